package io.github.marathonports.launch;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where one port of a task is reached: what health checks and {@code /v2/tasks} use (S11.4).
 *
 * <p>Immutable and thread-safe.
 *
 * @param portName the port's name
 * @param effectiveIpAddress the agent's hostname or the task's first IP address; empty while unresolved
 * @param effectivePort the port on that address; empty while unresolved, where Marathon writes -1
 * @param hostPort the taken host port
 * @param containerPort the container port; empty in host mode, and 0 stays 0 while no host port is taken
 */
public record PortAssignment(
        Optional<String> portName,
        Optional<String> effectiveIpAddress,
        OptionalInt effectivePort,
        OptionalInt hostPort,
        OptionalInt containerPort) {

    /** What Marathon writes as the effective port of an unresolved assignment. */
    public static final int UNRESOLVED_PORT = -1;

    /** Whether the address is known: a task on a container network has none until it has an IP. */
    public boolean isResolved() {
        return effectivePort.isPresent();
    }
}
