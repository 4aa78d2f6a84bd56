package io.github.marathonports.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.Reservation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;

/** Whatever happens to a cluster, no port is lost, held twice or offered while it is held. */
class FakeClusterProperties {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();
    private static final List<RunSpec> SPECS = List.of(
            mappings("/dynamic", "*", PortMapping.dynamic(80)),
            mappings("/fixed", "*", PortMapping.fixed(80, 31001), PortMapping.dynamic(81)),
            mappings("/three", "*", PortMapping.dynamic(0), PortMapping.dynamic(0), PortMapping.dynamic(0)),
            mappings("/web", "web", PortMapping.fixed(80, 80)),
            mappings("/twice", "*", PortMapping.fixed(80, 31002), PortMapping.fixed(81, 31002)),
            AppSpec.builder("/required")
                    .addPortDefinitions(PortDefinition.builder().port(31003).build())
                    .requirePorts(true)
                    .build(),
            PodSpec.builder("/pod")
                    .addNetworks(Network.bridge())
                    .addContainers(
                            PodContainer.of("front", endpoint("http", HostPortRequest.dynamic())),
                            PodContainer.of("back", endpoint("admin", HostPortRequest.fixed(31004))))
                    .scalars(new Scalars(0.2, 64, 0, 0))
                    .build());

    private static Endpoint endpoint(String name, HostPortRequest hostPort) {
        return Endpoint.builder().name(name).hostPort(hostPort).build();
    }

    private static RunSpec mappings(String id, String role, PortMapping... mappings) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .acceptedResourceRoles(List.of("*", role))
                .scalars(new Scalars(0.3, 64, 0, 0))
                .build();
    }

    /** A cluster, and what it was at first. */
    private static final class State {
        private final FakeCluster cluster = FakeCluster.of(
                FakeAgent.builder()
                        .id("S0")
                        .resources("ports:[31000-31004];ports(web):[80-81];cpus:2;cpus(web):1;mem:1024")
                        .build(),
                FakeAgent.builder()
                        .id("S1")
                        .resources("ports:[31001-31001, 31003-31006];cpus:1")
                        .reserved(
                                new Reservation(Optional.of("ops"), Map.of("team", "x")),
                                "ports(web):[80-80];mem(web):512")
                        .attribute("rack", "r2")
                        .build(),
                FakeAgent.builder()
                        .id("S2")
                        .resources("ports(web):[31001-31002];cpus:0.5;mem:100")
                        .build());
        private final ClusterSnapshot first = cluster.snapshot();
        private final List<List<OfferedResource>> firstOffers =
                cluster.offers().stream().map(Offer::resources).toList();
        private List<Offer> seen = List.of();

        private State() {
            cluster.offers().forEach(cluster::decline);
        }

        void look() {
            seen = cluster.offers();
        }

        void withOffer(int number, java.util.function.Consumer<Offer> action) {
            if (!seen.isEmpty()) {
                action.accept(seen.get(number % seen.size()));
            }
        }

        void launch(int offer, RunSpec spec, long seed) {
            withOffer(offer, there -> {
                var result = MARATHON.match(spec, there, new Random(seed));
                if (result.isMatch()) {
                    launch(spec, result.orElseThrow(), there);
                }
            });
        }

        private void launch(RunSpec spec, Match match, Offer offer) {
            String before = cluster.toString();
            cluster.tryLaunch(spec, match, offer)
                    .fold(
                            task -> assertThat(cluster.tasks()).contains(task),
                            refusal ->
                                    assertThat(cluster).as(refusal.sentence()).hasToString(before));
        }

        void end(int number, BiConsumer<FakeCluster, FakeTask> how) {
            List<FakeTask> tasks = cluster.tasks();
            if (!tasks.isEmpty()) {
                how.accept(cluster, tasks.get(number % tasks.size()));
            }
        }

        void withAgent(int number, BiConsumer<FakeCluster, FakeAgent> action) {
            action.accept(cluster, cluster.agents().get(number));
        }

        void restore() {
            cluster.killAll();
            for (FakeAgent agent : cluster.agents()) {
                agent.endMaintenance();
                if (agent.isLost()) {
                    cluster.agentReturns(agent.id());
                }
            }
            for (int i = 0; i < 3; i++) {
                cluster.tick();
            }
            cluster.offers().forEach(cluster::decline);
        }

        @Override
        public String toString() {
            return cluster.toString();
        }
    }

    private static Action.Independent<State> action(Arbitrary<Transformer<State>> transformer) {
        return () -> transformer;
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 30);
    }

    @Provide
    Arbitrary<ActionChain<State>> lives() {
        Arbitrary<Transformer<State>> launches = Combinators.combine(
                        numbers(), Arbitraries.of(SPECS), Arbitraries.longs().between(0, 50))
                .as((offer, spec, seed) -> Transformer.mutate("launch " + spec.id() + " on offer " + offer, state -> {
                    if (seed > 10) {
                        state.look();
                    }
                    state.launch(offer, spec, seed);
                }));
        Arbitrary<Transformer<State>> kills =
                numbers().map(n -> Transformer.mutate("kill " + n, state -> state.end(n, FakeCluster::kill)));
        Arbitrary<Transformer<State>> failures =
                numbers().map(n -> Transformer.mutate("fail " + n, state -> state.end(n, FakeCluster::fail)));
        Arbitrary<Transformer<State>> rescinds = numbers()
                .map(n -> Transformer.mutate(
                        "rescind " + n, state -> state.withOffer(n, offer -> whileThere(state.cluster, offer, 0))));
        Arbitrary<Transformer<State>> declines = numbers()
                .map(n -> Transformer.mutate(
                        "decline " + n,
                        state -> state.withOffer(n, offer -> whileThere(state.cluster, offer, n % 3 + 1))));
        Arbitrary<Transformer<State>> losses = Arbitraries.integers()
                .between(0, 2)
                .map(n -> Transformer.mutate(
                        "lose or return S" + n, state -> state.withAgent(n, FakeClusterProperties::loseOrReturn)));
        Arbitrary<Transformer<State>> maintenance = Arbitraries.integers()
                .between(0, 2)
                .map(n -> Transformer.mutate(
                        "maintenance of S" + n,
                        state -> state.withAgent(n, (cluster, agent) -> {
                            if (n == cluster.cycle() % 4) {
                                agent.startMaintenance();
                            } else {
                                agent.endMaintenance();
                            }
                        })));
        return ActionChain.startWith(State::new)
                .withAction(2, action(Arbitraries.just(Transformer.mutate("look at offers", State::look))))
                .withAction(16, action(launches))
                .withAction(3, action(kills))
                .withAction(2, action(failures))
                .withAction(1, action(rescinds))
                .withAction(1, action(declines))
                .withAction(1, action(losses))
                .withAction(1, action(maintenance))
                .withAction(1, action(Arbitraries.just(Transformer.mutate("tick", state -> state.cluster.tick()))))
                .withMaxTransformations(200);
    }

    private static void whileThere(FakeCluster cluster, Offer offer, int cycles) {
        if (cluster.offers().contains(offer)) {
            if (cycles == 0) {
                cluster.rescind(offer);
            } else {
                cluster.decline(offer, cycles);
            }
        }
    }

    private static void loseOrReturn(FakeCluster cluster, FakeAgent agent) {
        if (agent.isLost()) {
            cluster.agentReturns(agent.id());
        } else {
            cluster.agentLost(agent.id());
        }
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void a_cluster_keeps_account_of_every_port_and_amount(@ForAll("lives") ActionChain<State> life) {
        State end = life.withInvariant(
                        "free and used are the total",
                        state -> ClusterInvariants.freeAndUsedAreTheTotal(state.cluster, state.first))
                .withInvariant(
                        "ports are free where a ledger says so",
                        state -> ClusterInvariants.portsAreFreeWhereALedgerSaysSo(state.cluster))
                .withInvariant("no port is held twice", state -> ClusterInvariants.noPortIsHeldTwice(state.cluster))
                .withInvariant(
                        "no offer shows a used port", state -> ClusterInvariants.noOfferShowsAUsedPort(state.cluster))
                .withInvariant(
                        "what Mesos would show is what there is",
                        state -> ClusterInvariants.mesosStateReadBackIsTheSnapshot(state.cluster))
                .run();
        end.restore();
        assertThat(end.cluster.snapshot()).isEqualTo(end.first);
        assertThat(end.cluster.offers().stream().map(Offer::resources).toList()).isEqualTo(end.firstOffers);
        collect(
                "launches",
                end.cluster.log().all(ClusterEvent.TaskLaunched.class).size() >= 5);
        collect(
                "refusals",
                !end.cluster.log().all(ClusterEvent.LaunchRefused.class).isEmpty());
        collect("losses", !end.cluster.log().all(ClusterEvent.AgentLost.class).isEmpty());
        collect(
                "rescinds",
                !end.cluster.log().all(ClusterEvent.OfferRescinded.class).isEmpty());
    }

    /** A property that never meets these cases would prove little. */
    private static void collect(String label, boolean happened) {
        Statistics.label(label)
                .collect(happened)
                .coverage(lives -> lives.check(true).percentage(share -> share > 80));
    }
}
