package io.github.marathonports.testkit.marathon;

import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.NoMatchReason;
import io.github.marathonports.match.OfferMatchResult.Declined;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Instances that no offer of the last cycle fitted.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id of which app or pod
 * @param instances how many
 * @param declined what each agent that made an offer lacked, by agent id in the order of the offers
 */
public record Waiting(String id, int instances, Map<String, Declined> declined) {

    /** Copies the map, keeping its order. */
    public Waiting {
        declined = Collections.unmodifiableMap(new LinkedHashMap<>(declined));
    }

    /** Marathon's reasons of all agents, each once, in the order of S12.10. */
    public List<DeclineReason> reasons() {
        return declined.values().stream()
                .flatMap(there -> there.reasons().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the same is to be told of another cycle, in whatever order the offers came. */
    boolean saysTheSameAs(Waiting other) {
        return instances == other.instances && Set.copyOf(lacks()).equals(Set.copyOf(other.lacks()));
    }

    /** Who waits, and what each agent lacks. */
    @Override
    public String toString() {
        String because = declined.isEmpty() ? ": no agent makes an offer" : "; " + String.join("; ", lacks());
        return instances + " of " + id + " wait" + because;
    }

    private List<String> lacks() {
        return declined.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + lacks(entry.getValue()))
                .toList();
    }

    private static String lacks(Declined declined) {
        String names = declined.reasons().stream().map(DeclineReason::text).collect(Collectors.joining(", "));
        String ports = declined.ports()
                .fold(
                        match -> "",
                        noMatch -> noMatch.reasons().stream()
                                .map(NoMatchReason::sentence)
                                .collect(Collectors.joining(", ", " (", ")")));
        return names + ports;
    }
}
