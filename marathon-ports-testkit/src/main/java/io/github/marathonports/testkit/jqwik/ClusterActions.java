package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.FakeAgent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What can happen to a cluster: launches of apps and pods, ends of tasks, offers declined and rescinded, agents lost, returned and in
 * maintenance, and the clock. A {@code List<ClusterAction>} is a life.
 */
public final class ClusterActions {
    private static final int MANY = 30;
    private static final int CYCLES = 2;

    private ClusterActions() {}

    /** Any action; two of five are launches. */
    public static Arbitrary<ClusterAction> actions() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, launches()),
                Tuple.of(3, onOne("kill task", FakeCluster::tasks, FakeCluster::kill)),
                Tuple.of(1, onOne("fail task", FakeCluster::tasks, FakeCluster::fail)),
                Tuple.of(1, onOne("rescind offer", FakeCluster::offers, FakeCluster::rescind)),
                Tuple.of(
                        1,
                        onOne(
                                "decline offer",
                                FakeCluster::offers,
                                (cluster, offer) -> cluster.decline(offer, CYCLES))),
                Tuple.of(1, onOne("lose or return agent", FakeCluster::agents, ClusterActions::loseOrReturn)),
                Tuple.of(
                        1,
                        onOne(
                                "start maintenance of agent",
                                FakeCluster::agents,
                                (cluster, agent) -> agent.startMaintenance())),
                Tuple.of(
                        2,
                        onOne(
                                "end maintenance of agent",
                                FakeCluster::agents,
                                (cluster, agent) -> agent.endMaintenance())),
                Tuple.of(1, Arbitraries.create(() -> new ClusterAction("tick", FakeCluster::tick))));
    }

    private static Arbitrary<ClusterAction> launches() {
        return Combinators.combine(
                        MarathonPortsArbitraryProvider.runSpecs(),
                        numbers(),
                        Arbitraries.longs().between(0, MANY))
                .as((spec, number, seed) -> new ClusterAction(
                        "launch " + spec.id() + " " + spec.hostPortRequests() + " on offer " + number,
                        cluster -> onOne(number, cluster.offers(), offer -> launch(cluster, spec, offer, seed))));
    }

    private static void launch(FakeCluster cluster, RunSpec spec, Offer offer, long seed) {
        cluster.marathon()
                .match(spec, cluster.remaining(offer), new Random(seed))
                .fold(match -> cluster.tryLaunch(spec, match, offer), lacking -> false);
    }

    private static void loseOrReturn(FakeCluster cluster, FakeAgent agent) {
        if (agent.isLost()) {
            cluster.agentReturns(agent.id());
        } else {
            cluster.agentLost(agent.id());
        }
    }

    private static <T> Arbitrary<ClusterAction> onOne(
            String what, Function<FakeCluster, List<T>> choices, BiConsumer<FakeCluster, T> effect) {
        return numbers()
                .map(number -> new ClusterAction(
                        what + " " + number,
                        cluster -> onOne(number, choices.apply(cluster), choice -> effect.accept(cluster, choice))));
    }

    private static <T> void onOne(int number, List<T> choices, Consumer<T> effect) {
        if (!choices.isEmpty()) {
            effect.accept(choices.get(number % choices.size()));
        }
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, MANY);
    }
}
