package io.github.marathonports.testkit.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What happened, in order: to assert on, and to print when a test fails.
 *
 * <p>It grows as things happen and is not thread-safe.
 */
public final class EventLog {
    private final List<Event> events = new ArrayList<>();

    /** An empty log. */
    public EventLog() {}

    /** Writes down what happened. */
    public void add(Event event) {
        events.add(event);
    }

    /** Everything, in order. */
    public List<Event> all() {
        return List.copyOf(events);
    }

    /** Everything of one kind, in order. */
    public <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The sentences alone, in order. */
    public List<String> sentences() {
        return events.stream().map(Event::sentence).toList();
    }

    /** One event a line: {@code cycle 1: task /a.1 starts on S0 with host ports [31000]}. */
    @Override
    public String toString() {
        return events.stream()
                .map(event -> "cycle " + event.cycle() + ": " + event.sentence() + "\n")
                .collect(Collectors.joining());
    }
}
