package io.github.marathonports.launch;

import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DockerNetwork;
import java.util.List;
import java.util.Optional;

/**
 * What the containerizer is told about networks and ports (S10.8).
 *
 * <p>Immutable and thread-safe.
 *
 * @param type the containerizer
 * @param docker network and bindings of a DOCKER container; empty for MESOS
 * @param networks the networks listed besides: all non-host networks for MESOS, the container networks for DOCKER
 */
public record ContainerBindings(ContainerType type, Optional<DockerBindings> docker, List<NetworkBinding> networks) {
    /** Copies the networks. */
    public ContainerBindings {
        networks = List.copyOf(networks);
    }

    /** All bindings: the docker ones, or those of every network in order. */
    public List<PortBinding> portBindings() {
        return docker.map(DockerBindings::portBindings)
                .orElseGet(() -> networks.stream()
                        .flatMap(network -> network.portBindings().stream())
                        .toList());
    }

    /**
     * The docker part.
     *
     * @param network {@code HOST}, {@code BRIDGE} or {@code USER}
     * @param portBindings one for each protocol of each taken host port
     */
    public record DockerBindings(DockerNetwork network, List<PortBinding> portBindings) {
        /** Copies the bindings. */
        public DockerBindings {
            portBindings = List.copyOf(portBindings);
        }
    }
}
