package io.github.marathonports.testkit.properties;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/** Pods in every network mode; the offers are those of {@link PortsDomain}. */
class PodsDomain extends PortsDomain {
    private static final int PORTS_FROM = 30;

    /** What one endpoint asks for; names and fixed ports follow from its position, so that they are unique (S13.4). */
    private record Wish(int hostPort, List<String> protocols, Map<String, String> labels) {}

    private static Arbitrary<Wish> wishes() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 2),
                        Arbitraries.of("tcp", "udp", "sctp").list().ofMaxSize(2).uniqueElements(),
                        Arbitraries.maps(Arbitraries.of("x", "network-scope"), Arbitraries.of("", "v"))
                                .ofMaxSize(1))
                .as(Wish::new);
    }

    @Provide
    Arbitrary<PodSpec> pods() {
        Arbitrary<List<List<Wish>>> containers =
                wishes().list().ofMaxSize(3).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(containers, Arbitraries.of(0, 1, 2, 3)).as(PodsDomain::pod);
    }

    /** Mode 0: no networks, 1: host, 2: bridge, 3: two container networks. */
    private static PodSpec pod(List<List<Wish>> wishes, int mode) {
        PodSpec.Builder pod = PodSpec.builder("/p");
        switch (mode) {
            case 1 -> pod.addNetworks(Network.host());
            case 2 -> pod.addNetworks(Network.bridge());
            case 3 -> pod.addNetworks(Network.container("x"), Network.container("y"));
            default -> {}
        }
        int position = 0;
        for (List<Wish> container : wishes) {
            List<Endpoint> endpoints = new ArrayList<>();
            for (Wish wish : container) {
                endpoints.add(endpoint(wish, position++, mode));
            }
            pod.addContainers(PodContainer.of("c" + position, endpoints.toArray(Endpoint[]::new)));
        }
        return pod.build();
    }

    private static Endpoint endpoint(Wish wish, int position, int mode) {
        Endpoint.Builder endpoint = Endpoint.builder()
                .name("e-" + position)
                .protocols(wish.protocols())
                .labels(wish.labels())
                .hostPort(hostPort(wish.hostPort(), position, mode));
        if (mode == 3) {
            endpoint.containerPort(8000 + position).addNetworkNames(position % 2 == 0 ? "x" : "y");
        }
        return endpoint.build();
    }

    private static HostPortRequest hostPort(int kind, int position, int mode) {
        if (kind == 1) {
            return HostPortRequest.fixed(PORTS_FROM + position);
        }
        return kind == 2 && mode == 3 ? HostPortRequest.none() : HostPortRequest.dynamic();
    }
}
