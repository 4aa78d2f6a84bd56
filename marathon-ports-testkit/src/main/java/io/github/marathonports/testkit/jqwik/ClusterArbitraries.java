package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.range.PortNumber;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.cluster.FakeAgent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Agents and clusters of one to three of them, idle, busy and full, with ports for everybody and for role {@code web}. */
public final class ClusterArbitraries {
    private static final int MOST_AGENTS = 3;
    private static final PortRanges NOTHING = PortRanges.empty();

    private ClusterArbitraries() {}

    /** An agent in words; mutable agents are made of it anew whenever one is asked for. */
    private record Like(PortRanges everybodys, PortRanges webs, PortRanges busy, int cpus) {

        FakeAgent agent(String id) {
            FakeAgent agent = FakeAgent.builder()
                    .id(id)
                    .resources("ports:" + everybodys + ";ports(web):" + webs.minus(everybodys) + ";cpus:" + cpus)
                    .build();
            PortRanges occupied = everybodys.union(webs).intersect(busy);
            if (!occupied.isEmpty()) {
                agent.occupy("somebody", occupied.toString());
            }
            return agent;
        }
    }

    /** An agent named S0. */
    public static Arbitrary<FakeAgent> agents() {
        return likes().map(like -> like.agent("S0"));
    }

    /** A cluster of agents S0, S1, ... on which nothing of Marathon's runs yet. */
    public static Arbitrary<FakeCluster> clusters() {
        return starts().map(Supplier::get);
    }

    /** Makers of clusters: each call gives the same cluster anew. */
    static Arbitrary<Supplier<FakeCluster>> starts() {
        return likes().list().ofMinSize(1).ofMaxSize(MOST_AGENTS).map(likes -> () -> cluster(likes));
    }

    /** What an agent of {@link #agents()} looks like from outside. */
    public static Arbitrary<AgentSnapshot> agentSnapshots() {
        return agents().map(FakeAgent::snapshot);
    }

    /** What a cluster of {@link #clusters()} looks like from outside. */
    public static Arbitrary<ClusterSnapshot> clusterSnapshots() {
        return clusters().map(FakeCluster::snapshot);
    }

    private static FakeCluster cluster(List<Like> likes) {
        List<FakeAgent> agents = new ArrayList<>();
        for (Like like : likes) {
            agents.add(like.agent("S" + agents.size()));
        }
        return FakeCluster.of(agents.toArray(FakeAgent[]::new));
    }

    private static Arbitrary<Like> likes() {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                PortArbitraries.portRanges(), Arbitraries.just(PortRanges.of(PortArbitraries.BUSY))),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(NOTHING)), Tuple.of(1, PortArbitraries.portRanges())),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(NOTHING)), Tuple.of(1, PortArbitraries.portRanges())),
                        Arbitraries.of(1, 4, 16))
                .as(Like::new)
                .edgeCases(config -> config.add(
                        new Like(PortRanges.of(PortRange.of(1)), NOTHING, NOTHING, 4),
                        new Like(PortRanges.of(PortRange.of(PortNumber.MAX)), NOTHING, NOTHING, 4),
                        touching(),
                        full()));
    }

    /** One port of everybody's beside one of role web. */
    private static Like touching() {
        return new Like(
                PortRanges.of(PortRange.of(31000, 31001)), PortRanges.of(PortRange.of(31002, 31003)), NOTHING, 4);
    }

    private static Like full() {
        PortRanges all = PortRanges.of(PortArbitraries.BUSY);
        return new Like(all, NOTHING, all, 4);
    }
}
