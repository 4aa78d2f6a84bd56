package io.github.marathonports.normalize;

import io.github.marathonports.app.HealthCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** S3.8 and S3.9: each health check once, and its {@code portIndex} where the document lets Marathon guess it. */
final class HealthCheckTranslation {
    private final Steps steps;

    HealthCheckTranslation(Steps steps) {
        this.steps = steps;
    }

    Draft translate(Draft draft) {
        List<HealthCheck> distinct = distinct(draft.healthChecks());
        return draft.withHealthChecks(guessesIndex(draft) ? withIndices(distinct) : distinct);
    }

    private List<HealthCheck> distinct(List<HealthCheck> checks) {
        if (checks.size() < 2) {
            return checks;
        }
        Set<HealthCheck> distinct = new LinkedHashSet<>();
        for (int i = 0; i < checks.size(); i++) {
            if (!distinct.add(checks.get(i))) {
                steps.dropped("S3.9", Paths.HEALTH_CHECKS.item(i), JsonText.of(checks.get(i)));
            }
        }
        return List.copyOf(distinct);
    }

    private static boolean guessesIndex(Draft draft) {
        boolean definitionsGiven =
                !draft.document().portDefinitions().orElse(List.of()).isEmpty();
        return definitionsGiven || !draft.portMappings().isEmpty();
    }

    private List<HealthCheck> withIndices(List<HealthCheck> checks) {
        List<HealthCheck> indexed = new ArrayList<>();
        for (HealthCheck check : checks) {
            indexed.add(
                    check.protocol().hasPort() && check.namesNoPort() ? withFirstIndex(check, indexed.size()) : check);
        }
        return distinct(indexed);
    }

    private HealthCheck withFirstIndex(HealthCheck check, int position) {
        steps.filledIn("S3.8", Paths.HEALTH_CHECKS.item(position).field("portIndex"), "0");
        return check.withPortIndex(0);
    }
}
