package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodContainer.EndpointCheck;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.network.Network;
import io.github.marathonports.range.PortNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Pods of one to three containers with up to three endpoints each, equally often without networks, in host and bridge mode, and on one
 * container network or two; some with several instances, roles, variables of their own and health checks.
 */
public final class PodArbitraries {
    private static final String ID = "/pod";
    private static final int FIRST_CONTAINER_PORT = 8000;

    private PodArbitraries() {}

    /** Where a pod runs. */
    private enum Mode {
        NO_NETWORKS,
        HOST,
        BRIDGE,
        CONTAINER_NETWORK,
        TWO_CONTAINER_NETWORKS;

        /** Whether an absent host port stays absent (S13.6) and a container port has to be there (S13.4). */
        boolean isOnContainerNetworks() {
            return this == CONTAINER_NETWORK || this == TWO_CONTAINER_NETWORKS;
        }

        List<Network> networks() {
            return switch (this) {
                case NO_NETWORKS -> List.of();
                case HOST -> List.of(Network.host());
                case BRIDGE -> List.of(Network.bridge());
                case CONTAINER_NETWORK -> List.of(Network.container(AppArbitraries.NETWORK));
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

    /** Where numbers start; each endpoint has its own, so that they are unique (S13.4). */
    private enum Numbers {
        USUAL,
        /** From 1 on. */
        LOWEST,
        /** From 65535 down. */
        HIGHEST;

        int number(int usual, int position) {
            return switch (this) {
                case USUAL -> usual + position;
                case LOWEST -> 1 + position;
                case HIGHEST -> PortNumber.MAX - position;
            };
        }
    }

    /** What an endpoint of its own a container's health check names, if it has one. */
    private enum Probe {
        NOTHING,
        HTTP,
        TCP;

        List<EndpointCheck> checks(List<Endpoint> endpoints) {
            return this == NOTHING || endpoints.isEmpty()
                    ? List.of()
                    : List.of(new EndpointCheck(
                            this == HTTP ? EndpointCheck.Kind.HTTP : EndpointCheck.Kind.TCP,
                            endpoints.get(endpoints.size() - 1).name()));
        }
    }

    private enum Shape {
        AS_POSTED,
        COMPLETE
    }

    /** What one endpoint is like; its name and numbers follow from its position. */
    private record LikeEndpoint(Wish wish, List<String> protocols, Map<String, String> labels) {}

    private record LikeContainer(List<LikeEndpoint> endpoints, Probe probe, Map<String, String> variables) {}

    /** A pod in words, of which documents and specs are made. */
    private record Like(
            List<LikeContainer> containers,
            Mode mode,
            Numbers numbers,
            int instances,
            Optional<List<String>> acceptedRoles) {

        PodSpec spec() {
            return PodSpec.builder(ID)
                    .networks(mode.networks())
                    .containers(containers(Shape.COMPLETE))
                    .instances(instances)
                    .acceptedResourceRoles(acceptedRoles)
                    .build();
        }

        PodDocument document() {
            return PodDocument.builder()
                    .id(RunSpecId.of(ID))
                    .networkDeclarations(
                            mode.networks().stream().map(Network::declaration).toList())
                    .containers(containers(Shape.AS_POSTED))
                    .instances(instances)
                    .acceptedResourceRoles(acceptedRoles)
                    .build();
        }

        private List<PodContainer> containers(Shape shape) {
            List<PodContainer> all = new ArrayList<>();
            int position = 0;
            for (LikeContainer like : containers) {
                List<Endpoint> endpoints = new ArrayList<>();
                for (LikeEndpoint endpoint : like.endpoints()) {
                    endpoints.add(endpoint(endpoint, position++, shape));
                }
                all.add(new PodContainer(
                        "c" + all.size(),
                        endpoints,
                        like.probe().checks(endpoints),
                        like.variables(),
                        Optional.empty()));
            }
            return all;
        }

        private Endpoint endpoint(LikeEndpoint like, int position, Shape shape) {
            Endpoint.Builder endpoint = Endpoint.builder()
                    .name("e-" + position)
                    .protocols(like.protocols())
                    .labels(like.labels())
                    .hostPort(hostPort(like.wish(), position, shape));
            if (mode.isOnContainerNetworks() || (mode == Mode.BRIDGE && position % 2 == 0)) {
                endpoint.containerPort(numbers.number(FIRST_CONTAINER_PORT, position));
            }
            if (mode == Mode.TWO_CONTAINER_NETWORKS) {
                endpoint.addNetworkNames(position % 2 == 0 ? AppArbitraries.NETWORK : AppArbitraries.OTHER_NETWORK);
            }
            return endpoint.build();
        }

        /** S13.6: where somebody completed the pod, an absent one is left on container networks only. */
        private HostPortRequest hostPort(Wish wish, int position, Shape shape) {
            return switch (wish) {
                case DYNAMIC -> HostPortRequest.dynamic();
                case FIXED -> HostPortRequest.fixed(numbers.number(PortArbitraries.BUSY.begin(), position));
                case ABSENT ->
                    shape == Shape.AS_POSTED || mode.isOnContainerNetworks()
                            ? HostPortRequest.none()
                            : HostPortRequest.dynamic();
            };
        }
    }

    /** A pod as Marathon understands it. */
    public static Arbitrary<PodSpec> pods() {
        return likes().map(Like::spec);
    }

    /** A pod document that a Marathon without flags accepts; absent host ports are still absent. */
    public static Arbitrary<PodDocument> documents() {
        return likes().map(Like::document);
    }

    private static Arbitrary<Like> likes() {
        return Combinators.combine(
                        containers().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(Mode.class),
                        Arbitraries.frequency(
                                Tuple.of(8, Numbers.USUAL), Tuple.of(1, Numbers.LOWEST), Tuple.of(1, Numbers.HIGHEST)),
                        Arbitraries.of(1, 1, 1, 2, 3),
                        AppArbitraries.acceptedRoles())
                .as(Like::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<LikeContainer> containers() {
        Arbitrary<LikeEndpoint> endpoints = Combinators.combine(
                        Arbitraries.of(Wish.class),
                        Arbitraries.of("tcp", "udp", "sctp").list().ofMaxSize(2).uniqueElements(),
                        Arbitraries.maps(Arbitraries.of("x", "network-scope"), Arbitraries.of("", "v"))
                                .ofMaxSize(1))
                .as(LikeEndpoint::new);
        return Combinators.combine(
                        endpoints.list().ofMaxSize(3), Arbitraries.of(Probe.class), PortArbitraries.variables())
                .as(LikeContainer::new);
    }
}
