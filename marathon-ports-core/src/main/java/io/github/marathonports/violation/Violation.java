package io.github.marathonports.violation;

import java.util.Objects;

/**
 * One rule that a document breaks at one place (S4.7).
 *
 * <p>It never stands for several places: a rule broken twice gives two violations. Immutable and thread-safe.
 *
 * @param code which rule
 * @param path where
 * @param message a sentence with the value that was there and what to do
 */
public record Violation(ViolationCode code, FieldPath path, String message) {

    /** Checks that nothing is missing. */
    public Violation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    /** The rule number of the code, for example {@code S4.1}. */
    public String rule() {
        return code.rule();
    }

    /** Path, message and rule in one line. */
    @Override
    public String toString() {
        return path + ": " + message + " (" + rule() + ")";
    }
}
