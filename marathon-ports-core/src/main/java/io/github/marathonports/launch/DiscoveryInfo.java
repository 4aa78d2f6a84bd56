package io.github.marathonports.launch;

import io.github.marathonports.network.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Mesos tells service discovery about a task (S11.1-S11.3). The visibility is always {@code FRAMEWORK}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the discovery name: the segments of the app id, reversed, joined with dots
 * @param ports one entry for each port and protocol, and for container networks each network
 */
public record DiscoveryInfo(String name, List<DiscoveredPort> ports) {
    /** The visibility that Marathon always sets. */
    public static final String VISIBILITY = "FRAMEWORK";

    /** Copies the ports. */
    public DiscoveryInfo {
        ports = List.copyOf(ports);
    }

    /**
     * One announced port.
     *
     * @param number the host port, or the container port where no host port is taken (then it may be 0)
     * @param protocol {@code tcp} or {@code udp}
     * @param name the port's name
     * @param labels the user's labels and Marathon's {@code network-scope} and {@code network-name}
     */
    public record DiscoveredPort(int number, String protocol, Optional<String> name, Map<String, String> labels) {
        /** Copies the labels, keeping their order. */
        public DiscoveredPort {
            labels = Labels.copyOf(labels);
        }
    }
}
