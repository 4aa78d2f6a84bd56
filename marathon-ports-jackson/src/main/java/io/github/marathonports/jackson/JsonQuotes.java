package io.github.marathonports.jackson;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Text in JSON quotes. */
final class JsonQuotes {
    private JsonQuotes() {}

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        append(text, quoted);
        return quoted.toString();
    }

    static void append(String text, StringBuilder to) {
        to.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, to);
        to.append('"');
    }
}
