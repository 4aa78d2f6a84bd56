package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DockerDocument;
import io.github.marathonports.app.DockerNetwork;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HealthCheckProtocol;
import io.github.marathonports.app.IpAddressDocument;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.normalize.Normalization.Accepted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** App documents in both shapes: what people post, before Marathon has completed it. */
public final class AppDocumentArbitraries {
    private static final int FEW = 4;

    private AppDocumentArbitraries() {}

    /** A document in either shape that a Marathon without flags accepts. */
    public static Arbitrary<AppDocument> documents() {
        return Arbitraries.oneOf(canonicalDocuments(), oldDocuments()).withoutEdgeCases();
    }

    /** A document in the canonical shape (S2.2) that a Marathon without flags accepts. */
    public static Arbitrary<AppDocument> canonicalDocuments() {
        return anyCanonical().filter(AppDocumentArbitraries::isAccepted);
    }

    /** A document in the shape of Marathon 1.4 and earlier (S2.1) that a Marathon without flags accepts. */
    public static Arbitrary<AppDocument> oldDocuments() {
        return Arbitraries.oneOf(anyDocker(), anyDocker(), anyIpAddress()).filter(AppDocumentArbitraries::isAccepted);
    }

    /** A document in either shape that Marathon may reject, for any number of reasons. */
    public static Arbitrary<AppDocument> anyDocuments() {
        return Arbitraries.oneOf(anyCanonical(), anyDocker(), anyIpAddress()).withoutEdgeCases();
    }

    private static boolean isAccepted(AppDocument document) {
        return MarathonPorts.withDefaults().normalize(document) instanceof Accepted;
    }

    private static Arbitrary<AppDocument> anyCanonical() {
        return Combinators.combine(
                        AppArbitraries.ids(),
                        networks(),
                        AppArbitraries.mappings(PortArbitraries.hostPorts()).optional(),
                        AppArbitraries.definitions().optional(),
                        healthChecks(),
                        Arbitraries.of(false, true))
                .as((id, networks, mappings, definitions, checks, required) -> AppDocument.builder()
                        .id(id)
                        .networks(networks)
                        .container(mappings.map(list ->
                                new ContainerDocument(ContainerType.MESOS, Optional.of(list), Optional.empty())))
                        .portDefinitions(definitions)
                        .healthChecks(checks)
                        .requirePorts(required)
                        .build());
    }

    private static Arbitrary<List<NetworkDeclaration>> networks() {
        return Arbitraries.of(
                List.of(),
                List.of(NetworkDeclaration.host()),
                List.of(NetworkDeclaration.bridge(Map.of())),
                List.of(NetworkDeclaration.bridge(Map.of("x", "y"))),
                List.of(NetworkDeclaration.container(Optional.empty(), Map.of())),
                List.of(NetworkDeclaration.container(Optional.of(AppArbitraries.NETWORK), Map.of("x", "y"))));
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

    private static Arbitrary<AppDocument> anyDocker() {
        return Combinators.combine(
                        AppArbitraries.ids(),
                        Arbitraries.of(DockerNetwork.BRIDGE, DockerNetwork.HOST, DockerNetwork.USER)
                                .optional(),
                        AppArbitraries.mappings(PortArbitraries.hostPorts()).optional(),
                        PortArbitraries.ports()
                                .list()
                                .uniqueElements()
                                .ofMaxSize(FEW)
                                .optional(),
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

    private static Arbitrary<AppDocument> anyIpAddress() {
        return Combinators.combine(AppArbitraries.ids(), ipAddresses())
                .as((id, ip) -> AppDocument.builder().id(id).ipAddress(ip).build());
    }

    private static Arbitrary<IpAddressDocument> ipAddresses() {
        return Combinators.combine(
                        Arbitraries.of(AppArbitraries.NETWORK, "mesos-bridge").optional(), PortArbitraries.labels())
                .as((name, labels) -> new IpAddressDocument(name, labels, Optional.empty()));
    }
}
