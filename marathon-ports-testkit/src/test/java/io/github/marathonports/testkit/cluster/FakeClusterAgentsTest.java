package io.github.marathonports.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.cluster.FakeTask.State;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Agents that are lost, return and go into maintenance, and how the cluster shows them. */
class FakeClusterAgentsTest extends ClusterOfTwoAgents {
    @Test
    void a_lost_agent_takes_its_tasks_along_and_returns_empty() {
        Offer offer = offerOf("S0");
        FakeTask task = launch(fixed("/a", 31000), offer);
        cluster.agentLost("S0");
        assertThat(task.state()).isEqualTo(State.LOST);
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S1");
        assertThat(cluster.snapshot().agents().get(0).availability()).isEqualTo(Availability.INACTIVE);
        assertThatThrownBy(() -> launch(fixed("/b", 31001), offer)).hasMessageContaining("is not on the table");
        assertThatThrownBy(() -> cluster.agentLost("S0")).hasMessage("agent S0 is lost already");
        cluster.agentReturns("S0");
        assertThat(offerOf("S0").ports().get(0).portRanges()).hasToString("[31000-31001]");
        assertThatThrownBy(() -> cluster.agentReturns("S0")).hasMessage("agent S0 cannot return: it was not lost");
        assertThatThrownBy(() -> cluster.agentLost("S9")).hasMessage("this cluster has no agent S9 but [S0, S1]");
        assertThat(cluster.log().sentences())
                .endsWith(
                        "agent S0 is lost, and with it [/a.1]",
                        "task /a.1 on S0 is LOST",
                        refusedLaunch(),
                        "agent S0 returns");
    }

    private static String refusedLaunch() {
        return "a task of /b is refused: offer O1 of agent S0 is not on the table: "
                + "it was declined, rescinded or replaced, its agent was lost or in maintenance, or this cluster never made it";
    }

    @Test
    void an_agent_in_maintenance_makes_no_offers_and_its_tasks_run_on() {
        FakeTask task = launch(fixed("/a", 31000), offerOf("S0"));
        cluster.agent("S0").startMaintenance();
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S1");
        assertThat(task.state()).isEqualTo(State.RUNNING);
        cluster.agent("S0").endMaintenance();
        assertThat(cluster.offers()).hasSize(2);
        cluster.tick();
        cluster.agent("S0").startMaintenance();
        cluster.agent("S0").endMaintenance();
        cluster.agent("S0").endMaintenance();
        assertThat(cluster.log().toString())
                .endsWith("cycle 1: agent S0 goes into maintenance\ncycle 1: agent S0 comes out of maintenance\n");
    }

    @Test
    void maintenance_takes_the_offer_on_the_table_and_does_not_bring_it_back() {
        Offer made = offerOf("S0");
        cluster.agent("S0").startMaintenance();
        assertThatThrownBy(() -> launch(fixed("/a", 31000), made)).hasMessageContaining("was lost or in maintenance");
        cluster.agent("S0").endMaintenance();
        assertThatThrownBy(() -> cluster.decline(made))
                .hasMessageContaining("offer O1 of agent S0 is not on the table");
        assertThat(cluster.snapshot()).isEqualTo(MarathonJson.readCluster(cluster.toMesosState()));
        launch(fixed("/a", 31000), offerOf("S0"));
    }

    @Test
    void the_snapshot_tells_total_free_and_offered() {
        launch(fixed("/a", 31000), offerOf("S0"));
        var before = cluster.snapshot().agents().get(0).resources().get(0);
        assertThat(before.used().ports()).hasToString("[31000-31000]");
        assertThat(before.offered().ports()).hasToString("[31001-31001]");
        cluster.decline(offerOf("S0"));
        assertThat(cluster.snapshot()
                        .agents()
                        .get(0)
                        .resources()
                        .get(0)
                        .offered()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void the_picture_shows_who_holds_what() {
        launch(fixed("/a", 31000), offerOf("S0"));
        cluster.agent("S1").occupy("sshd", "31005");
        cluster.agentLost("S1");
        assertThat(cluster).hasToString("""
                        cluster in cycle 0, agents: 2, tasks: 1
                        10.0.0.1 (S0)
                          role *: free ports [31001-31001] of [31000-31001], cpus 3 of 4, mem 999872 of 1000000, disk 1000000 of 1000000
                          /a.1 holds [31000]
                        10.0.0.2 (S1) lost
                          role *: free ports [31000-31000] of [31000-31000, 31005-31005], cpus 1000 of 1000, mem 1000000 of 1000000, disk 1000000 of 1000000
                          sshd holds [31005]
                        """);
    }

    @Test
    void a_cluster_needs_agents_of_different_ids_that_no_other_cluster_has() {
        assertThatThrownBy(() -> FakeCluster.of(new String[0])).hasMessageContaining("at least one agent");
        FakeAgent agent = FakeAgent.builder().id("S0").build();
        assertThatThrownBy(() -> FakeCluster.of(agent, agent))
                .hasMessage("agents must have different ids but S0 is there twice");
        FakeCluster.of(agent);
        assertThatThrownBy(() -> FakeCluster.of(agent)).hasMessage("agent S0 is in a cluster already");
        FakeAgent other = FakeAgent.builder().id("S1").build();
        assertThatThrownBy(() -> FakeCluster.of(other, agent)).hasMessage("agent S0 is in a cluster already");
        assertThat(FakeCluster.of(other).agents()).containsExactly(other);
    }

    @Test
    void a_state_is_read_back_equal_whatever_the_order_of_roles_and_also_where_there_is_nothing() {
        Reservation labelled = new Reservation(Optional.of("ops"), Map.of("team", "x"));
        FakeCluster mixed = FakeCluster.of(
                FakeAgent.builder()
                        .id("S0")
                        .resources("ports(web):[80-80];cpus(db):1;ports(db):[];ports:[31000-31001]")
                        .reserved(labelled, "ports(web):[81-81];gpus(batch):1")
                        .build(),
                FakeAgent.builder()
                        .id("S1")
                        .resources("cpus:0;mem:0;disk:0;ports(web):[]")
                        .build());
        mixed.agent("S0").occupy("sshd", "[80-81]");
        assertThat(MarathonJson.readCluster(mixed.toMesosState())).isEqualTo(mixed.snapshot());
        assertThat(mixed.agent("S0").offer().ports()).extracting(Ports::role).containsExactly(Role.ANY);
        assertThat(mixed.agent("S0").snapshot().roles())
                .extracting(Role::name)
                .containsExactly("*", "web", "db", "batch");
    }
}
