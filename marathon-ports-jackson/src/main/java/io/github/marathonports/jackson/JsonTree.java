package io.github.marathonports.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of a document, token by token; depth is bounded by the parser's constraints. */
final class JsonTree {
    private final JsonParser parser;
    private final Problems problems;

    JsonTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The value that starts at the current token; afterwards the current token is its last. */
    JsonValue value(FieldPath path) throws IOException {
        SourceLocation location = location();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(path, location);
            case START_ARRAY -> list(path, location);
            case VALUE_STRING -> new Text(parser.getText(), location);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(parser.getText(), location);
            case VALUE_TRUE, VALUE_FALSE -> new Bool(token == JsonToken.VALUE_TRUE, location);
            default -> new Null(location);
        };
    }

    private Obj object(FieldPath path, SourceLocation location) throws IOException {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            FieldPath field = path.field(name);
            SourceLocation place = location();
            parser.nextToken();
            if (fields.put(name, value(field)) != null) {
                problems.add(
                        ViolationCode.DUPLICATE_KEY,
                        field,
                        place,
                        "the key \"" + name + "\" is there twice in one object: keep one of them");
            }
        }
        return new Obj(Collections.unmodifiableMap(fields), location);
    }

    private Arr list(FieldPath path, SourceLocation location) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(path.item(items.size())));
        }
        return new Arr(Collections.unmodifiableList(items), location);
    }

    private SourceLocation location() {
        var location = parser.currentTokenLocation();
        return new SourceLocation(location.getLineNr(), location.getColumnNr());
    }
}
