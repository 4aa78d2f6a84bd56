package io.github.marathonports.app;

import java.util.List;
import java.util.Objects;

/**
 * The container of a canonical app: which containerizer, and its port mappings (S2.2).
 *
 * <p>It never carries the image or anything else that is not about ports. Immutable and thread-safe.
 *
 * @param type the containerizer
 * @param portMappings the mappings in order; always empty on the host network (S4.2)
 */
public record AppContainer(ContainerType type, List<PortMapping> portMappings) {

    /** Copies the mappings. */
    public AppContainer {
        Objects.requireNonNull(type, "type");
        portMappings = List.copyOf(portMappings);
    }

    /** A DOCKER container with these mappings. */
    public static AppContainer docker(PortMapping... portMappings) {
        return new AppContainer(ContainerType.DOCKER, List.of(portMappings));
    }

    /** A MESOS container with these mappings. */
    public static AppContainer mesos(PortMapping... portMappings) {
        return new AppContainer(ContainerType.MESOS, List.of(portMappings));
    }

    /** This container with other mappings. */
    public AppContainer withPortMappings(List<PortMapping> mappings) {
        return new AppContainer(type, mappings);
    }
}
