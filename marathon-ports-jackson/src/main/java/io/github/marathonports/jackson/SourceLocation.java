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
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
