package io.github.marathonports.app;

import java.util.List;

/**
 * The old shape's {@code ipAddress.discovery} (S2.1).
 *
 * <p>Immutable and thread-safe.
 *
 * @param ports the announced ports; an absent list is the same as an empty one (S3.2)
 */
public record DiscoveryDocument(List<DiscoveryPort> ports) {
    /** Copies the ports. */
    public DiscoveryDocument {
        ports = List.copyOf(ports);
    }
}
