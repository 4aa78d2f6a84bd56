package io.github.marathonports.jackson;

import io.github.marathonports.lint.Finding;
import java.util.Objects;

/**
 * A finding and where in which file it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the file's name as it was given
 * @param location where; for an absent field, the object that lacks it
 * @param pointer the same place as an RFC 6901 JSON pointer into the file, which may hold many apps; empty for the whole file
 * @param finding what is found; its path is relative to the app or pod
 */
public record LocatedFinding(String file, SourceLocation location, String pointer, Finding finding) {
    /** Checks that nothing is missing. */
    public LocatedFinding {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(finding, "finding");
    }

    /** As compilers print: file, line, column, and the finding. */
    @Override
    public String toString() {
        return file + ":" + location.line() + ":" + location.column() + ": " + finding;
    }
}
