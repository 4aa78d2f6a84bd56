package io.github.marathonports.testkit.properties;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DockerDocument;
import io.github.marathonports.app.DockerNetwork;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HealthCheckProtocol;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.IpAddressDocument;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.network.Network;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Port ranges, offers, app documents and app specs; most ports are taken from a small universe, so that they meet. */
class PortsDomain extends DomainContextBase {
    private static final int FEW = 4;

    private static Arbitrary<Integer> ports() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(30, 45)),
                Tuple.of(1, Arbitraries.integers().between(1, 65535)));
    }

    private static Arbitrary<PortRange> range() {
        return Combinators.combine(ports(), Arbitraries.integers().between(0, 6))
                .as((begin, length) -> PortRange.of(begin, Math.min(65535, begin + length)));
    }

    @Provide
    Arbitrary<PortRanges> portRanges() {
        return range().list().ofMaxSize(5).map(PortRanges::of);
    }

    private static Arbitrary<String> portNames() {
        return Arbitraries.of("http", "https", "admin", "a-b", "8080", "default");
    }

    private static Arbitrary<Map<String, String>> labels() {
        return Arbitraries.maps(Arbitraries.of("VIP_0", "network-scope", "x"), Arbitraries.of("", "v", "/a:80"))
                .ofMaxSize(2);
    }

    private static Arbitrary<HostPortRequest> hostPort() {
        return Arbitraries.oneOf(
                Arbitraries.just(HostPortRequest.none()),
                Arbitraries.just(HostPortRequest.dynamic()),
                ports().map(HostPortRequest::fixed));
    }

    private static Arbitrary<PortMapping> mapping(Arbitrary<HostPortRequest> hostPort) {
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(0), ports()),
                        hostPort,
                        Arbitraries.of(0, 0, 10000, 10001, 20),
                        Arbitraries.of(Protocol.class),
                        portNames().optional(),
                        labels())
                .as((containerPort, host, servicePort, protocol, name, labels) -> PortMapping.builder()
                        .containerPort(containerPort)
                        .hostPort(host)
                        .servicePort(servicePort)
                        .protocol(protocol)
                        .name(name)
                        .labels(labels)
                        .build());
    }

    /** Lists whose names are unique (S4.1). */
    private static Arbitrary<List<PortMapping>> mappings(Arbitrary<HostPortRequest> hostPort) {
        return mapping(hostPort).list().ofMaxSize(FEW).map(PortsDomain::withoutRepeatedNames);
    }

    private static List<PortMapping> withoutRepeatedNames(List<PortMapping> mappings) {
        List<String> seen = new ArrayList<>();
        return mappings.stream()
                .map(mapping -> mapping.name()
                                .filter(name -> !seen.add(name) || seen.indexOf(name) < seen.size() - 1)
                                .isPresent()
                        ? PortMapping.builder()
                                .from(mapping)
                                .name(Optional.empty())
                                .build()
                        : mapping)
                .toList();
    }

    private static Arbitrary<List<PortDefinition>> definitions() {
        return Combinators.combine(ports(), Arbitraries.of(Protocol.class), labels())
                .as((port, protocol, labels) -> PortDefinition.builder()
                        .port(port)
                        .protocol(protocol)
                        .labels(labels)
                        .build())
                .list()
                .ofMaxSize(FEW)
                .uniqueElements(PortDefinition::port)
                .flatMap(list -> Arbitraries.integers()
                        .between(0, FEW)
                        .map(zeros -> list.stream()
                                .map(definition ->
                                        list.indexOf(definition) < zeros ? definition.withPort(0) : definition)
                                .toList()));
    }

    @Provide
    Arbitrary<AppSpec> appSpecs() {
        return Arbitraries.oneOf(hostApps(), bridgeApps(), containerApps());
    }

    private static Arbitrary<AppSpec> hostApps() {
        return Combinators.combine(ids(), definitions(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((id, definitions, required, container) -> AppSpec.builder()
                        .id(id)
                        .portDefinitions(definitions)
                        .requirePorts(required)
                        .container(container ? Optional.of(AppContainer.docker()) : Optional.empty())
                        .build());
    }

    private static Arbitrary<AppSpec> bridgeApps() {
        return Combinators.combine(
                        ids(),
                        mappings(hostPort().filter(HostPortRequest::isAsked)),
                        Arbitraries.of(ContainerType.class))
                .as((id, mappings, type) -> AppSpec.builder()
                        .id(id)
                        .addNetworks(Network.bridge())
                        .container(new AppContainer(type, mappings))
                        .build());
    }

    private static Arbitrary<AppSpec> containerApps() {
        return Combinators.combine(ids(), mappings(hostPort()), Arbitraries.of(ContainerType.class))
                .as((id, mappings, type) -> AppSpec.builder()
                        .id(id)
                        .addNetworks(Network.container("dcos"))
                        .container(new AppContainer(type, mappings))
                        .build());
    }

    private static Arbitrary<RunSpecId> ids() {
        return Arbitraries.of("/a", "/b", "/g/a", "/g/b").map(RunSpecId::of);
    }

    @Provide
    Arbitrary<AppDocument> appDocuments() {
        return Arbitraries.oneOf(canonicalDocuments(), oldDocuments(), ipDocuments());
    }

    private static Arbitrary<AppDocument> canonicalDocuments() {
        return Combinators.combine(
                        ids(),
                        networks(),
                        mappings(hostPort()).optional(),
                        definitions().optional(),
                        healthChecks(),
                        Arbitraries.of(true, false))
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
                List.of(NetworkDeclaration.container(Optional.of("dcos"), Map.of("x", "y"))));
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

    private static Arbitrary<AppDocument> oldDocuments() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of(DockerNetwork.BRIDGE, DockerNetwork.HOST, DockerNetwork.USER)
                                .optional(),
                        mappings(hostPort()).optional(),
                        ports().set().ofMaxSize(FEW).optional(),
                        healthChecks())
                .as((id, network, mappings, ports, checks) -> AppDocument.builder()
                        .id(id)
                        .container(new ContainerDocument(
                                ContainerType.DOCKER,
                                Optional.empty(),
                                Optional.of(new DockerDocument(network, mappings, Set.of()))))
                        .ports(ports.map(List::copyOf))
                        .healthChecks(checks)
                        .build());
    }

    private static Arbitrary<AppDocument> ipDocuments() {
        return Combinators.combine(ids(), Arbitraries.of("dcos", "mesos-bridge").optional(), labels())
                .as((id, name, labels) -> AppDocument.builder()
                        .id(id)
                        .ipAddress(new IpAddressDocument(name, labels, Optional.empty()))
                        .build());
    }

    @Provide
    Arbitrary<Offer> offers() {
        return Arbitraries.frequencyOf(Tuple.of(1, resource().list().ofMaxSize(3)), Tuple.of(2, wholeUniverse()))
                .map(PortsDomain::offer);
    }

    /** Every port of the small universe once, in pieces of several sources, so that most apps find theirs. */
    private static Arbitrary<List<Ports>> wholeUniverse() {
        List<OfferedRange> pieces = List.of(
                OfferedRange.of(30, 31), OfferedRange.of(32, 32), OfferedRange.of(33, 38), OfferedRange.of(39, 45));
        return Arbitraries.shuffle(pieces)
                .flatMap(shuffled -> Combinators.combine(shuffled.stream()
                                .map(piece -> source(Arbitraries.just(List.of(piece))))
                                .toList())
                        .as(List::copyOf));
    }

    private static Offer offer(List<Ports> resources) {
        Offer.Builder offer = Offer.builder().agentId("S0").hostname("agent1.example");
        resources.forEach(offer::resource);
        return offer.build();
    }

    private static Arbitrary<Ports> resource() {
        return source(Combinators.combine(ports(), Arbitraries.integers().between(-2, 9))
                .as((begin, length) -> OfferedRange.of(begin, Math.min(65535, begin + length)))
                .list()
                .ofMaxSize(3));
    }

    private static Arbitrary<Ports> source(Arbitrary<List<OfferedRange>> ranges) {
        return Combinators.combine(
                        Arbitraries.of("*", "web").map(Role::of),
                        ranges,
                        reservation(),
                        Arbitraries.frequency(Tuple.of(19, VolumeUse.NONE), Tuple.of(1, VolumeUse.PERSISTENT)))
                .as(Ports::new);
    }

    /** Mostly none: what Marathon reserved for a task does not count (S7.1). */
    private static Arbitrary<Optional<Reservation>> reservation() {
        return Arbitraries.frequency(
                Tuple.of(12, Optional.empty()),
                Tuple.of(1, Optional.of(Reservation.empty())),
                Tuple.of(1, Optional.of(new Reservation(Optional.of("p"), Map.of("team", "x")))),
                Tuple.of(1, Optional.of(new Reservation(Optional.of("p"), Map.of("marathon_task_id", "t")))));
    }
}
