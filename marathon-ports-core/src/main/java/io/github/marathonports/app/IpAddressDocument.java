package io.github.marathonports.app;

import io.github.marathonports.network.Labels;
import java.util.Map;
import java.util.Optional;

/**
 * The old shape's {@code ipAddress} (S2.1).
 *
 * <p>Its network name is never checked against a pattern (S1.5). Immutable and thread-safe.
 *
 * @param networkName the network, if one is named
 * @param labels the labels in document order
 * @param discovery the discovery section; an empty one counts as present (S2.4)
 */
public record IpAddressDocument(
        Optional<String> networkName, Map<String, String> labels, Optional<DiscoveryDocument> discovery) {

    /** Copies the labels, keeping their order. */
    public IpAddressDocument {
        labels = Labels.copyOf(labels);
    }
}
