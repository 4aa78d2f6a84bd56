package io.github.marathonports.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Bool;
import io.github.marathonports.jackson.JsonValue.Null;
import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.JsonValue.Text;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.ViolationCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Builds the tree of a document, token by token; depth is bounded by the parser's constraints. */
final class JsonTree {
    private static final int MAX_EXPONENT_DIGITS = 9;
    private static final int USUAL_ITEMS = 4;

    private final JsonParser parser;
    private final Problems problems;

    JsonTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The value that starts at the current token; afterwards the current token is its last. */
    JsonValue value() throws IOException {
        int line = ValuePlace.line(parser);
        int column = ValuePlace.column(parser);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> new Obj(fields(), line, column);
            case START_ARRAY -> new Arr(items(), line, column);
            case VALUE_STRING -> new Text(parser.getText(), line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token, line, column);
            case VALUE_TRUE, VALUE_FALSE -> new Bool(token == JsonToken.VALUE_TRUE, line, column);
            default -> new Null(line, column);
        };
    }

    private Num number(JsonToken token, int line, int column) throws IOException {
        boolean plain = token == JsonToken.VALUE_NUMBER_INT
                && parser.getTextLength() <= Num.MAX_PLAIN_DIGITS
                && parser.getTextCharacters()[parser.getTextOffset()] != '-';
        return plain ? Num.plain(parser.getIntValue(), line, column) : Num.spelled(spelling(), line, column);
    }

    /** @throws StreamConstraintsException if no decimal number can be so large or small */
    private String spelling() throws IOException {
        String number = parser.getText();
        int letter = Math.max(number.lastIndexOf('e'), number.lastIndexOf('E'));
        int sign = letter >= 0 && !Character.isDigit(number.charAt(letter + 1)) ? 1 : 0;
        if (letter >= 0 && number.length() - letter - 1 - sign > MAX_EXPONENT_DIGITS) {
            throw new StreamConstraintsException(
                    "the number " + number + " has an exponent of more than " + MAX_EXPONENT_DIGITS + " digits");
        }
        return number;
    }

    private Map<String, JsonValue> fields() throws IOException {
        FieldTable fields = new FieldTable();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (fields.containsKey(name)) {
                duplicate(name);
            }
            parser.nextToken();
            fields.set(name, value());
        }
        return fields;
    }

    private void duplicate(String name) {
        JsonLocation place = parser.currentTokenLocation();
        problems.add(
                ViolationCode.DUPLICATE_KEY,
                path(parser.getParsingContext()),
                new SourceLocation(place.getLineNr(), place.getColumnNr()),
                "the key \"" + name + "\" is there twice in one object: keep one of them");
    }

    /** Where the parser is. */
    private static FieldPath path(JsonStreamContext context) {
        if (context.inRoot()) {
            return FieldPath.root();
        }
        FieldPath parent = path(context.getParent());
        return context.inArray() ? parent.item(context.getCurrentIndex()) : parent.field(context.getCurrentName());
    }

    private List<JsonValue> items() throws IOException {
        List<JsonValue> items = new ArrayList<>(USUAL_ITEMS);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return Collections.unmodifiableList(items);
    }
}
