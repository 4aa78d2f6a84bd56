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
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * What can happen to a cluster, in random order: launches of apps and pods, ends of tasks, offers declined and rescinded, agents
 * lost, returned and in maintenance, and the clock.
 */
public final class ClusterActions {
    private static final int MANY = 30;

    private ClusterActions() {}

    /** Up to 50 actions on one of {@link ClusterArbitraries#clusters()}. */
    public static Arbitrary<ActionChain<FakeCluster>> lives() {
        return lives(50);
    }

    /**
     * So many actions on one of {@link ClusterArbitraries#clusters()}.
     *
     * @param most how many actions at most, 1 or more
     */
    public static Arbitrary<ActionChain<FakeCluster>> lives(int most) {
        return ClusterArbitraries.starts()
                .flatMap(start -> ActionChain.<FakeCluster>startWith(start)
                        .withAction(8, launch())
                        .withAction(3, onOne("kill", FakeCluster::tasks, FakeCluster::kill))
                        .withAction(1, onOne("fail", FakeCluster::tasks, FakeCluster::fail))
                        .withAction(1, onOne("rescind", FakeCluster::offers, FakeCluster::rescind))
                        .withAction(
                                1, onOne("decline", FakeCluster::offers, (cluster, offer) -> cluster.decline(offer, 2)))
                        .withAction(1, onOne("lose or return", FakeCluster::agents, ClusterActions::loseOrReturn))
                        .withAction(
                                1, onOne("maintain", FakeCluster::agents, (cluster, agent) -> agent.startMaintenance()))
                        .withAction(
                                1,
                                onOne("serve again", FakeCluster::agents, (cluster, agent) -> agent.endMaintenance()))
                        .withAction(1, action(Arbitraries.just(Transformer.mutate("tick", FakeCluster::tick))))
                        .withMaxTransformations(most));
    }

    private static Action.Independent<FakeCluster> launch() {
        return action(Combinators.combine(
                        MarathonPortsArbitraryProvider.runSpecs(),
                        numbers(),
                        Arbitraries.longs().between(0, MANY))
                .as((spec, number, seed) -> Transformer.mutate(
                        "launch " + spec.id() + " with host ports " + spec.hostPortRequests() + " on offer " + number,
                        cluster -> onOne(number, cluster.offers(), offer -> launch(cluster, spec, offer, seed)))));
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

    private static <T> Action.Independent<FakeCluster> onOne(
            String what, Function<FakeCluster, List<T>> choices, BiConsumer<FakeCluster, T> action) {
        return action(numbers()
                .map(number -> Transformer.mutate(
                        what + " " + number,
                        cluster -> onOne(number, choices.apply(cluster), choice -> action.accept(cluster, choice)))));
    }

    private static <T> void onOne(int number, List<T> choices, Consumer<T> action) {
        if (!choices.isEmpty()) {
            action.accept(choices.get(number % choices.size()));
        }
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, MANY);
    }

    private static Action.Independent<FakeCluster> action(Arbitrary<Transformer<FakeCluster>> transformer) {
        return () -> transformer;
    }
}
