package io.github.marathonports.jackson;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Text in JSON quotes. */
final class JsonQuotes {
    private JsonQuotes() {}

    static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
