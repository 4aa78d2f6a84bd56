package io.github.marathonports.launch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** S11.4: the address of every port. */
final class AssignmentRules {
    private final boolean hostMode;
    private final List<ResolvedPort> ports;
    private final Optional<String> hostname;

    AssignmentRules(boolean hostMode, List<ResolvedPort> ports, Optional<String> hostname) {
        this.hostMode = hostMode;
        this.ports = ports;
        this.hostname = hostname;
    }

    List<PortAssignment> assignments(List<String> ipAddresses) {
        return ports.stream()
                .map(port -> port.hostPort().isPresent() ? onAgent(port) : onTask(port, ipAddresses))
                .toList();
    }

    private PortAssignment onAgent(ResolvedPort port) {
        return new PortAssignment(
                port.name(),
                hostname,
                port.hostPort(),
                port.hostPort(),
                hostMode ? OptionalInt.empty() : OptionalInt.of(port.containerPort()));
    }

    private static PortAssignment onTask(ResolvedPort port, List<String> ipAddresses) {
        OptionalInt containerPort = OptionalInt.of(port.declaredPort());
        return new PortAssignment(
                port.name(),
                ipAddresses.stream().findFirst(),
                ipAddresses.isEmpty() ? OptionalInt.empty() : containerPort,
                OptionalInt.empty(),
                containerPort);
    }
}
