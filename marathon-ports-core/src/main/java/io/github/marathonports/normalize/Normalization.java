package io.github.marathonports.normalize;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.violation.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answer to a document: the app it means, or everything that is wrong with it at the first step that fails (S2.3).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Normalization {

    /** Handles both answers. */
    <T> T fold(Function<? super Accepted, ? extends T> accepted, Function<? super Rejected, ? extends T> rejected);

    /**
     * The app, for callers to whom a rejected document is a bug.
     *
     * @throws IllegalArgumentException with every violation, if the document was rejected
     */
    AppSpec orElseThrow();

    /**
     * Marathon takes the document.
     *
     * @param app what it means
     * @param steps every change made on the way, in order; empty for a canonical, complete document
     */
    record Accepted(AppSpec app, List<NormalizationStep> steps) implements Normalization {
        /** Copies the steps. */
        public Accepted {
            steps = List.copyOf(steps);
        }

        /** The steps at which something the document said was lost. */
        public List<NormalizationStep> losses() {
            return steps.stream().filter(NormalizationStep::isLoss).toList();
        }

        @Override
        public <T> T fold(
                Function<? super Accepted, ? extends T> accepted, Function<? super Rejected, ? extends T> rejected) {
            return accepted.apply(this);
        }

        @Override
        public AppSpec orElseThrow() {
            return app;
        }
    }

    /**
     * Marathon refuses the document.
     *
     * @param stage the step that failed
     * @param violations everything that this step found
     */
    record Rejected(Stage stage, List<Violation> violations) implements Normalization {
        /** Copies the violations. */
        public Rejected {
            violations = List.copyOf(violations);
        }

        @Override
        public <T> T fold(
                Function<? super Accepted, ? extends T> accepted, Function<? super Rejected, ? extends T> rejected) {
            return rejected.apply(this);
        }

        @Override
        public AppSpec orElseThrow() {
            throw new IllegalArgumentException("document rejected at " + stage + ": "
                    + violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        }
    }
}
