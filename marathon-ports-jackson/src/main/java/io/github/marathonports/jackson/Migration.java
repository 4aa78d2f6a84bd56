package io.github.marathonports.jackson;

import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.violation.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An app document in the canonical shape, or why there is none.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Migration {

    /** Handles both answers. */
    <T> T fold(Function<? super Migrated, ? extends T> migrated, Function<? super Refused, ? extends T> refused);

    /**
     * The text, for callers to whom a refused document is a bug.
     *
     * @throws IllegalArgumentException with every violation
     */
    String orElseThrow();

    /**
     * The document was migrated.
     *
     * @param text the canonical document; every field that the library does not know is as it was
     * @param steps every change, in order; empty for a document that was canonical
     */
    record Migrated(String text, List<NormalizationStep> steps) implements Migration {
        /** Copies the steps. */
        public Migrated {
            steps = List.copyOf(steps);
        }

        @Override
        public <T> T fold(
                Function<? super Migrated, ? extends T> migrated, Function<? super Refused, ? extends T> refused) {
            return migrated.apply(this);
        }

        @Override
        public String orElseThrow() {
            return text;
        }
    }

    /**
     * Marathon refuses the document.
     *
     * @param violations everything that is wrong with it
     */
    record Refused(List<Violation> violations) implements Migration {
        /** Copies the violations. */
        public Refused {
            violations = List.copyOf(violations);
        }

        @Override
        public <T> T fold(
                Function<? super Migrated, ? extends T> migrated, Function<? super Refused, ? extends T> refused) {
            return refused.apply(this);
        }

        @Override
        public String orElseThrow() {
            throw new IllegalArgumentException("document cannot be migrated: "
                    + violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        }
    }
}
