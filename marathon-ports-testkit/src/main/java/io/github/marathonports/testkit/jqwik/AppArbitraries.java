package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HealthCheckProtocol;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.network.Network;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.range.PortNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Apps as Marathon understands them, equally often in each network mode, with up to four ports; some with several instances, roles,
 * variables of their own and health checks.
 */
public final class AppArbitraries {
    private static final int FEW = 4;

    /** The name of the only container network of most apps. */
    static final String NETWORK = "dcos";

    /** The name of a second one. */
    static final String OTHER_NETWORK = "edge";

    private AppArbitraries() {}

    /** An app in any network mode. */
    public static Arbitrary<AppSpec> apps() {
        return EdgeCases.only(
                withTheRest(Arbitraries.oneOf(hostApps(), bridgeApps(), containerApps())),
                List.of(
                        AppSpec.builder("/web").build(),
                        required(0),
                        required(1),
                        required(PortNumber.MAX),
                        onBridge(PortMapping.dynamic(0)),
                        onBridge(PortMapping.fixed(PortNumber.MAX, 1)),
                        onBridge(PortMapping.fixed(80, 31000), PortMapping.fixed(81, 31000))));
    }

    private static AppSpec required(int port) {
        return AppSpec.builder("/web")
                .addPortDefinitions(PortDefinition.of(port))
                .requirePorts(true)
                .build();
    }

    private static AppSpec onBridge(PortMapping... mappings) {
        return AppSpec.builder("/web")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
    }

    /** What has nothing to do with network modes, mostly as it is by default. */
    private static Arbitrary<AppSpec> withTheRest(Arbitrary<AppSpec> apps) {
        return Combinators.combine(
                        apps,
                        Arbitraries.of(1, 1, 1, 2, 3),
                        acceptedRoles(),
                        PortArbitraries.variables(),
                        Arbitraries.of(Probe.class),
                        Arbitraries.integers().between(0, FEW - 1))
                .as((app, instances, roles, variables, probe, position) -> AppSpec.builder()
                        .from(app)
                        .instances(instances)
                        .acceptedResourceRoles(roles)
                        .env(variables)
                        .healthChecks(probe.checks(position, app.portCount()))
                        .build());
    }

    /** What a health check probes. */
    private enum Probe {
        NOTHING,
        COMMAND,
        PORT,
        POSITION;

        List<HealthCheck> checks(int position, int positions) {
            HealthCheck http = HealthCheck.of(HealthCheckProtocol.HTTP);
            return switch (this) {
                case NOTHING -> List.of();
                case COMMAND -> List.of(HealthCheck.of(HealthCheckProtocol.COMMAND));
                case PORT -> List.of(http.withPort(80));
                case POSITION -> positions == 0 ? List.of() : List.of(http.withPortIndex(position % positions));
            };
        }
    }

    /** Mostly not said. */
    static Arbitrary<Optional<List<String>>> acceptedRoles() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of("*")),
                Optional.of(List.of("*", "web")),
                Optional.of(List.of("web")));
    }

    /** An app on the agents' own network, with and without {@code requirePorts}, with and without container. */
    public static Arbitrary<AppSpec> hostApps() {
        return Combinators.combine(ids(), definitions(), Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as((id, definitions, required, container) -> AppSpec.builder()
                        .id(id)
                        .portDefinitions(definitions)
                        .requirePorts(required)
                        .container(container ? Optional.of(AppContainer.docker()) : Optional.empty())
                        .build());
    }

    /** An app on the bridge: every mapping takes a host port (S3.6). */
    public static Arbitrary<AppSpec> bridgeApps() {
        return Combinators.combine(
                        ids(), mappings(PortArbitraries.takenHostPorts()), Arbitraries.of(ContainerType.class))
                .as((id, mappings, type) -> AppSpec.builder()
                        .id(id)
                        .addNetworks(Network.bridge())
                        .container(new AppContainer(type, mappings))
                        .build());
    }

    /** An app on one container network, or with a MESOS container on two. */
    public static Arbitrary<AppSpec> containerApps() {
        Arbitrary<AppSpec> one = Combinators.combine(
                        ids(), mappings(PortArbitraries.hostPorts()), Arbitraries.of(ContainerType.class))
                .as((id, mappings, type) -> AppSpec.builder()
                        .id(id)
                        .addNetworks(Network.container(NETWORK))
                        .container(new AppContainer(type, mappings))
                        .build());
        Arbitrary<AppSpec> two = Combinators.combine(ids(), mappings(PortArbitraries.hostPorts()))
                .as((id, mappings) -> AppSpec.builder()
                        .id(id)
                        .addNetworks(Network.container(NETWORK), Network.container(OTHER_NETWORK))
                        .container(new AppContainer(ContainerType.MESOS, onOneNetworkEach(mappings)))
                        .build());
        return Arbitraries.oneOf(one, one, two);
    }

    /** S4.4: with several networks a mapping with a host port names exactly one. */
    static List<PortMapping> onOneNetworkEach(List<PortMapping> mappings) {
        List<PortMapping> named = new ArrayList<>();
        for (PortMapping mapping : mappings) {
            String network = named.size() % 2 == 0 ? NETWORK : OTHER_NETWORK;
            named.add(
                    mapping.hostPort().isAsked()
                            ? PortMapping.builder()
                                    .from(mapping)
                                    .addNetworkNames(network)
                                    .build()
                            : mapping);
        }
        return named;
    }

    static Arbitrary<RunSpecId> ids() {
        return Arbitraries.of("/web", "/api", "/shop/web", "/shop/db").map(RunSpecId::of);
    }

    /** Lists whose names are unique (S4.1). */
    static Arbitrary<List<PortMapping>> mappings(Arbitrary<HostPortRequest> hostPorts) {
        return mapping(hostPorts).list().ofMaxSize(FEW).map(AppArbitraries::mappingsOfDifferentNames);
    }

    private static Arbitrary<PortMapping> mapping(Arbitrary<HostPortRequest> hostPorts) {
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of(0, 80), PortArbitraries.ports()),
                        hostPorts,
                        Arbitraries.of(0, 0, 10000, 10001, 20),
                        Arbitraries.of(Protocol.class),
                        PortArbitraries.names().optional(),
                        PortArbitraries.labels())
                .as((containerPort, hostPort, servicePort, protocol, name, labels) -> PortMapping.builder()
                        .containerPort(containerPort)
                        .hostPort(hostPort)
                        .servicePort(servicePort)
                        .protocol(protocol)
                        .name(name)
                        .labels(labels)
                        .build());
    }

    private static List<PortMapping> mappingsOfDifferentNames(List<PortMapping> mappings) {
        return ofDifferentNames(
                mappings,
                PortMapping::name,
                mapping -> PortMapping.builder()
                        .from(mapping)
                        .name(Optional.empty())
                        .build());
    }

    private static List<PortDefinition> definitionsOfDifferentNames(List<PortDefinition> definitions) {
        return ofDifferentNames(
                definitions,
                PortDefinition::name,
                definition -> PortDefinition.builder()
                        .from(definition)
                        .name(Optional.empty())
                        .build());
    }

    /** A name belongs to the first that has it; the others go without. */
    static <T> List<T> ofDifferentNames(
            List<T> ports, Function<T, Optional<String>> name, UnaryOperator<T> withoutName) {
        Set<String> seen = new HashSet<>();
        return ports.stream()
                .map(port -> name.apply(port).map(seen::add).orElse(true) ? port : withoutName.apply(port))
                .toList();
    }

    /** Lists whose names and non-zero numbers are unique (S4.1), the zeros in front. */
    static Arbitrary<List<PortDefinition>> definitions() {
        return Combinators.combine(
                        PortArbitraries.ports(),
                        Arbitraries.of(Protocol.class),
                        PortArbitraries.names().optional(0.3),
                        PortArbitraries.labels())
                .as((port, protocol, name, labels) -> PortDefinition.builder()
                        .port(port)
                        .protocol(protocol)
                        .name(name)
                        .labels(labels)
                        .build())
                .list()
                .ofMaxSize(FEW)
                .uniqueElements(PortDefinition::port)
                .map(AppArbitraries::definitionsOfDifferentNames)
                .flatMap(list -> Arbitraries.integers().between(0, list.size()).map(zeros -> withZeros(list, zeros)));
    }

    private static List<PortDefinition> withZeros(List<PortDefinition> definitions, int zeros) {
        List<PortDefinition> changed = new ArrayList<>(definitions);
        for (int i = 0; i < zeros; i++) {
            changed.set(i, changed.get(i).withPort(0));
        }
        return changed;
    }
}
