package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DiscoveryDocument;
import io.github.marathonports.app.DiscoveryPort;
import io.github.marathonports.app.DockerDocument;
import io.github.marathonports.app.DockerNetwork;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HealthCheckProtocol;
import io.github.marathonports.app.IpAddressDocument;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.ReadinessCheck;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.violation.ViolationCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * For each rule about app documents a way to break it and no other (S2.4, S3, S4).
 *
 * <p>The two rules of S4.2 are not here: they cannot be broken without mixing network modes, which breaks S4.3 too.
 */
final class BrokenApps {
    private static final NetworkDeclaration BRIDGE = NetworkDeclaration.bridge(Map.of());
    private static final IpAddressDocument IP_ADDRESS =
            new IpAddressDocument(Optional.of(AppArbitraries.NETWORK), Map.of(), Optional.empty());

    /** A builder that has an id, and a port number to break the rule with. */
    private interface Fault extends BiFunction<AppDocument.Builder, Integer, AppDocument.Builder> {}

    private static final Map<ViolationCode, Fault> FAULTS = new EnumMap<>(ViolationCode.class);

    static {
        oldFields();
        contradictions();
        names();
        networks();
        mappings();
        checks();
    }

    private BrokenApps() {}

    static List<ViolationCode> codes() {
        return List.copyOf(FAULTS.keySet());
    }

    static BrokenDocument<AppDocument> breaking(ViolationCode code, AppDocument.Builder builder, int port) {
        Fault fault = FAULTS.get(code);
        if (fault == null) {
            throw new IllegalArgumentException("code must be one of " + codes() + " but was " + code);
        }
        return new BrokenDocument<>(code, fault.apply(builder, port).build());
    }

    private static void oldFields() {
        FAULTS.put(
                ViolationCode.DOCKER_NETWORK_AND_NETWORKS,
                (app, port) -> app.addNetworks(BRIDGE)
                        .container(docker(Optional.of(DockerNetwork.BRIDGE), List.of(PortMapping.dynamic(port)))));
        FAULTS.put(
                ViolationCode.NETWORKS_AND_IP_ADDRESS,
                (app, port) -> app.addNetworks(BRIDGE).ipAddress(IP_ADDRESS));
        FAULTS.put(ViolationCode.PORTS_NOT_UNIQUE, (app, port) -> app.ports(List.of(port, 0, 0, port)));
        FAULTS.put(
                ViolationCode.IP_ADDRESS_AND_PORTS,
                (app, port) -> app.ports(List.of(port)).ipAddress(IP_ADDRESS));
        FAULTS.put(
                ViolationCode.PORTS_AND_PORT_DEFINITIONS_DIFFER,
                (app, port) -> app.ports(List.of(port)).portDefinitions(List.of(PortDefinition.of(0))));
        FAULTS.put(
                ViolationCode.DOCKER_PORT_MAPPING_NAMES_NOT_UNIQUE,
                (app, port) -> app.container(docker(Optional.of(DockerNetwork.BRIDGE), twoOfOneName(port))));
        FAULTS.put(
                ViolationCode.DOCKER_FIELD_IN_MESOS_CONTAINER,
                (app, port) -> app.container(new ContainerDocument(
                        ContainerType.MESOS,
                        Optional.empty(),
                        Optional.of(new DockerDocument(
                                Optional.empty(), Optional.of(List.of(PortMapping.dynamic(port))), Set.of())))));
        FAULTS.put(
                ViolationCode.DISCOVERY_WITH_DOCKER_CONTAINER,
                (app, port) -> app.container(container(ContainerType.DOCKER)).ipAddress(discovery(port)));
        FAULTS.put(
                ViolationCode.DOCKER_CREDENTIAL,
                (app, port) -> app.container(new ContainerDocument(
                        ContainerType.DOCKER,
                        Optional.of(List.of(PortMapping.fixed(80, port))),
                        Optional.of(new DockerDocument(
                                Optional.of(DockerNetwork.BRIDGE),
                                Optional.empty(),
                                Set.of(DockerDocument.Field.CREDENTIAL))))));
    }

    private static void contradictions() {
        FAULTS.put(
                ViolationCode.DOCKER_NETWORK_NONE,
                (app, port) ->
                        app.container(docker(Optional.of(DockerNetwork.NONE), List.of(PortMapping.fixed(80, port)))));
        FAULTS.put(
                ViolationCode.TWO_PORT_MAPPING_LISTS,
                (app, port) -> app.container(new ContainerDocument(
                        ContainerType.DOCKER,
                        Optional.of(List.of(PortMapping.dynamic(80))),
                        Optional.of(new DockerDocument(
                                Optional.of(DockerNetwork.BRIDGE),
                                Optional.of(List.of(PortMapping.fixed(81, port))),
                                Set.of())))));
        FAULTS.put(
                ViolationCode.DISCOVERY_PORTS_AND_PORT_MAPPINGS,
                (app, port) -> app.container(container(ContainerType.MESOS, PortMapping.dynamic(80)))
                        .ipAddress(discovery(port)));
    }

    private static void names() {
        FAULTS.put(
                ViolationCode.PORT_DEFINITION_NAMES_NOT_UNIQUE,
                (app, port) -> app.portDefinitions(List.of(
                        PortDefinition.of(port).withName("http"),
                        PortDefinition.of(0).withName("http"))));
        FAULTS.put(
                ViolationCode.PORT_DEFINITION_PORTS_NOT_UNIQUE,
                (app, port) -> app.portDefinitions(List.of(PortDefinition.of(port), PortDefinition.of(port))));
        FAULTS.put(
                ViolationCode.PORT_MAPPING_NAMES_NOT_UNIQUE,
                (app, port) -> app.addNetworks(BRIDGE)
                        .container(new ContainerDocument(
                                ContainerType.MESOS, Optional.of(twoOfOneName(port)), Optional.empty())));
    }

    private static void networks() {
        FAULTS.put(
                ViolationCode.NETWORKS_MIXED,
                (app, port) -> app.addNetworks(BRIDGE, network(AppArbitraries.NETWORK))
                        .container(container(
                                ContainerType.MESOS, onNetwork(PortMapping.fixed(80, port), AppArbitraries.NETWORK))));
        FAULTS.put(
                ViolationCode.NETWORK_NAMES_NOT_UNIQUE,
                (app, port) -> app.addNetworks(network(AppArbitraries.NETWORK), network(AppArbitraries.NETWORK))
                        .container(container(
                                ContainerType.MESOS, onNetwork(PortMapping.fixed(80, port), AppArbitraries.NETWORK))));
        FAULTS.put(
                ViolationCode.HOST_NETWORK_WITH_NAME_OR_LABELS,
                (app, port) -> app.addNetworks(NetworkDeclaration.host().withName("x"))
                        .portDefinitions(List.of(PortDefinition.of(port))));
        FAULTS.put(
                ViolationCode.BRIDGE_NETWORK_WITH_NAME,
                (app, port) -> app.addNetworks(new NetworkDeclaration(NetworkMode.BRIDGE, Optional.of("x"), Map.of()))
                        .container(container(ContainerType.DOCKER, PortMapping.fixed(80, port))));
        FAULTS.put(
                ViolationCode.NO_DEFAULT_NETWORK_NAME,
                (app, port) -> app.addNetworks(NetworkDeclaration.container(Optional.empty(), Map.of()))
                        .container(container(ContainerType.DOCKER, PortMapping.fixed(80, port))));
        FAULTS.put(
                ViolationCode.DOCKER_ON_SEVERAL_NETWORKS,
                (app, port) -> app.addNetworks(network(AppArbitraries.NETWORK), network(AppArbitraries.OTHER_NETWORK))
                        .container(container(
                                ContainerType.DOCKER, onNetwork(PortMapping.fixed(80, port), AppArbitraries.NETWORK))));
    }

    private static void mappings() {
        FAULTS.put(
                ViolationCode.HOST_PORT_WITHOUT_ONE_NETWORK,
                (app, port) -> app.addNetworks(network(AppArbitraries.NETWORK), network(AppArbitraries.OTHER_NETWORK))
                        .container(container(ContainerType.MESOS, PortMapping.fixed(80, port))));
        FAULTS.put(
                ViolationCode.UNKNOWN_NETWORK_NAME,
                (app, port) -> app.addNetworks(network(AppArbitraries.NETWORK))
                        .container(container(ContainerType.DOCKER, onNetwork(PortMapping.fixed(80, port), "nowhere"))));
    }

    private static void checks() {
        FAULTS.put(
                ViolationCode.HEALTH_CHECK_PORT,
                (app, port) -> app.portDefinitions(List.of(PortDefinition.of(port)))
                        .addHealthChecks(
                                HealthCheck.of(HealthCheckProtocol.HTTP).withPortIndex(1)));
        FAULTS.put(
                ViolationCode.READINESS_CHECK_PORT_NAME,
                (app, port) -> app.portDefinitions(
                                List.of(PortDefinition.of(port).withName("http")))
                        .addReadinessChecks(new ReadinessCheck("admin")));
    }

    private static List<PortMapping> twoOfOneName(int port) {
        return List.of(
                PortMapping.fixed(80, port).withName("http"),
                PortMapping.dynamic(81).withName("http"));
    }

    private static PortMapping onNetwork(PortMapping mapping, String network) {
        return PortMapping.builder().from(mapping).addNetworkNames(network).build();
    }

    private static NetworkDeclaration network(String name) {
        return NetworkDeclaration.container(Optional.of(name), Map.of());
    }

    private static IpAddressDocument discovery(int port) {
        return new IpAddressDocument(
                Optional.of(AppArbitraries.NETWORK),
                Map.of(),
                Optional.of(new DiscoveryDocument(List.of(new DiscoveryPort(port, "http", Protocol.TCP, Map.of())))));
    }

    private static ContainerDocument container(ContainerType type, PortMapping... mappings) {
        return new ContainerDocument(
                type, mappings.length == 0 ? Optional.empty() : Optional.of(List.of(mappings)), Optional.empty());
    }

    private static ContainerDocument docker(Optional<DockerNetwork> network, List<PortMapping> mappings) {
        return new ContainerDocument(
                ContainerType.DOCKER,
                Optional.empty(),
                Optional.of(new DockerDocument(network, Optional.of(mappings), Set.of())));
    }
}
