package io.github.marathonports.explain;

import io.github.marathonports.range.PortRanges;
import io.github.marathonports.violation.FieldPath;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * On how many agents of a cluster one fixed host port is there, and on how many it is free (S12.1, S12.3).
 *
 * <p>Only ports of accepted roles count (S12.7). Immutable and thread-safe.
 *
 * @param path where the document asks for it
 * @param port the port; 0 when {@code requirePorts} takes it literally (S12.2)
 * @param agents how many agents there are
 * @param having how many have it, in use or not
 * @param free how many have it and nobody uses it
 * @param offered every port that any agent has, in use or not
 */
public record FixedPortCount(FieldPath path, int port, int agents, int having, int free, PortRanges offered) {
    /** Checks that nothing is missing. */
    public FixedPortCount {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(offered, "offered");
    }

    /** The port nearest to it that any agent has; empty where none has ports. */
    public OptionalInt nearest() {
        return offered.nearest(port);
    }
}
