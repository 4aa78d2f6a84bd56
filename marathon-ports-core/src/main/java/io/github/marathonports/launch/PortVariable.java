package io.github.marathonports.launch;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * One environment variable of a task and where it comes from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the variable's name, prefix included
 * @param value its value
 * @param origin who set it last
 * @param overwritten who had set it before, oldest first (S10.6)
 */
public record PortVariable(String name, String value, Origin origin, List<Overwritten> overwritten) {

    /** Checks that nothing is missing and copies the list. */
    public PortVariable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
        overwritten = List.copyOf(overwritten);
    }

    /**
     * The rule and the position that set a variable.
     *
     * @param rule for example {@code S10.3}; {@code S10.7} with no position is {@code HOST} or the user's own
     * @param position the port position, counted from 0; empty for variables about all positions, the host and the user
     * @param source what kind of value it is
     */
    public record Origin(String rule, OptionalInt position, Source source) {}

    /** What an environment variable tells. */
    public enum Source {
        /** {@code PORT0}, {@code PORT1}: a port by position. */
        POSITION,
        /** {@code PORT_8080}: a port by its declared number. */
        NUMBER,
        /** {@code PORT_HTTP}: a port by its name. */
        NAME,
        /** {@code PORT} and {@code PORTS}. */
        ALL_PORTS,
        /** {@code HOST}. */
        HOST,
        /** The user's own entry of {@code env}. */
        USER
    }

    /**
     * A value that did not last.
     *
     * @param value the value
     * @param origin who had set it
     */
    public record Overwritten(String value, Origin origin) {}
}
