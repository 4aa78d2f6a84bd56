package io.github.marathonports.launch;

import io.github.marathonports.launch.DiscoveryInfo.DiscoveredPort;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one container of a pod learns about its ports (S13).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the container's name
 * @param environment its variables: those of all endpoints of the pod, and the user's own, which lose (S13.2, S13.5)
 * @param discovery what service discovery is told of its own endpoints (S13.5)
 * @param hostPorts the host ports taken for its own endpoints, in order
 * @param healthCheckPort the port that its health check probes; empty without one over http or tcp (S13.7)
 */
public record PodTask(
        String name,
        PortEnvironment environment,
        List<DiscoveredPort> discovery,
        List<Integer> hostPorts,
        OptionalInt healthCheckPort) {
    /** Copies the lists. */
    public PodTask {
        discovery = List.copyOf(discovery);
        hostPorts = List.copyOf(hostPorts);
    }
}
