package io.github.marathonports.normalize;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.DockerNetwork;
import io.github.marathonports.app.IpAddressDocument;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S3.1: {@code ipAddress} and {@code container.docker.network} become {@code networks}. */
final class NetworkTranslation {
    private static final String RULE = "S3.1";

    private final AppDocument document;
    private final String mesosBridgeName;
    private final Steps steps;

    NetworkTranslation(AppDocument document, NormalizationConfig config, Steps steps) {
        this.document = document;
        this.mesosBridgeName = config.mesosBridgeName();
        this.steps = steps;
    }

    Translation<List<NetworkDeclaration>> translate() {
        Optional<DockerNetwork> dockerNetwork = document.container().flatMap(ContainerDocument::dockerNetwork);
        if (dockerNetwork.isPresent()) {
            return fromDockerNetwork(dockerNetwork.get());
        }
        return Translation.of(document.ipAddress()
                .map(ip -> List.of(moved(ip, fromIpAddress(ip))))
                .orElse(document.networks()));
    }

    private Translation<List<NetworkDeclaration>> fromDockerNetwork(DockerNetwork dockerNetwork) {
        if (dockerNetwork == DockerNetwork.NONE) {
            return Translation.contradiction(
                    ViolationCode.DOCKER_NETWORK_NONE,
                    Paths.DOCKER_NETWORK,
                    "docker network NONE has no canonical form: use HOST, BRIDGE or USER");
        }
        NetworkDeclaration network = document.ipAddress()
                .map(ip -> moved(ip, withIpAddress(dockerNetwork, ip)))
                .orElseGet(() -> alone(dockerNetwork));
        steps.movedAs(
                RULE,
                Paths.DOCKER_NETWORK,
                JsonText.quoted(dockerNetwork.name()),
                Paths.NETWORKS,
                JsonText.of(network));
        return Translation.of(List.of(network));
    }

    private static NetworkDeclaration alone(DockerNetwork dockerNetwork) {
        return switch (dockerNetwork) {
            case BRIDGE -> NetworkDeclaration.bridge(Map.of());
            case USER -> NetworkDeclaration.container(Optional.empty(), Map.of());
            case HOST, NONE -> NetworkDeclaration.host();
        };
    }

    private static NetworkDeclaration withIpAddress(DockerNetwork dockerNetwork, IpAddressDocument ip) {
        return switch (dockerNetwork) {
            case BRIDGE -> NetworkDeclaration.bridge(ip.labels());
            case USER -> NetworkDeclaration.container(ip.networkName(), ip.labels());
            case HOST, NONE -> NetworkDeclaration.host();
        };
    }

    private NetworkDeclaration fromIpAddress(IpAddressDocument ip) {
        return ip.networkName().filter(mesosBridgeName::equals).isPresent()
                ? NetworkDeclaration.bridge(ip.labels())
                : NetworkDeclaration.container(ip.networkName(), ip.labels());
    }

    /** Records where name and labels of {@code ipAddress} went, and which of them the network's mode has no place for. */
    private NetworkDeclaration moved(IpAddressDocument ip, NetworkDeclaration network) {
        ip.networkName().ifPresent(name -> nameMoved(name, network));
        if (!ip.labels().isEmpty()) {
            labelsMoved(ip.labels(), network);
        }
        return network;
    }

    private void nameMoved(String name, NetworkDeclaration network) {
        if (network.name().isPresent() || name.equals(mesosBridgeName)) {
            steps.movedAs(
                    RULE,
                    Paths.IP_ADDRESS.field("networkName"),
                    JsonText.quoted(name),
                    Paths.NETWORKS,
                    JsonText.of(network));
        } else {
            steps.dropped(RULE, Paths.IP_ADDRESS.field("networkName"), JsonText.quoted(name));
        }
    }

    private void labelsMoved(Map<String, String> labels, NetworkDeclaration network) {
        if (network.labels().isEmpty()) {
            steps.dropped(RULE, Paths.IP_ADDRESS.field("labels"), JsonText.labels(labels));
        } else {
            steps.moved(
                    RULE,
                    Paths.IP_ADDRESS.field("labels"),
                    Paths.NETWORKS.item(0).field("labels"),
                    JsonText.labels(labels));
        }
    }
}
