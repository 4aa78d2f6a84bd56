package io.github.marathonports.app;

import java.util.Objects;

/**
 * A readiness check, as far as it concerns ports: the name of the port it probes (S4.5).
 *
 * <p>Immutable and thread-safe.
 *
 * @param portName the name of a mapping or definition
 */
public record ReadinessCheck(String portName) {
    /** What Marathon takes when a document names no port. */
    public static final String DEFAULT_PORT_NAME = "http-api";

    /** Checks that there is a name. */
    public ReadinessCheck {
        Objects.requireNonNull(portName, "portName");
    }
}
