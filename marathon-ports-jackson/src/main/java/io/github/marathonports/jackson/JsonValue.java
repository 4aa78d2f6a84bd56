package io.github.marathonports.jackson;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A JSON value exactly as it was written: key order, spelling of numbers, and where it stands. */
sealed interface JsonValue {

    /** The line on which it begins, counted from 1; 0 for a value that was not read. */
    int line();

    /** The column at which it begins, counted from 1; 0 for a value that was not read. */
    int column();

    /** Where it begins. */
    default SourceLocation location() {
        return new SourceLocation(line(), column());
    }

    /** What it is, for a message: {@code a list}, {@code "80"}. */
    String described();

    /** The same value as text in one spelling for equal values: keys sorted, nulls left out, numbers normalised. */
    default String canonicalText() {
        StringBuilder text = new StringBuilder();
        appendCanonical(text);
        return text.toString();
    }

    /** Appends {@link #canonicalText()}. */
    void appendCanonical(StringBuilder text);

    record Obj(Map<String, JsonValue> fields, int line, int column) implements JsonValue {
        /** One that was not read. */
        Obj(Map<String, JsonValue> fields) {
            this(fields, 0, 0);
        }

        @Override
        public String described() {
            return "an object";
        }

        @Override
        public void appendCanonical(StringBuilder text) {
            text.append('{');
            int start = text.length();
            new TreeMap<>(fields).forEach((name, field) -> {
                if (!(field instanceof Null)) {
                    text.append(text.length() == start ? "" : ",");
                    JsonQuotes.append(name, text);
                    field.appendCanonical(text.append(':'));
                }
            });
            text.append('}');
        }
    }

    record Arr(List<JsonValue> items, int line, int column) implements JsonValue {
        /** One that was not read. */
        Arr(List<JsonValue> items) {
            this(items, 0, 0);
        }

        @Override
        public String described() {
            return "a list";
        }

        @Override
        public void appendCanonical(StringBuilder text) {
            text.append('[');
            for (int i = 0; i < items.size(); i++) {
                items.get(i).appendCanonical(i == 0 ? text : text.append(','));
            }
            text.append(']');
        }
    }

    record Text(String text, int line, int column) implements JsonValue {
        /** One that was not read. */
        Text(String text) {
            this(text, 0, 0);
        }

        @Override
        public String described() {
            String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
            return "the text " + JsonQuotes.quoted(shown);
        }

        @Override
        public void appendCanonical(StringBuilder canonical) {
            JsonQuotes.append(text, canonical);
        }
    }

    /**
     * A number. Nearly all are spelled as an {@code int} prints, so those are kept as one; others keep their spelling.
     *
     * @param plain the number, if it has one to nine digits and nothing else; {@link #SPELLED} for others
     * @param spelling how it is written, if it is not plain
     */
    record Num(int plain, @Nullable String spelling, int line, int column) implements JsonValue {
        /** Instead of a plain number. */
        static final int SPELLED = -1;

        /** The longest number that every {@code int} of so many digits is. */
        static final int MAX_PLAIN_DIGITS = 9;

        /** A plain one. */
        static Num plain(int number, int line, int column) {
            return new Num(number, null, line, column);
        }

        /** One that is written so. */
        static Num spelled(String raw, int line, int column) {
            return isPlainInt(raw) ? plain(Integer.parseInt(raw), line, column) : new Num(SPELLED, raw, line, column);
        }

        /** One that was not read. */
        static Num of(String raw) {
            return spelled(raw, 0, 0);
        }

        /** JSON has no superfluous zero, so digits are what an {@code int} prints. */
        private static boolean isPlainInt(String raw) {
            for (int i = 0; i < raw.length(); i++) {
                if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                    return false;
                }
            }
            return raw.length() <= MAX_PLAIN_DIGITS;
        }

        /** The number as it is written. */
        String raw() {
            return spelling == null ? String.valueOf(plain) : spelling;
        }

        /** Whether it is spelled as an {@code int} prints. */
        boolean isPlain() {
            return spelling == null;
        }

        BigDecimal decimal() {
            return spelling == null ? BigDecimal.valueOf(plain) : new BigDecimal(spelling);
        }

        /** Whether it has no fraction; {@code 1.0} has none. */
        boolean isWhole() {
            BigDecimal decimal = decimal();
            return decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
        }

        @Override
        public String described() {
            String raw = raw();
            return raw.length() > 60 ? raw.substring(0, 60) + "..." : raw;
        }

        @Override
        public void appendCanonical(StringBuilder text) {
            text.append(decimal().stripTrailingZeros());
        }
    }

    record Bool(boolean value, int line, int column) implements JsonValue {
        /** One that was not read. */
        Bool(boolean value) {
            this(value, 0, 0);
        }

        @Override
        public String described() {
            return String.valueOf(value);
        }

        @Override
        public void appendCanonical(StringBuilder text) {
            text.append(value);
        }
    }

    record Null(int line, int column) implements JsonValue {
        /** One that was not read. */
        Null() {
            this(0, 0);
        }

        @Override
        public String described() {
            return "null";
        }

        @Override
        public void appendCanonical(StringBuilder text) {
            text.append("null");
        }
    }
}
