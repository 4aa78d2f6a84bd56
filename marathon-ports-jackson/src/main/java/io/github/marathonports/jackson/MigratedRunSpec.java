package io.github.marathonports.jackson;

import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * What migration did to one app or pod of a document.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id, with the groups around it
 * @param place where it stands in the document; the paths of steps and objections are relative to it
 * @param outcome whether it differs from what was read
 * @param steps every change, in order
 * @param objections what Marathon will say against the canonical form when it is posted again (S12.14); usually nothing
 */
public record MigratedRunSpec(
        RunSpecId id, FieldPath place, Outcome outcome, List<NormalizationStep> steps, List<Violation> objections) {

    /** Whether a document had to be rewritten. */
    public enum Outcome {
        /** It was canonical already. */
        UNCHANGED,
        /** It was rewritten. */
        CHANGED
    }

    /** Copies the lists. */
    public MigratedRunSpec {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(outcome, "outcome");
        steps = List.copyOf(steps);
        objections = List.copyOf(objections);
    }

    /** Whether it was rewritten. */
    public boolean isChanged() {
        return outcome == Outcome.CHANGED;
    }

    /** The steps at which something the document said was lost. */
    public List<NormalizationStep> losses() {
        return steps.stream().filter(NormalizationStep::isLoss).toList();
    }
}
