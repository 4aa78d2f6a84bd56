package io.github.marathonports.testkit.marathon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.testkit.cluster.ClusterEvent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.cluster.FakeTask;
import org.junit.jupiter.api.Test;

/** Who waits for an offer or backs off after failures, and what is said of it. */
class FakeMarathonWaitingTest extends MarathonOnTwoAgents {
    @Test
    void what_fails_or_is_lost_is_started_again() {
        marathon.deploy(app("/web", 2, PortMapping.dynamic(80)));
        marathon.run(2);
        cluster.agentLost(marathon.tasks("/web").get(0).agentId());
        assertThat(marathon.runUntilSettled(5)).isTrue();
        assertThat(marathon.tasks("/web")).hasSize(2);
        assertThat(marathon.log().all(MarathonEvent.BacksOff.class)).isEmpty();
    }

    @Test
    void failures_in_a_row_back_off_for_1_2_4_cycles_and_health_ends_it() {
        marathon.deploy(app("/web", 1, PortMapping.dynamic(80)));
        for (int i = 0; i < 3; i++) {
            marathon.cycle();
            while (marathon.tasks("/web").isEmpty()) {
                marathon.cycle();
            }
            cluster.fail(marathon.tasks("/web").get(0));
        }
        marathon.cycle();
        assertThat(marathon.log().all(MarathonEvent.BacksOff.class))
                .extracting(backsOff -> backsOff.until() - backsOff.cycle())
                .containsExactly(1, 2, 4);
        assertThat(marathon.waiting()).isEmpty();
        assertThat(marathon.runUntilSettled(10)).isTrue();
        cluster.fail(marathon.tasks("/web").get(0));
        marathon.cycle();
        assertThat(marathon.log().all(MarathonEvent.BacksOff.class))
                .last()
                .satisfies(last -> assertThat(last.until() - last.cycle()).isEqualTo(1));
    }

    @Test
    void the_backoff_never_exceeds_64_cycles() {
        Backoff backoff = new Backoff();
        int until = 0;
        for (int i = 0; i < 40; i++) {
            until = backoff.failed(0);
        }
        assertThat(until).isEqualTo(Backoff.LONGEST).isEqualTo(64);
        assertThat(backoff.isOver(63)).isFalse();
        assertThat(backoff.isOver(64)).isTrue();
    }

    @Test
    void S12_4_the_same_port_twice_matches_and_fails_at_every_launch() {
        marathon.deploy(app("/web", 1, PortMapping.fixed(80, 31000), PortMapping.fixed(81, 31000)));
        marathon.run(4);
        assertThat(cluster.tasks()).isEmpty();
        assertThat(marathon.log().all(ClusterEvent.LaunchRefused.class)).hasSizeGreaterThan(1);
        assertThat(marathon.log().all(ClusterEvent.LaunchRefused.class).get(0).sentence())
                .contains("takes port 31000 twice");
        assertThat(marathon.log().all(MarathonEvent.BacksOff.class)).isNotEmpty();
    }

    @Test
    void S12_1_a_fixed_port_that_no_agent_has_waits_and_says_why_once() {
        marathon.deploy(app("/web", 2, PortMapping.fixed(80, 880)));
        marathon.run(10);
        assertThat(marathon.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.instances()).isEqualTo(2);
            assertThat(waiting.reasons()).containsExactly(DeclineReason.INSUFFICIENT_PORTS);
            assertThat(waiting)
                    .hasToString(
                            "2 of /web wait; S0: InsufficientPorts (host port 880 is not offered; offered to role *: "
                                    + "[31000-31003]; nearest 31000); S1: InsufficientPorts (host port 880 is not offered; "
                                    + "offered to role *: [31000-31003]; nearest 31000)");
        });
        assertThat(marathon.log().all(MarathonEvent.Waits.class)).hasSize(1);
    }

    @Test
    void S12_1_who_waits_is_said_once_in_whatever_order_offers_come() {
        FakeMarathon shuffled = FakeMarathon.on(FakeCluster.builder()
                .agents("ports:[31000-31001]", "ports:[31002-31003]", "ports:[31004-31005]")
                .shuffledOffers()
                .build());
        shuffled.deploy(app("/web", 1, PortMapping.fixed(80, 880)));
        shuffled.run(20);
        assertThat(shuffled.log().all(MarathonEvent.Waits.class)).hasSize(1);
        shuffled.cluster().agentLost("S1");
        shuffled.run(20);
        assertThat(shuffled.log().all(MarathonEvent.Waits.class)).hasSize(2);
        shuffled.scale("/web", 2);
        shuffled.run(20);
        assertThat(shuffled.log().all(MarathonEvent.Waits.class)).hasSize(3);
    }

    @Test
    void five_tasks_are_launched_from_an_offer_and_those_who_were_not_asked_do_not_wait() {
        FakeMarathon one = FakeMarathon.on(FakeCluster.of("ports:[31000-31006]"));
        one.deploy(app("/web", 8, PortMapping.dynamic(80)));
        assertThat(one.waiting()).isEmpty();
        one.cycle();
        assertThat(one.tasks("/web")).hasSize(5);
        assertThat(one.waiting()).isEmpty();
        one.deploy(app("/db", 1, PortMapping.fixed(81, 880)));
        one.run(2);
        assertThat(one.tasks("/web")).hasSize(7);
        assertThat(one.waiting()).extracting(Waiting::id).containsExactly("/web", "/db");
        assertThat(one.log().toString()).doesNotContain("no agent makes an offer");
    }

    @Test
    void S12_2_required_port_0_waits_for_its_own_service_port() {
        marathon.deploy(AppSpec.builder("/zero")
                .addPortDefinitions(PortDefinition.builder().build())
                .requirePorts(true)
                .build());
        marathon.run(3);
        assertThat(marathon.waiting().get(0).toString()).contains("host port 10000 is not offered");
    }

    @Test
    void S12_3_instances_beyond_the_agents_that_have_the_port_wait() {
        marathon.deploy(app("/web", 3, PortMapping.fixed(80, 31001)));
        marathon.run(5);
        assertThat(marathon.tasks("/web")).extracting(FakeTask::agentId).containsExactly("S0", "S1");
        assertThat(marathon.waiting().get(0).instances()).isEqualTo(1);
    }

    @Test
    void what_else_is_lacking_is_named_as_Marathon_names_it() {
        marathon.deploy(AppSpec.builder()
                .from(app("/big", 1, PortMapping.dynamic(80)))
                .scalars(new io.github.marathonports.app.Scalars(8, 128, 0, 0))
                .build());
        marathon.cycle();
        assertThat(marathon.waiting().get(0)).hasToString("1 of /big wait; S0: InsufficientCpus; S1: InsufficientCpus");
        cluster.agentLost("S0");
        cluster.agentLost("S1");
        marathon.cycle();
        assertThat(marathon.waiting().get(0)).hasToString("1 of /big wait: no agent makes an offer");
    }
}
