package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Pods of one to three containers with up to three endpoints each, equally often in each network mode. */
public final class PodArbitraries {
    private static final int FIRST_CONTAINER_PORT = 8000;

    private PodArbitraries() {}

    /** Where a pod runs. */
    private enum Mode {
        NO_NETWORKS,
        HOST,
        BRIDGE,
        TWO_CONTAINER_NETWORKS;

        List<Network> networks() {
            return switch (this) {
                case NO_NETWORKS -> List.of();
                case HOST -> List.of(Network.host());
                case BRIDGE -> List.of(Network.bridge());
                case TWO_CONTAINER_NETWORKS ->
                    List.of(Network.container(AppArbitraries.NETWORK), Network.container(AppArbitraries.OTHER_NETWORK));
            };
        }
    }

    /** What an endpoint asks of the agent. */
    private enum Wish {
        DYNAMIC,
        FIXED,
        /** Nothing; outside container networks that is a dynamic port (S13.6). */
        ABSENT
    }

    /** What one endpoint is like; its name and fixed numbers follow from its position, so that they are unique (S13.4). */
    private record Like(Wish wish, List<String> protocols, Map<String, String> labels) {}

    /** A pod as Marathon understands it. */
    public static Arbitrary<PodSpec> pods() {
        return Combinators.combine(containers(), Arbitraries.of(Mode.class)).as(PodArbitraries::pod);
    }

    /** A pod document that a Marathon without flags accepts; absent host ports are still absent. */
    public static Arbitrary<PodDocument> documents() {
        return Combinators.combine(containers(), Arbitraries.of(Mode.class))
                .as((likes, mode) -> PodDocument.builder()
                        .id(pod(likes, mode).id())
                        .networkDeclarations(pod(likes, mode).networkDeclarations())
                        .containers(podContainers(likes, mode, Shape.AS_POSTED))
                        .build());
    }

    private enum Shape {
        AS_POSTED,
        COMPLETE
    }

    private static Arbitrary<List<List<Like>>> containers() {
        Arbitrary<Like> likes = Combinators.combine(
                        Arbitraries.of(Wish.class),
                        Arbitraries.of("tcp", "udp", "sctp").list().ofMaxSize(2).uniqueElements(),
                        Arbitraries.maps(Arbitraries.of("x", "network-scope"), Arbitraries.of("", "v"))
                                .ofMaxSize(1))
                .as(Like::new);
        return likes.list().ofMaxSize(3).list().ofMinSize(1).ofMaxSize(3);
    }

    private static PodSpec pod(List<List<Like>> likes, Mode mode) {
        return PodSpec.builder("/pod")
                .networks(mode.networks())
                .containers(podContainers(likes, mode, Shape.COMPLETE))
                .build();
    }

    private static List<PodContainer> podContainers(List<List<Like>> likes, Mode mode, Shape shape) {
        List<PodContainer> containers = new ArrayList<>();
        int position = 0;
        for (List<Like> container : likes) {
            List<Endpoint> endpoints = new ArrayList<>();
            for (Like like : container) {
                endpoints.add(endpoint(like, position++, mode, shape));
            }
            containers.add(PodContainer.of("c" + containers.size(), endpoints.toArray(Endpoint[]::new)));
        }
        return containers;
    }

    private static Endpoint endpoint(Like like, int position, Mode mode, Shape shape) {
        boolean absentStays = mode == Mode.TWO_CONTAINER_NETWORKS || shape == Shape.AS_POSTED;
        Endpoint.Builder endpoint = Endpoint.builder()
                .name("e-" + position)
                .protocols(like.protocols())
                .labels(like.labels())
                .hostPort(
                        like.wish() == Wish.ABSENT && !absentStays
                                ? HostPortRequest.dynamic()
                                : hostPort(like.wish(), position));
        if (mode == Mode.TWO_CONTAINER_NETWORKS) {
            endpoint.containerPort(FIRST_CONTAINER_PORT + position)
                    .addNetworkNames(position % 2 == 0 ? AppArbitraries.NETWORK : AppArbitraries.OTHER_NETWORK);
        } else if (mode == Mode.BRIDGE && position % 2 == 0) {
            endpoint.containerPort(Optional.of(FIRST_CONTAINER_PORT + position));
        }
        return endpoint.build();
    }

    private static HostPortRequest hostPort(Wish wish, int position) {
        return switch (wish) {
            case DYNAMIC -> HostPortRequest.dynamic();
            case FIXED -> HostPortRequest.fixed(PortArbitraries.BUSY.begin() + position);
            case ABSENT -> HostPortRequest.none();
        };
    }
}
