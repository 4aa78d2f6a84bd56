package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodContainer.EndpointCheck;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.violation.ViolationCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** For each rule about pod documents a way to break it and no other (S4.3, S4.4, S13.4). */
final class BrokenPods {
    private static final NetworkDeclaration BRIDGE = NetworkDeclaration.bridge(Map.of());

    /** A builder that has an id, and a port number to break the rule with. */
    private interface Fault extends BiFunction<PodDocument.Builder, Integer, PodDocument.Builder> {}

    private static final Map<ViolationCode, Fault> FAULTS = new EnumMap<>(ViolationCode.class);

    static {
        repetitions();
        endpoints();
        networks();
    }

    private BrokenPods() {}

    static List<ViolationCode> codes() {
        return List.copyOf(FAULTS.keySet());
    }

    static BrokenDocument<PodDocument> breaking(ViolationCode code, PodDocument.Builder builder, int port) {
        Fault fault = FAULTS.get(code);
        if (fault == null) {
            throw new IllegalArgumentException("code must be one of " + codes() + " but was " + code);
        }
        return new BrokenDocument<>(code, fault.apply(builder, port).build());
    }

    private static void repetitions() {
        FAULTS.put(
                ViolationCode.ENDPOINT_NAMES_NOT_UNIQUE,
                (pod, port) -> pod.addContainers(
                        PodContainer.of("a", fixed("http", port).build()),
                        PodContainer.of("b", Endpoint.builder().name("http").build())));
        FAULTS.put(
                ViolationCode.CONTAINER_PORTS_NOT_UNIQUE,
                (pod, port) -> pod.addNetworkDeclarations(BRIDGE)
                        .addContainers(
                                PodContainer.of("a", inside("http", port).build()),
                                PodContainer.of("b", inside("admin", port).build())));
        FAULTS.put(
                ViolationCode.HOST_PORTS_NOT_UNIQUE,
                (pod, port) -> pod.addContainers(
                        PodContainer.of("a", fixed("http", port).build()),
                        PodContainer.of("b", fixed("admin", port).build())));
        FAULTS.put(
                ViolationCode.PROTOCOL_REPEATED,
                (pod, port) -> pod.addContainers(PodContainer.of(
                        "a", fixed("http", port).addProtocols("tcp", "tcp").build())));
    }

    private static void endpoints() {
        FAULTS.put(
                ViolationCode.CONTAINER_PORT_MISSING,
                (pod, port) -> pod.addNetworkDeclarations(network(AppArbitraries.NETWORK))
                        .addContainers(PodContainer.of("a", fixed("http", port).build())));
        FAULTS.put(
                ViolationCode.CONTAINER_PORT_IN_HOST_MODE,
                (pod, port) -> pod.addNetworkDeclarations(NetworkDeclaration.host())
                        .addContainers(PodContainer.of("a", inside("http", port).build())));
        FAULTS.put(
                ViolationCode.HOST_PORT_WITHOUT_ONE_NETWORK,
                (pod, port) -> pod.addNetworkDeclarations(
                                network(AppArbitraries.NETWORK), network(AppArbitraries.OTHER_NETWORK))
                        .addContainers(PodContainer.of(
                                "a", fixed("http", port).containerPort(80).build())));
        FAULTS.put(
                ViolationCode.UNKNOWN_NETWORK_NAME,
                (pod, port) -> pod.addNetworkDeclarations(network(AppArbitraries.NETWORK))
                        .addContainers(PodContainer.of(
                                "a",
                                inside("http", port).addNetworkNames("nowhere").build())));
        FAULTS.put(
                ViolationCode.HEALTH_CHECK_ENDPOINT,
                (pod, port) -> pod.addContainers(new PodContainer(
                        "a",
                        List.of(fixed("http", port).build()),
                        List.of(new EndpointCheck(EndpointCheck.Kind.HTTP, "admin")),
                        Map.of(),
                        Optional.empty())));
    }

    private static void networks() {
        FAULTS.put(
                ViolationCode.NETWORKS_MIXED,
                (pod, port) -> pod.addNetworkDeclarations(BRIDGE, network(AppArbitraries.NETWORK))
                        .addContainers(PodContainer.of("a", inside("http", port).build())));
        FAULTS.put(
                ViolationCode.NETWORK_NAMES_NOT_UNIQUE,
                (pod, port) -> pod.addNetworkDeclarations(
                                network(AppArbitraries.NETWORK), network(AppArbitraries.NETWORK))
                        .addContainers(PodContainer.of("a", inside("http", port).build())));
        FAULTS.put(
                ViolationCode.HOST_NETWORK_WITH_NAME_OR_LABELS,
                (pod, port) -> pod.addNetworkDeclarations(
                                NetworkDeclaration.host().withName("x"))
                        .addContainers(PodContainer.of("a", fixed("http", port).build())));
        FAULTS.put(
                ViolationCode.BRIDGE_NETWORK_WITH_NAME,
                (pod, port) -> pod.addNetworkDeclarations(
                                new NetworkDeclaration(NetworkMode.BRIDGE, Optional.of("x"), Map.of()))
                        .addContainers(PodContainer.of("a", fixed("http", port).build())));
        FAULTS.put(
                ViolationCode.NO_DEFAULT_NETWORK_NAME,
                (pod, port) -> pod.addNetworkDeclarations(NetworkDeclaration.container(Optional.empty(), Map.of()))
                        .addContainers(PodContainer.of("a", inside("http", port).build())));
    }

    private static Endpoint.Builder fixed(String name, int hostPort) {
        return Endpoint.builder().name(name).hostPort(HostPortRequest.fixed(hostPort));
    }

    private static Endpoint.Builder inside(String name, int containerPort) {
        return Endpoint.builder().name(name).containerPort(containerPort);
    }

    private static NetworkDeclaration network(String name) {
        return NetworkDeclaration.container(Optional.of(name), Map.of());
    }
}
