package io.github.marathonports.normalize;

import io.github.marathonports.normalize.NormalizationStep.Effect;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the changes of one normalisation, in order. */
final class Steps {
    private final List<NormalizationStep> steps = new ArrayList<>();

    void moved(String rule, FieldPath path, FieldPath target, String value) {
        add(rule, Effect.MOVED, path, Optional.of(value), Optional.of(value), Optional.of(target));
    }

    void movedAs(String rule, FieldPath path, String before, FieldPath target, String after) {
        add(rule, Effect.MOVED, path, Optional.of(before), Optional.of(after), Optional.of(target));
    }

    void filledIn(String rule, FieldPath path, String after) {
        add(rule, Effect.FILLED_IN, path, Optional.empty(), Optional.of(after), Optional.empty());
    }

    void dropped(String rule, FieldPath path, String before) {
        add(rule, Effect.DROPPED, path, Optional.of(before), Optional.empty(), Optional.empty());
    }

    void replaced(String rule, FieldPath path, String before, String after) {
        add(rule, Effect.DROPPED, path, Optional.of(before), Optional.of(after), Optional.empty());
    }

    private void add(
            String rule,
            Effect effect,
            FieldPath path,
            Optional<String> before,
            Optional<String> after,
            Optional<FieldPath> target) {
        steps.add(new NormalizationStep(rule, effect, path, before, after, target));
    }

    List<NormalizationStep> inOrder() {
        return List.copyOf(steps);
    }
}
