package io.github.marathonports.app;

import io.github.marathonports.network.Labels;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.range.PortNumber;
import java.util.Map;
import java.util.Objects;

/**
 * One port of {@code ipAddress.discovery.ports} in the old shape: a container port that is announced but not mapped (S3.2).
 *
 * <p>Immutable and thread-safe.
 *
 * @param number the container port, 0..65535
 * @param name the name, by S1.5; unlike a mapping, a discovery port always has one
 * @param protocol the protocol
 * @param labels the labels in document order
 */
public record DiscoveryPort(int number, String name, Protocol protocol, Map<String, String> labels) {

    /** Checks number and name and copies the labels, keeping their order. */
    public DiscoveryPort {
        PortNumber.require("discovery port", number);
        PortName.require(name);
        Objects.requireNonNull(protocol, "protocol");
        labels = Labels.copyOf(labels);
    }

    /** The mapping that this port becomes (S3.2): number to container port, host port absent. */
    public PortMapping toPortMapping() {
        return PortMapping.builder()
                .containerPort(number)
                .name(name)
                .protocol(protocol)
                .labels(labels)
                .build();
    }
}
