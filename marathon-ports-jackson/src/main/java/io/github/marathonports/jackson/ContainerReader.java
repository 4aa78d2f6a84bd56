package io.github.marathonports.jackson;

import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DiscoveryDocument;
import io.github.marathonports.app.DockerDocument;
import io.github.marathonports.app.DockerNetwork;
import io.github.marathonports.app.IpAddressDocument;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads {@code container} and {@code ipAddress}. */
final class ContainerReader {
    private ContainerReader() {}

    static ContainerDocument container(Field container) {
        return new ContainerDocument(
                container
                        .constant("type", ContainerType::parse, "DOCKER, MESOS")
                        .orElse(ContainerType.DOCKER),
                container.list("portMappings", PortsReader::mapping),
                container.object("docker").map(ContainerReader::docker));
    }

    private static DockerDocument docker(Field docker) {
        return new DockerDocument(
                docker.constant("network", DockerNetwork::parse, "BRIDGE, HOST, NONE, USER"),
                docker.list("portMappings", PortsReader::mapping),
                present(docker));
    }

    private static Set<DockerDocument.Field> present(Field docker) {
        Set<DockerDocument.Field> present = EnumSet.noneOf(DockerDocument.Field.class);
        docker.get("parameters")
                .filter(parameters -> !parameters.value().canonicalText().equals("[]"))
                .ifPresent(parameters -> present.add(DockerDocument.Field.PARAMETERS));
        docker.get("credential").ifPresent(credential -> present.add(DockerDocument.Field.CREDENTIAL));
        return present;
    }

    static IpAddressDocument ipAddress(Field ipAddress) {
        return new IpAddressDocument(
                ipAddress.get("networkName").flatMap(Names::oldNetwork),
                ipAddress.textMap("labels"),
                ipAddress.object("discovery").map(ContainerReader::discovery));
    }

    private static DiscoveryDocument discovery(Field discovery) {
        return new DiscoveryDocument(
                discovery.list("ports", PortsReader::discoveryPort).orElse(List.of()));
    }
}
