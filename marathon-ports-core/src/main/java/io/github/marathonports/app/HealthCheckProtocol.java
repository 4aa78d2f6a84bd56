package io.github.marathonports.app;

import java.util.Locale;
import java.util.Optional;

/** How a health check probes (S3.8, S4.5). Documents spell it in any letter case (S1.4). */
public enum HealthCheckProtocol {
    /** HTTP, probed by Marathon itself; the default. */
    HTTP,
    /** HTTPS, probed by Marathon itself. */
    HTTPS,
    /** TCP, probed by Marathon itself. */
    TCP,
    /** A command in the task; it has no port. */
    COMMAND,
    /** HTTP, probed by Mesos on the agent. */
    MESOS_HTTP,
    /** HTTPS, probed by Mesos on the agent. */
    MESOS_HTTPS,
    /** TCP, probed by Mesos on the agent. */
    MESOS_TCP;

    /** The protocol that a document spells so; empty when there is none. */
    public static Optional<HealthCheckProtocol> parse(String text) {
        return EnumText.parse(values(), text.toUpperCase(Locale.ROOT));
    }

    /** Whether the check has a port: all but {@link #COMMAND}. */
    public boolean hasPort() {
        return this != COMMAND;
    }

    /** Whether Marathon probes itself, and so checks the port when the app is posted (S4.5). */
    public boolean isMarathons() {
        return this == HTTP || this == HTTPS || this == TCP;
    }
}
