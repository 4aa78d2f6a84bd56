package io.github.marathonports.normalize;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DiscoveryPort;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Optional;

/** S3.2 and S3.3: all mapping lists of a document become the one in its container. */
final class ContainerTranslation {
    private final AppDocument document;
    private final Steps steps;

    ContainerTranslation(AppDocument document, Steps steps) {
        this.document = document;
        this.steps = steps;
    }

    /** A container whose mapping list may still be absent, which is not the same as empty (S3.5). */
    record Container(ContainerType type, Optional<List<PortMapping>> portMappings) {}

    Translation<Optional<Container>> translate() {
        return withDockerMappings().then(this::withDiscoveryPorts);
    }

    private Translation<Optional<Container>> withDockerMappings() {
        if (document.container().isEmpty()) {
            return Translation.of(Optional.empty());
        }
        ContainerDocument container = document.container().get();
        Optional<List<PortMapping>> old = container.dockerPortMappings();
        Optional<List<PortMapping>> mappings = container.portMappings();
        if (mappings.isPresent() && !old.orElse(List.of()).isEmpty()) {
            return Translation.contradiction(
                    ViolationCode.TWO_PORT_MAPPING_LISTS,
                    Paths.DOCKER_PORT_MAPPINGS,
                    "container.portMappings and container.docker.portMappings are both there: keep container.portMappings");
        }
        if (mappings.isEmpty() && old.isPresent()) {
            steps.moved(
                    "S3.2", Paths.DOCKER_PORT_MAPPINGS, Paths.PORT_MAPPINGS, JsonText.list(old.get(), JsonText::of));
        }
        return Translation.of(Optional.of(new Container(container.type(), mappings.or(() -> old))));
    }

    private Translation<Optional<Container>> withDiscoveryPorts(Optional<Container> given) {
        if (document.ipAddress().isEmpty()) {
            return Translation.of(given);
        }
        Container container = given.orElseGet(this::emptyMesosContainer);
        List<DiscoveryPort> ports = discoveryPorts();
        if (ports.isEmpty()) {
            return Translation.of(Optional.of(container));
        }
        if (container.type() == ContainerType.DOCKER || container.portMappings().isPresent()) {
            return Translation.contradiction(
                    ViolationCode.DISCOVERY_PORTS_AND_PORT_MAPPINGS,
                    Paths.DISCOVERY_PORTS,
                    "ipAddress.discovery.ports become port mappings, but the container has a list of its own: keep one");
        }
        List<PortMapping> mappings =
                ports.stream().map(DiscoveryPort::toPortMapping).toList();
        steps.moved("S3.2", Paths.DISCOVERY_PORTS, Paths.PORT_MAPPINGS, JsonText.list(mappings, JsonText::of));
        return Translation.of(Optional.of(new Container(container.type(), Optional.of(mappings))));
    }

    private List<DiscoveryPort> discoveryPorts() {
        return document.ipAddress()
                .flatMap(ip -> ip.discovery())
                .map(discovery -> discovery.ports())
                .orElse(List.of());
    }

    private Container emptyMesosContainer() {
        steps.filledIn("S3.3", Paths.CONTAINER, "{\"type\":\"MESOS\"}");
        return new Container(ContainerType.MESOS, Optional.empty());
    }
}
