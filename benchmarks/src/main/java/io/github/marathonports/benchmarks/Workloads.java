package io.github.marathonports.benchmarks;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.Scalar;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The inputs of all benchmarks, as plain values; a benchmark of something else may share them.
 *
 * <p>All of them are built before anything is measured. Dynamic ports come from one shared {@link #random()}. It never measures.
 */
public final class Workloads {
    /** The agent of every task. */
    public static final Optional<String> HOSTNAME = Optional.of("agent1.example");

    /** Wide enough for two service ports of each of 10,000 apps. */
    public static final PortRange SERVICE_PORT_RANGE = PortRange.of(10000, 60000);

    /** How many ports the offers of the growth benchmarks have, in whatever number of ranges. */
    public static final int GROWTH_PORTS = 10_000;

    private static final int FIRST_PORT = 1025;
    private static final int SERVICE_PORTS = 40000;

    private Workloads() {}

    /** The generator of every row. */
    public static Random random() {
        return new Random(42);
    }

    /** An offer of role {@code *}: this many disjoint ranges, each of so many ports, with a port between any two (W2, W3, R3). */
    public static Offer offerOf(int ranges, int portsEach) {
        List<OfferedRange> offered = IntStream.range(0, ranges)
                .mapToObj(i -> FIRST_PORT + i * (portsEach + 1))
                .map(begin -> OfferedRange.of(begin, begin + portsEach - 1))
                .toList();
        return offer(offered);
    }

    /** What an agent offers unless told otherwise (W1). */
    public static Offer defaultOffer() {
        return offer(List.of(OfferedRange.of(31000, 32000)));
    }

    private static Offer offer(List<OfferedRange> ranges) {
        return Offer.builder()
                .id("O1")
                .agentId("S0")
                .hostname(HOSTNAME.orElseThrow())
                .resource(new Ports(Role.ANY, ranges, Optional.empty(), VolumeUse.NONE))
                .build();
    }

    /** An app on a bridge with so many dynamic host ports (W1). */
    public static AppSpec dynamicPorts(int count) {
        return bridged("/dynamic", dynamic(count));
    }

    /** An app on a bridge with three dynamic host ports, and three fixed ones spread over an offer of 100 ranges of 10 (W2). */
    public static AppSpec dynamicAndFixedPorts() {
        PortMapping[] mappings = {
            PortMapping.dynamic(8080),
            PortMapping.fixed(80, FIRST_PORT),
            PortMapping.dynamic(8081),
            PortMapping.fixed(81, FIRST_PORT + 50 * 11 + 5),
            PortMapping.dynamic(8082),
            PortMapping.fixed(82, FIRST_PORT + 99 * 11 + 9)
        };
        return bridged("/mixed", mappings);
    }

    /** An app on the host network that requires so many ports, spread over an offer of {@code ranges} ranges of 10 (W3). */
    public static AppSpec requiredPorts(int count, int ranges) {
        AppSpec.Builder app = AppSpec.builder("/required").requirePorts(true);
        for (int i = 0; i < count; i++) {
            app.addPortDefinitions(PortDefinition.of(FIRST_PORT + (i * ranges / count) * 11 + i % 10));
        }
        return app.build();
    }

    private static PortMapping[] dynamic(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> PortMapping.dynamic(8080 + i))
                .toArray(PortMapping[]::new);
    }

    private static AppSpec bridged(String id, PortMapping... mappings) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
    }

    /** An app with so many named ports (W4). */
    public static AppSpec namedPorts(int count) {
        return bridged(
                "/named",
                IntStream.range(0, count)
                        .mapToObj(i -> PortMapping.dynamic(8080 + i).withName("port-" + i))
                        .toArray(PortMapping[]::new));
    }

    /** Host ports for an app with so many ports (W4). */
    public static List<OptionalInt> hostPorts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> OptionalInt.of(31500 + i))
                .toList();
    }

    /** A cluster of so many apps with two fixed service ports each; from the 20,001st app on the numbers repeat (W5, W5i, W6). */
    public static List<AppSpec> cluster(int apps) {
        return IntStream.range(0, apps).mapToObj(Workloads::member).toList();
    }

    private static AppSpec member(int number) {
        int servicePort = SERVICE_PORT_RANGE.begin() + 2 * number % SERVICE_PORTS;
        return bridged(
                "/group-" + number / 100 + "/app-" + number,
                PortMapping.dynamic(8080).withServicePort(servicePort),
                PortMapping.dynamic(8081).withServicePort(servicePort + 1));
    }

    /** The app in the middle of a cluster in a new version with two zeros, which take two numbers that nobody has (W5, W6). */
    public static AppSpec changed(List<AppSpec> cluster) {
        return bridged(cluster.get(cluster.size() / 2).id().toString(), dynamic(2));
    }

    /** That cluster with the changed app in its place; every other app is the same object (W5, W6). */
    public static List<AppSpec> withChanged(List<AppSpec> cluster) {
        AppSpec changed = changed(cluster);
        return cluster.stream()
                .map(app -> app.id().equals(changed.id()) ? changed : app)
                .toList();
    }

    /** The cluster before that change, where the app had two ports outside the range, so that it cannot keep them (W5, W6). */
    public static List<AppSpec> beforeChange(List<AppSpec> cluster) {
        AppSpec changed = changed(cluster).withServicePorts(List.of(9000, 9001));
        return cluster.stream()
                .map(app -> app.id().equals(changed.id()) ? changed : app)
                .toList();
    }

    /** An app on a bridge that asks for so many fixed ports that no agent below has: 880, 881, ... (W9). */
    public static AppSpec fixedPorts(int count) {
        return bridged(
                "/fixed",
                IntStream.range(0, count)
                        .mapToObj(i -> PortMapping.fixed(8080 + i, 880 + i))
                        .toArray(PortMapping[]::new));
    }

    /** So many idle agents that have the same, each in objects of its own (W9). */
    public static ClusterSnapshot alikeAgents(int count) {
        return agents(count, i -> 31000);
    }

    /** So many idle agents, no two neighbours of which have the same ports. */
    public static ClusterSnapshot differentAgents(int count) {
        return agents(count, i -> 31000 + i % 500);
    }

    private static ClusterSnapshot agents(int count, IntUnaryOperator firstPort) {
        return new ClusterSnapshot(IntStream.range(0, count)
                .mapToObj(i -> AgentSnapshot.of(
                        "S" + i,
                        "agent" + i + ".example",
                        List.of(RoleResources.unused(
                                Role.ANY,
                                new Resources(
                                        PortRanges.of(PortRange.of(firstPort.applyAsInt(i), 32000)),
                                        new Scalars(8, 16384, 100_000, 0))))))
                .toList());
    }

    /** What each of the agents has on which tasks are placed: room for ten (P1). */
    public static List<OfferedResource> agentResources() {
        return List.of(
                new Ports(Role.ANY, List.of(OfferedRange.of(31000, 32000)), Optional.empty(), VolumeUse.NONE),
                amount(Scalar.CPUS, 10),
                amount(Scalar.MEM, 10_000),
                amount(Scalar.DISK, 10_000));
    }

    /** What a task takes besides ports (P1). */
    public static List<OfferedResource> taskAmounts() {
        return List.of(amount(Scalar.CPUS, 1), amount(Scalar.MEM, 128));
    }

    private static OfferedResource amount(Scalar scalar, double value) {
        return new Amount(scalar.text(), Role.ANY, value, Optional.empty(), VolumeUse.NONE);
    }

    /** A match that took runs of consecutive ports, with a gap between any two (W7). */
    public static Match takenRuns(int runs, int portsEach) {
        return new Match(IntStream.range(0, runs * portsEach)
                .mapToObj(i -> FIRST_PORT + i + i / portsEach)
                .map(port -> Optional.of(new TakenPort(port, Role.ANY, Optional.empty())))
                .toList());
    }

    /** The canonical document of an app with three mappings (W8). */
    public static String document() {
        return """
                {
                  "id": "/shop/web",
                  "cmd": "./serve --port $PORT0",
                  "cpus": 0.5,
                  "mem": 256,
                  "instances": 3,
                  "networks": [{"mode": "container/bridge"}],
                  "container": {
                    "type": "DOCKER",
                    "docker": {"image": "shop/web:1.4"},
                    "portMappings": [
                      {"containerPort": 8080, "hostPort": 0, "servicePort": 0, "protocol": "tcp", "name": "http"},
                      {"containerPort": 8443, "hostPort": 0, "servicePort": 0, "protocol": "tcp", "name": "https"},
                      {"containerPort": 9000, "hostPort": 31900, "servicePort": 0, "protocol": "udp", "name": "metrics"}
                    ]
                  },
                  "env": {"STAGE": "production"},
                  "healthChecks": [{"protocol": "MESOS_HTTP", "path": "/health", "portIndex": 0}]
                }
                """;
    }
}
