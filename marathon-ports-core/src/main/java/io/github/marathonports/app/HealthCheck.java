package io.github.marathonports.app;

import io.github.marathonports.network.Labels;
import io.github.marathonports.range.PortNumber;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A health check, as far as it concerns ports (S3.8, S3.9, S4.5).
 *
 * <p>Everything else about it is carried unread in {@code settings}, so that two checks are equal only when the documents'
 * are. Immutable and thread-safe.
 *
 * @param protocol how it probes
 * @param portIndex the position of the port it probes, 0..65535
 * @param port the port it probes, 0..65535, instead of a position
 * @param settings all other fields, name to JSON text
 */
public record HealthCheck(
        HealthCheckProtocol protocol,
        Optional<Integer> portIndex,
        Optional<Integer> port,
        Map<String, String> settings) {

    /** Checks position and port and copies the settings, keeping their order. */
    public HealthCheck {
        Objects.requireNonNull(protocol, "protocol");
        portIndex.ifPresent(index -> PortNumber.require("health check portIndex", index));
        port.ifPresent(number -> PortNumber.require("health check port", number));
        settings = Labels.copyOf(settings);
    }

    /** A check of this protocol that names no port. */
    public static HealthCheck of(HealthCheckProtocol protocol) {
        return new HealthCheck(protocol, Optional.empty(), Optional.empty(), Map.of());
    }

    /** This check of the port at this position, 0..65535. */
    public HealthCheck withPortIndex(int index) {
        return new HealthCheck(protocol, Optional.of(index), port, settings);
    }

    /** This check of this port, 0..65535. */
    public HealthCheck withPort(int number) {
        return new HealthCheck(protocol, portIndex, Optional.of(number), settings);
    }

    /** Whether it runs a command, whatever its protocol says; Marathon asks no port of such a check (S4.5). */
    public boolean runsCommand() {
        return settings.containsKey("command");
    }

    /** Whether neither a position nor a port is named. */
    public boolean namesNoPort() {
        return portIndex.isEmpty() && port.isEmpty();
    }
}
