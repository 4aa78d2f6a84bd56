package io.github.marathonports.jackson;

import io.github.marathonports.violation.Violation;
import java.util.Objects;

/**
 * A violation and where in the text it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param violation what is wrong
 * @param location where; for an absent field, the object that lacks it
 */
public record LocatedViolation(Violation violation, SourceLocation location) {
    /** Checks that nothing is missing. */
    public LocatedViolation {
        Objects.requireNonNull(violation, "violation");
        Objects.requireNonNull(location, "location");
    }

    @Override
    public String toString() {
        return location + ": " + violation;
    }
}
