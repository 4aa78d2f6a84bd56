package io.github.marathonports.normalize;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.violation.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The answer to a document: the app or pod it means, or everything that is wrong with it at the first step that fails (S2.3).
 *
 * <p>Immutable and thread-safe.
 *
 * @param <S> the kind of run spec: an app or a pod
 */
public sealed interface Normalization<S extends RunSpec> {

    /** Handles both answers. */
    <T> T fold(
            Function<? super Accepted<S>, ? extends T> accepted, Function<? super Rejected<S>, ? extends T> rejected);

    /**
     * The run spec, for callers to whom a rejected document is a bug.
     *
     * @throws IllegalArgumentException with every violation, if the document was rejected
     */
    S orElseThrow();

    /**
     * Marathon takes the document.
     *
     * @param spec what it means
     * @param steps every change made on the way, in order; empty for a canonical, complete document
     * @param <S> the kind of run spec
     */
    record Accepted<S extends RunSpec>(S spec, List<NormalizationStep> steps) implements Normalization<S> {
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
                Function<? super Accepted<S>, ? extends T> accepted,
                Function<? super Rejected<S>, ? extends T> rejected) {
            return accepted.apply(this);
        }

        @Override
        public S orElseThrow() {
            return spec;
        }
    }

    /**
     * Marathon refuses the document.
     *
     * @param stage the step that failed
     * @param violations everything that this step found
     * @param <S> the kind of run spec
     */
    record Rejected<S extends RunSpec>(Stage stage, List<Violation> violations) implements Normalization<S> {
        /** Copies the violations. */
        public Rejected {
            violations = List.copyOf(violations);
        }

        @Override
        public <T> T fold(
                Function<? super Accepted<S>, ? extends T> accepted,
                Function<? super Rejected<S>, ? extends T> rejected) {
            return rejected.apply(this);
        }

        @Override
        public S orElseThrow() {
            throw new IllegalArgumentException("document rejected at " + stage + ": "
                    + violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        }
    }
}
