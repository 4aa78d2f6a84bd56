package io.github.marathonports.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Pattern;

/** Says what a text that is not JSON looks like, so that a person knows what to do. */
final class SyntaxAdvice {
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\{%|\\$\\{|<%");
    private static final Pattern COMMENT = Pattern.compile("//|/\\*|#");
    private static final Pattern TRAILING_COMMA = Pattern.compile(",\\s*$");
    /** The beginning of a literal or of a number that cannot end where the text does. */
    private static final Pattern CUT_OFF =
            Pattern.compile("(?:\\b(?:t|tr|tru|f|fa|fal|fals|n|nu|nul)|-|\\d[.eE]|[eE][+-])$");

    /** How much of a plain text is shown. */
    private static final int SHOWN = 40;

    private static final Pattern YAML = Pattern.compile("(?m)^(---|[\\w.-]+:( |$))");

    /** How Jackson names a place inside its sentence. */
    private static final Pattern PLACE = Pattern.compile("\\[Source: [^\\]]*; line: (\\d+), column: (\\d+)]");

    /** Jackson's advice to its programmer, which is none to the person who wrote the text. */
    private static final Pattern SETTING = Pattern.compile(": enable `[^`]*` to allow");

    private SyntaxAdvice() {}

    static String of(String text, JsonProcessingException error) {
        return "the document is not JSON: " + sentence(error.getOriginalMessage()) + advice(text, error);
    }

    private static String sentence(String message) {
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return SETTING.matcher(PLACE.matcher(line).replaceAll("line $1, column $2"))
                .replaceAll("");
    }

    private static String advice(String text, JsonProcessingException error) {
        String start = text.stripLeading();
        if (start.startsWith("<")) {
            return "; it looks like HTML or XML: an error page was saved instead of the document";
        }
        if (start.startsWith("HTTP/")) {
            return "; it looks like the whole answer of a server: save its body without the headers";
        }
        boolean isJson = start.startsWith("{") || start.startsWith("[");
        if (!isJson && YAML.matcher(start).find()) {
            return "; it looks like YAML: convert it to JSON first";
        }
        int offset = offset(text, error);
        if (isTruncated(text, offset, error)) {
            return "; it looks truncated: the text ends in the middle, fetch or copy the whole of it";
        }
        String advice = adviceAt(text, offset);
        return advice.isEmpty() && !isJson && start.matches("(?s)\\p{L}.*") ? plainText(start) : advice;
    }

    /** An error that a server answered with, most likely. */
    private static String plainText(String start) {
        String line = start.lines().findFirst().orElse("");
        String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line.stripTrailing();
        return "; it looks like plain text that begins with \"" + shown + "\"";
    }

    /** Whether the parser came to the end of the text, perhaps in the middle of its last word. */
    private static boolean isTruncated(String text, int offset, JsonProcessingException error) {
        return error instanceof JsonEOFException
                || String.valueOf(error.getOriginalMessage()).startsWith("Unexpected end-of-input")
                || (text.indexOf('\n', offset) < 0 && CUT_OFF.matcher(text).find());
    }

    private static int offset(String text, JsonProcessingException error) {
        if (error.getLocation() == null) {
            return 0;
        }
        int offset = 0;
        for (int line = 1; line < error.getLocation().getLineNr(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return Math.min(text.length(), offset + Math.max(0, error.getLocation().getColumnNr() - 1));
    }

    private static String adviceAt(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int lineEnd = text.indexOf('\n', offset);
        String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
        if (TEMPLATE.matcher(line).find()) {
            return "; it looks like a template: fill in its placeholders first";
        }
        if (COMMENT.matcher(text.substring(Math.max(lineStart, offset - 2), Math.min(text.length(), offset + 2)))
                .find()) {
            return "; it looks like a comment: JSON has none, remove it";
        }
        if (TRAILING_COMMA.matcher(text.substring(0, offset).stripTrailing()).find()
                || TRAILING_COMMA
                        .matcher(text.substring(0, Math.max(0, offset - 1)))
                        .find()) {
            return "; it looks like a trailing comma: remove it";
        }
        return "";
    }
}
