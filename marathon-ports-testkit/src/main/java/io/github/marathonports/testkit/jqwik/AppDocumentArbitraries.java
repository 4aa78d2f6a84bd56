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
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.range.PortNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * App documents in both shapes: what people post, before Marathon has completed it.
 *
 * <p>Those that Marathon accepts are made so from the start: none is drawn and thrown away, and no normaliser is asked.
 */
public final class AppDocumentArbitraries {
    /** Nobody but a flag gives its network a name (S3.6). */
    private static final List<NetworkDeclaration> UNNAMED =
            List.of(NetworkDeclaration.container(Optional.empty(), Map.of()));

    private static final List<List<NetworkDeclaration>> NETWORKS = List.of(
            List.of(),
            List.of(NetworkDeclaration.host()),
            List.of(NetworkDeclaration.bridge(Map.of())),
            List.of(NetworkDeclaration.bridge(Map.of("x", "y"))),
            List.of(NetworkDeclaration.container(Optional.of(AppArbitraries.NETWORK), Map.of("x", "y"))),
            List.of(
                    NetworkDeclaration.container(Optional.of(AppArbitraries.NETWORK), Map.of()),
                    NetworkDeclaration.container(Optional.of(AppArbitraries.OTHER_NETWORK), Map.of())));

    private static final List<AppDocument> EDGE_CASES = List.of(
            bare().build(),
            bare().ports(List.of()).build(),
            bare().ports(List.of(0, 0)).build(),
            bare().ports(List.of(1, PortNumber.MAX)).build(),
            bare().portDefinitions(List.of()).build(),
            bare().portDefinitions(List.of(PortDefinition.of(1), PortDefinition.of(PortNumber.MAX)))
                    .requirePorts(true)
                    .build(),
            bare().addNetworks(NetworkDeclaration.bridge(Map.of()))
                    .container(
                            mesos(List.of(PortMapping.fixed(1, 1), PortMapping.fixed(PortNumber.MAX, PortNumber.MAX))))
                    .build(),
            bare().addNetworks(NetworkDeclaration.bridge(Map.of()))
                    .container(mesos(List.of(PortMapping.fixed(80, 31000), PortMapping.fixed(81, 31000))))
                    .build());

    private AppDocumentArbitraries() {}

    private static AppDocument.Builder bare() {
        return AppDocument.builder().id(RunSpecId.of("/web"));
    }

    private static ContainerDocument mesos(List<PortMapping> mappings) {
        return new ContainerDocument(ContainerType.MESOS, Optional.of(mappings), Optional.empty());
    }

    /** A document in either shape that a Marathon without flags accepts. */
    public static Arbitrary<AppDocument> documents() {
        return EdgeCases.only(Arbitraries.oneOf(canonicalDocuments(), oldDocuments()), EDGE_CASES);
    }

    /** A document in the canonical shape (S2.2) that a Marathon without flags accepts. */
    public static Arbitrary<AppDocument> canonicalDocuments() {
        return withTheRest(canonical(Arbitraries.of(NETWORKS)).map(ValidDocuments::canonical));
    }

    /** A document in the shape of Marathon 1.4 and earlier (S2.1) that a Marathon without flags accepts. */
    public static Arbitrary<AppDocument> oldDocuments() {
        return withTheRest(Arbitraries.oneOf(docker(), docker(), ipAddress()).map(ValidDocuments::old));
    }

    /** What is the same in both shapes, mostly not said. */
    private static Arbitrary<AppDocument> withTheRest(Arbitrary<AppDocument> documents) {
        return Combinators.combine(
                        documents,
                        Arbitraries.of(1, 1, 1, 2, 3),
                        AppArbitraries.acceptedRoles(),
                        PortArbitraries.variables())
                .as((document, instances, roles, variables) -> AppDocument.builder()
                        .from(document)
                        .instances(instances)
                        .acceptedResourceRoles(roles)
                        .env(variables)
                        .build());
    }

    /** A document in either shape that Marathon may reject, for any number of reasons. */
    public static Arbitrary<AppDocument> anyDocuments() {
        return Arbitraries.oneOf(
                        canonical(Arbitraries.frequencyOf(
                                Tuple.of(NETWORKS.size(), Arbitraries.of(NETWORKS)),
                                Tuple.of(1, Arbitraries.just(UNNAMED)))),
                        docker(),
                        ipAddress())
                .withoutEdgeCases();
    }

    private static Arbitrary<AppDocument> canonical(Arbitrary<List<NetworkDeclaration>> networks) {
        return Combinators.combine(
                        AppArbitraries.ids(),
                        networks,
                        AppArbitraries.mappings(PortArbitraries.hostPorts()).optional(),
                        AppArbitraries.definitions().optional(),
                        healthChecks(),
                        Arbitraries.of(false, true),
                        Arbitraries.of(ContainerType.class))
                .as((id, declared, mappings, definitions, checks, required, type) -> AppDocument.builder()
                        .id(id)
                        .networks(declared)
                        .container(
                                mappings.map(list -> new ContainerDocument(type, Optional.of(list), Optional.empty())))
                        .portDefinitions(definitions)
                        .healthChecks(checks)
                        .requirePorts(required)
                        .build());
    }

    private static Arbitrary<List<HealthCheck>> healthChecks() {
        HealthCheck http = HealthCheck.of(HealthCheckProtocol.HTTP);
        return Arbitraries.of(
                        http,
                        http.withPortIndex(0),
                        http.withPort(80),
                        HealthCheck.of(HealthCheckProtocol.COMMAND),
                        HealthCheck.of(HealthCheckProtocol.MESOS_TCP))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<AppDocument> docker() {
        return Combinators.combine(
                        AppArbitraries.ids(),
                        Arbitraries.of(DockerNetwork.BRIDGE, DockerNetwork.HOST, DockerNetwork.USER)
                                .optional(),
                        AppArbitraries.mappings(PortArbitraries.hostPorts()).optional(),
                        ports().optional(),
                        healthChecks(),
                        ipAddresses().optional(0.4))
                .as((id, network, mappings, ports, checks, ip) -> AppDocument.builder()
                        .id(id)
                        .container(new ContainerDocument(
                                ContainerType.DOCKER,
                                Optional.empty(),
                                Optional.of(new DockerDocument(network, mappings, Set.of()))))
                        .ports(ports.filter(list -> ip.isEmpty()))
                        .ipAddress(ip)
                        .healthChecks(checks)
                        .build());
    }

    /** Numbers of {@code ports}: those that are not 0 are unique (S2.4). */
    private static Arbitrary<List<Integer>> ports() {
        return AppArbitraries.definitions()
                .map(definitions ->
                        definitions.stream().map(PortDefinition::port).toList());
    }

    /** Without container, so that discovery ports become the mappings (S3.2, S3.3). */
    private static Arbitrary<AppDocument> ipAddress() {
        return Combinators.combine(
                        AppArbitraries.ids(), ipAddresses(), discoveryPorts().optional())
                .as((id, ip, ports) -> AppDocument.builder()
                        .id(id)
                        .ipAddress(
                                new IpAddressDocument(ip.networkName(), ip.labels(), ports.map(DiscoveryDocument::new)))
                        .build());
    }

    /** As many as definitions, and like them, but all with a name. */
    private static Arbitrary<List<DiscoveryPort>> discoveryPorts() {
        return AppArbitraries.definitions()
                .map(definitions -> IntStream.range(0, definitions.size())
                        .mapToObj(i -> discoveryPort(definitions.get(i), "discovered-port-" + i))
                        .toList());
    }

    private static DiscoveryPort discoveryPort(PortDefinition like, String otherwise) {
        return new DiscoveryPort(like.port(), like.name().orElse(otherwise), like.protocol(), like.labels());
    }

    private static Arbitrary<IpAddressDocument> ipAddresses() {
        return Combinators.combine(
                        Arbitraries.of(AppArbitraries.NETWORK, "mesos-bridge").optional(), PortArbitraries.labels())
                .as((name, labels) -> new IpAddressDocument(name, labels, Optional.empty()));
    }
}
