package io.github.marathonports.jackson;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A JSON value exactly as it was written: key order, spelling of numbers, and where it stands. */
sealed interface JsonValue {

    SourceLocation location();

    /** What it is, for a message: {@code a list}, {@code "80"}. */
    String described();

    /** The same value as text in one spelling for equal values: keys sorted, nulls left out, numbers normalised. */
    String canonicalText();

    record Obj(Map<String, JsonValue> fields, SourceLocation location) implements JsonValue {
        @Override
        public String described() {
            return "an object";
        }

        @Override
        public String canonicalText() {
            return new TreeMap<>(fields)
                    .entrySet().stream()
                            .filter(field -> !(field.getValue() instanceof Null))
                            .map(field -> JsonQuotes.quoted(field.getKey()) + ":"
                                    + field.getValue().canonicalText())
                            .collect(Collectors.joining(",", "{", "}"));
        }
    }

    record Arr(List<JsonValue> items, SourceLocation location) implements JsonValue {
        @Override
        public String described() {
            return "a list";
        }

        @Override
        public String canonicalText() {
            return items.stream().map(JsonValue::canonicalText).collect(Collectors.joining(",", "[", "]"));
        }
    }

    record Text(String text, SourceLocation location) implements JsonValue {
        @Override
        public String described() {
            String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
            return "the text " + JsonQuotes.quoted(shown);
        }

        @Override
        public String canonicalText() {
            return JsonQuotes.quoted(text);
        }
    }

    record Num(String raw, SourceLocation location) implements JsonValue {
        BigDecimal decimal() {
            return new BigDecimal(raw);
        }

        /** Whether it is spelled as an {@code int} prints: up to nine digits, without a superfluous zero. */
        boolean isPlainInt() {
            boolean digits = raw.length() <= 9 && raw.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits && (raw.length() == 1 || raw.charAt(0) != '0');
        }

        @Override
        public String described() {
            return raw.length() > 60 ? raw.substring(0, 60) + "..." : raw;
        }

        @Override
        public String canonicalText() {
            return decimal().stripTrailingZeros().toString();
        }
    }

    record Bool(boolean value, SourceLocation location) implements JsonValue {
        @Override
        public String described() {
            return String.valueOf(value);
        }

        @Override
        public String canonicalText() {
            return String.valueOf(value);
        }
    }

    record Null(SourceLocation location) implements JsonValue {
        @Override
        public String described() {
            return "null";
        }

        @Override
        public String canonicalText() {
            return "null";
        }
    }
}
