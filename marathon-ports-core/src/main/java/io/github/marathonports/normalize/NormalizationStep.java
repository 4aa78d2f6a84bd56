package io.github.marathonports.normalize;

import io.github.marathonports.violation.FieldPath;
import java.util.Objects;
import java.util.Optional;

/**
 * One change that normalisation made on the way from the document to the spec.
 *
 * <p>It never describes a field that stayed as it was. Immutable and thread-safe.
 *
 * @param rule the rule that asks for it, for example {@code S3.4}
 * @param effect what became of the information
 * @param path the field of the document that changed
 * @param before the field's value as JSON text; absent when there was none
 * @param after what stands there, or at {@code target}, now; absent when nothing does
 * @param target where the information went, when it moved
 */
public record NormalizationStep(
        String rule,
        Effect effect,
        FieldPath path,
        Optional<String> before,
        Optional<String> after,
        Optional<FieldPath> target) {

    /** What became of the information in a field. */
    public enum Effect {
        /** It stands in another field now; nothing is lost. */
        MOVED,
        /** There was nothing, and a default was filled in. */
        FILLED_IN,
        /** It is gone: Marathon ignores what the document said. */
        DROPPED
    }

    /** Checks that nothing is missing. */
    public NormalizationStep {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(path, "path");
    }

    /** Whether something the document said has no effect any more. */
    public boolean isLoss() {
        return effect == Effect.DROPPED;
    }

    /** The change in one sentence. */
    @Override
    public String toString() {
        return switch (effect) {
            case MOVED ->
                path + " moved to " + target.map(FieldPath::toString).orElse("/")
                        + after.map(a -> ": " + a).orElse("") + " (" + rule + ")";
            case FILLED_IN -> path + " filled in: " + after.orElse("nothing") + " (" + rule + ")";
            case DROPPED ->
                path + " dropped: " + before.orElse("nothing")
                        + after.map(a -> ", now " + a).orElse("") + " (" + rule + ")";
        };
    }
}
