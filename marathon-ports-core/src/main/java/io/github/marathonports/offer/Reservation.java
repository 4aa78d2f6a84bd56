package io.github.marathonports.offer;

import io.github.marathonports.network.Labels;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who reserved a resource. An empty one is a reservation too (S7.7).
 *
 * <p>Two are equal when principal and labels are (S9.1). Immutable and thread-safe.
 *
 * @param principal who reserved it, if it says so
 * @param labels its labels, in document order
 */
public record Reservation(Optional<String> principal, Map<String, String> labels) {
    /** The labels that Marathon puts on what it reserved for its own tasks (S7.1). */
    private static final Set<String> MARATHON_LABELS = Set.of("marathon_framework_id", "marathon_task_id");

    /** Copies the labels, keeping their order. */
    public Reservation {
        Objects.requireNonNull(principal, "principal");
        labels = Labels.copyOf(labels);
    }

    /** A reservation that says nothing about itself. */
    public static Reservation empty() {
        return new Reservation(Optional.empty(), Map.of());
    }

    /** Whether it carries at least one of Marathon's own labels, so that the resource belongs to one of its tasks. */
    public boolean isMarathons() {
        return labels.keySet().stream().anyMatch(MARATHON_LABELS::contains);
    }

    /** Whether it carries at least these labels with these values. */
    public boolean carries(Map<String, String> wanted) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }
}
