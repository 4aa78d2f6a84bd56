package io.github.marathonports.jackson;

/**
 * A place in the text of a document, both counted from 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line the line
 * @param column the column
 */
public record SourceLocation(int line, int column) {
    /** The place of a character of a text, counted from 0. */
    static SourceLocation at(String text, int offset) {
        String before = text.substring(0, offset);
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return new SourceLocation(lines + 1, offset - before.lastIndexOf('\n'));
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
