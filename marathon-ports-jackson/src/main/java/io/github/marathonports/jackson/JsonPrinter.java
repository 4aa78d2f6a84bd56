package io.github.marathonports.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Bool;
import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.JsonValue.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a tree: numbers as they were spelled, keys in their order. */
final class JsonPrinter {
    private static final JsonFactory FACTORY = new JsonFactory();
    /** A whole pair is one character of another category. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private JsonPrinter() {}

    /** The text, indented by two blanks, one list item a line, with a newline at the end. */
    static String print(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            generator.setPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return escapeHalfCharacters(text.append('\n').toString());
    }

    /** Half of a surrogate pair is no character and would not survive being saved; JSON can say it as an escape only. */
    private static String escapeHalfCharacters(String json) {
        return HALF_CHARACTER.matcher(json).find()
                ? HALF_CHARACTER
                        .matcher(json)
                        .replaceAll(half ->
                                String.format("\\\\u%04X", (int) half.group().charAt(0)))
                : json;
    }

    static void write(JsonValue value, JsonGenerator generator) throws IOException {
        if (value instanceof Obj object) {
            generator.writeStartObject();
            for (Map.Entry<String, JsonValue> field : object.fields().entrySet()) {
                generator.writeFieldName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof Arr list) {
            generator.writeStartArray();
            for (JsonValue item : list.items()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else {
            writeSimple(value, generator);
        }
    }

    private static void writeSimple(JsonValue value, JsonGenerator generator) throws IOException {
        if (value instanceof Text text) {
            generator.writeString(text.text());
        } else if (value instanceof Num number) {
            writeNumber(number, generator);
        } else if (value instanceof Bool bool) {
            generator.writeBoolean(bool.value());
        } else {
            generator.writeNull();
        }
    }

    /** A whole number goes out as one, so that a tree made by a mapper holds it as such; any other spelling stays. */
    private static void writeNumber(Num number, JsonGenerator generator) throws IOException {
        if (number.isPlain()) {
            generator.writeNumber(number.plain());
        } else {
            generator.writeNumber(number.raw());
        }
    }
}
