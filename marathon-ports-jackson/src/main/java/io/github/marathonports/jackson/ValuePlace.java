package io.github.marathonports.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.base.ParserBase;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Line and column of a parser's current value, counted from 1, as {@link JsonParser#currentTokenLocation} tells them, but without an
 * object for each value. It never tells the place of a field's name.
 */
final class ValuePlace {
    /** Jackson's base class counts columns from another start than its locations do; held against one location. */
    private static final int FIRST_COLUMN = columnOfFirstToken();

    private ValuePlace() {}

    static int line(JsonParser parser) {
        return parser instanceof ParserBase base
                ? base.getTokenLineNr()
                : parser.currentTokenLocation().getLineNr();
    }

    static int column(JsonParser parser) {
        return parser instanceof ParserBase base
                ? base.getTokenColumnNr() - FIRST_COLUMN + 1
                : parser.currentTokenLocation().getColumnNr();
    }

    private static int columnOfFirstToken() {
        try (JsonParser parser = new JsonFactory().createParser("1")) {
            parser.nextToken();
            return parser instanceof ParserBase base ? base.getTokenColumnNr() : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
