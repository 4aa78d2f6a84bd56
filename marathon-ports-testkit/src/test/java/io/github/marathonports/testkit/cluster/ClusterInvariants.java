package io.github.marathonports.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.ledger.AgentLedger;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds of a cluster at every moment of its life. */
final class ClusterInvariants {
    private ClusterInvariants() {}

    static void freeAndUsedAreTheTotal(FakeCluster cluster, ClusterSnapshot first) {
        List<AgentSnapshot> agents = cluster.snapshot().agents();
        for (int a = 0; a < agents.size(); a++) {
            List<RoleResources> pools = agents.get(a).resources();
            for (int p = 0; p < pools.size(); p++) {
                RoleResources pool = pools.get(p);
                assertThat(pool.total())
                        .isEqualTo(first.agents().get(a).resources().get(p).total());
                assertThat(pool.free().plus(pool.used())).isEqualTo(pool.total());
                assertThat(pool.free().ports().intersect(pool.used().ports()).isEmpty())
                        .isTrue();
                assertThat(pool.free().intersect(pool.offered())).isEqualTo(pool.offered());
            }
            usedIsWhatTasksTook(cluster, agents.get(a));
        }
    }

    private static void usedIsWhatTasksTook(FakeCluster cluster, AgentSnapshot agent) {
        Resources used = agent.resources().stream().map(RoleResources::used).reduce(Resources.none(), Resources::plus);
        Resources taken = cluster.tasks().stream()
                .filter(task -> task.agentId().equals(agent.id()))
                .map(task -> new Resources(
                        PortRanges.ofPorts(task.hostPorts().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()),
                        task.spec().scalars()))
                .reduce(Resources.none(), Resources::plus);
        assertThat(used).isEqualTo(taken);
    }

    /** Core's ledger of the same agent, told of the same tasks, has the same ports left for each role. */
    static void portsAreFreeWhereALedgerSaysSo(FakeCluster cluster) {
        for (AgentSnapshot agent : cluster.snapshot().agents()) {
            AgentLedger ledger = AgentLedger.of(
                    agent.id(), agent.hostname(), agent.totalOffer().resources());
            cluster.tasks().stream()
                    .filter(task -> task.agentId().equals(agent.id()))
                    .forEach(task -> ledger.take(task.id(), task.match()));
            for (Role role : agent.roles()) {
                PortRanges free = agent.resources().stream()
                        .filter(pool -> pool.role().equals(role))
                        .map(pool -> pool.free().ports())
                        .reduce(PortRanges.empty(), PortRanges::union);
                assertThat(free).isEqualTo(ledger.free(role));
            }
        }
    }

    static void mesosStateReadBackIsTheSnapshot(FakeCluster cluster) {
        assertThat(MarathonJson.readCluster(cluster.toMesosState())).isEqualTo(cluster.snapshot());
    }

    static void noPortIsHeldTwice(FakeCluster cluster) {
        Map<String, Set<Integer>> held = new HashMap<>();
        for (FakeTask task : cluster.tasks()) {
            for (int port : task.hostPorts()) {
                assertThat(held.computeIfAbsent(task.agentId(), agent -> new HashSet<>())
                                .add(port))
                        .as("port %s of %s is held twice", port, task.agentId())
                        .isTrue();
                assertThat(cluster.agent(task.agentId()).holderOf(port)).hasValue(task.id());
            }
        }
    }

    static void noOfferShowsAUsedPort(FakeCluster cluster) {
        for (Offer offer : cluster.offers()) {
            FakeAgent agent = cluster.agent(offer.agentId());
            offer.ports()
                    .forEach(ports -> ports.portRanges()
                            .ports()
                            .forEach(port -> assertThat(agent.holderOf(port))
                                    .as("port %s", port)
                                    .isEmpty()));
        }
    }
}
