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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Agents and clusters of one to three of them, idle, busy and full, with ports for everybody and for role {@code web}. */
public final class ClusterArbitraries {
    private static final int MOST_AGENTS = 3;
    private static final PortRanges NOTHING = PortRanges.empty();
    private static final PortRanges EVERYTHING = PortRanges.of(PortRange.of(1, PortNumber.MAX));

    private ClusterArbitraries() {}

    /** An agent in words; mutable agents are made of it anew whenever one is asked for. */
    private record Like(PortRanges everybodys, PortRanges webs, PortRanges busy, int cpus) {

        FakeAgent agent(String id) {
            FakeAgent agent = FakeAgent.builder()
                    .id(id)
                    .resources(
                            "cpus:" + cpus + ports("ports", everybodys) + ports("ports(web)", webs.minus(everybodys)))
                    .build();
            PortRanges occupied = everybodys.union(webs).intersect(busy);
            if (!occupied.isEmpty()) {
                agent.occupy("somebody", occupied.toString());
            }
            return agent;
        }

        /** Nothing for role web is left out; nothing for everybody is said, or the agent would have the default. */
        private static String ports(String name, PortRanges ports) {
            return ports.isEmpty() && name.endsWith(")") ? "" : ";" + name + ":" + ports;
        }
    }

    /** An agent named S0. */
    public static Arbitrary<FakeAgent> agents() {
        return likes().map(like -> like.agent("S0"));
    }

    /** A cluster of agents S0, S1, ... on which nothing of Marathon's runs yet. */
    public static Arbitrary<FakeCluster> clusters() {
        return likes().list().ofMinSize(1).ofMaxSize(MOST_AGENTS).map(ClusterArbitraries::cluster);
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
        Arbitrary<Like> usual = Combinators.combine(
                        longRanges(),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(NOTHING)), Tuple.of(1, PortArbitraries.portRanges())),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(NOTHING)),
                                Tuple.of(2, PortArbitraries.portRanges()),
                                Tuple.of(1, Arbitraries.just(EVERYTHING))),
                        Arbitraries.of(1, 4, 16))
                .as(Like::new);
        return EdgeCases.only(
                usual,
                List.of(
                        new Like(PortRanges.of(PortRange.of(1)), NOTHING, NOTHING, 4),
                        new Like(PortRanges.of(PortRange.of(PortNumber.MAX)), NOTHING, NOTHING, 4),
                        touching(),
                        full()));
    }

    /** Up to four ranges of up to seventeen ports. */
    private static Arbitrary<PortRanges> longRanges() {
        return Combinators.combine(
                        PortArbitraries.ports(), Arbitraries.integers().between(0, PortArbitraries.BUSY.size()))
                .as((begin, more) -> PortRange.of(begin, Math.min(PortNumber.MAX, begin + more)))
                .list()
                .ofMaxSize(4)
                .map(PortRanges::of);
    }

    /** Ports of everybody's beside those of role web. */
    private static Like touching() {
        return new Like(
                PortRanges.of(PortRange.of(31000, 31001)), PortRanges.of(PortRange.of(31002, 31003)), NOTHING, 4);
    }

    private static Like full() {
        PortRanges all = PortRanges.of(PortArbitraries.BUSY);
        return new Like(all, NOTHING, all, 4);
    }
}
