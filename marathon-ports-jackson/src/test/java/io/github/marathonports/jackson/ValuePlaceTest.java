package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValuePlaceTest {

    static String[] documents() {
        String document =
                "{ \"a\":1,\r\n\t\"b\" : [true,\n  null, -1.5e3 , \"\u00e9\\n\uD83D\uDE00\",{}],\r \"c\"\n:\n{\"d\":[[ ]]} }";
        return new String[] {"7", "  \"x\"", document, "[" + (document + "\n, ").repeat(2000) + "false]"};
    }

    @ParameterizedTest
    @MethodSource("documents")
    void tellsWhatTheLocationTells(String document) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.FIELD_NAME) {
                    assertPlace(parser, parser.currentTokenLocation());
                    assertPlace(new JsonParserDelegate(parser), parser.currentTokenLocation());
                }
            }
        }
    }

    private static void assertPlace(JsonParser parser, JsonLocation location) {
        assertThat(ValuePlace.line(parser)).isEqualTo(location.getLineNr());
        assertThat(ValuePlace.column(parser)).isEqualTo(location.getColumnNr());
    }
}
