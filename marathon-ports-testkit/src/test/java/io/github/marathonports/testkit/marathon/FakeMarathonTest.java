package io.github.marathonports.testkit.marathon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.network.Network;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.testkit.cluster.ClusterEvent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.cluster.FakeTask;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FakeMarathonTest {
    private final FakeCluster cluster = FakeCluster.of("ports:[31000-31003];cpus:4", "ports:[31000-31003];cpus:4");
    private final FakeMarathon marathon = FakeMarathon.on(cluster);

    private static AppSpec app(String id, int instances, PortMapping... mappings) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .instances(instances)
                .build();
    }

    private static AppSpec changed(AppSpec app) {
        return AppSpec.builder().from(app).env(Map.of("VERSION", "next")).build();
    }

    private static AppSpec with(AppSpec app, double minimumHealthCapacity, double maximumOverCapacity) {
        return AppSpec.builder()
                .from(app)
                .upgradeStrategy(new UpgradeStrategy(minimumHealthCapacity, maximumOverCapacity))
                .build();
    }

    @Test
    void instances_are_launched_and_settle_a_cycle_later() {
        marathon.deploy(app("/web", 3, PortMapping.dynamic(80)));
        assertThat(marathon.isSettled()).isFalse();
        marathon.cycle();
        assertThat(marathon.tasks("/web")).hasSize(3);
        assertThat(marathon.isSettled()).isFalse();
        marathon.cycle();
        assertThat(marathon.isSettled()).isTrue();
        assertThat(marathon.log().sentences())
                .startsWith("/web is deployed in version 1 with 3 instances and service ports [10000]")
                .endsWith("/web is settled in version 1");
    }

    @Test
    void S6_zero_service_ports_are_assigned_and_kept_over_an_update() {
        AppSpec web = app("/web", 1, PortMapping.dynamic(80), PortMapping.dynamic(81));
        assertThat(marathon.deploy(web, app("/db", 1, PortMapping.dynamic(5432)))
                        .orElseThrow())
                .extracting(AppSpec::servicePorts)
                .containsExactly(List.of(10000, 10001), List.of(10002));
        marathon.deploy(changed(web));
        assertThat(((AppSpec) marathon.spec("/web")).servicePorts()).containsExactly(10000, 10001);
        assertThat(marathon.log().all(MarathonEvent.Deployed.class))
                .extracting(MarathonEvent.Deployed::version)
                .containsExactly(1, 1, 2);
    }

    @Test
    void S6_4_an_exhausted_range_refuses_the_whole_update() {
        FakeMarathon narrow = FakeMarathon.on(FakeCluster.builder()
                .agents("ports:[31000-31003]")
                .marathon(MarathonPorts.withDefaults().withServicePortRange(PortRange.of(10000)))
                .build());
        narrow.deploy(app("/a", 1, PortMapping.dynamic(80)));
        PodSpec pod =
                PodSpec.builder("/pod").addContainers(PodContainer.of("c")).build();
        narrow.deploy(pod, app("/b", 1, PortMapping.dynamic(80)));
        assertThat(narrow.specs()).extracting(spec -> spec.id().toString()).containsExactly("/a");
        assertThat(narrow.log().sentences()).last().asString().contains("service port range 10000-10000 is exhausted");
    }

    @Test
    void the_same_definition_again_changes_nothing_and_other_instances_only_scale() {
        AppSpec web = app("/web", 1, PortMapping.dynamic(80));
        marathon.deploy(web);
        marathon.run(2);
        List<FakeTask> tasks = marathon.tasks("/web");
        marathon.deploy(web);
        marathon.run(2);
        assertThat(marathon.tasks("/web")).isEqualTo(tasks);
        marathon.deploy(web.withInstances(2));
        marathon.run(2);
        assertThat(marathon.tasks("/web")).hasSize(2).containsAll(tasks);
        assertThat(marathon.log().sentences()).contains("/web is scaled from 1 to 2");
        assertThat(marathon.log().all(MarathonEvent.Settled.class)).hasSize(2);
    }

    @Test
    void scaling_down_stops_the_youngest() {
        marathon.deploy(app("/web", 1, PortMapping.dynamic(80)));
        marathon.run(2);
        FakeTask oldest = marathon.tasks("/web").get(0);
        marathon.scale("/web", 3);
        marathon.run(2);
        marathon.scale("/web", 1);
        marathon.run(2);
        assertThat(marathon.tasks("/web")).containsExactly(oldest);
        marathon.scale("/web", 0);
        assertThat(marathon.runUntilSettled(3)).isTrue();
        assertThat(cluster.tasks()).isEmpty();
    }

    @Test
    void a_removed_app_is_gone_with_its_tasks_and_its_service_ports_are_free_at_the_next_update() {
        marathon.deploy(app("/web", 2, PortMapping.dynamic(80)));
        marathon.run(2);
        marathon.remove("/web");
        assertThat(cluster.tasks()).isEmpty();
        assertThat(marathon.isSettled()).isTrue();
        assertThat(marathon.deploy(app("/db", 1, PortMapping.dynamic(80)))
                        .orElseThrow()
                        .get(0)
                        .servicePorts())
                .containsExactly(10000);
    }

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

    @Test
    void pods_run_beside_apps() {
        PodSpec pod = PodSpec.builder("/pod")
                .addContainers(PodContainer.of(
                        "web",
                        Endpoint.builder()
                                .name("http")
                                .hostPort(HostPortRequest.dynamic())
                                .build()))
                .instances(2)
                .build();
        marathon.deploy(pod, app("/web", 1, PortMapping.dynamic(80)));
        assertThat(marathon.runUntilSettled(3)).isTrue();
        assertThat(marathon.tasks("/pod").get(0).environment().get("EP_HOST_HTTP"))
                .isPresent();
        marathon.deploy(PodSpec.builder("/pod").from(pod).instances(1).build());
        assertThat(marathon.runUntilSettled(3)).isTrue();
        assertThat(marathon.tasks("/pod")).hasSize(1);
    }

    @Test
    void an_upgrade_with_room_replaces_every_task_and_never_falls_below_the_minimum() {
        AppSpec web = with(app("/web", 4, PortMapping.dynamic(80)), 0.5, 0);
        marathon.deploy(web);
        marathon.run(2);
        List<FakeTask> old = marathon.tasks("/web");
        marathon.deploy(changed(web));
        while (!marathon.isSettled()) {
            marathon.cycle();
            int now = cluster.cycle();
            assertThat(marathon.tasks("/web")).hasSizeLessThanOrEqualTo(4);
            assertThat(marathon.tasks("/web").stream().filter(task -> task.launchedInCycle() < now))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(marathon.tasks("/web")).hasSize(4).doesNotContainAnyElementsOf(old);
        assertThat(marathon.oldTasks("/web")).isEmpty();
        assertThat(marathon.tasks("/web").get(0).environment().get("VERSION")).hasValue("next");
    }

    @Test
    void an_upgrade_that_must_start_first_runs_one_more_at_a_time() {
        AppSpec web = with(app("/web", 2, PortMapping.dynamic(80)), 1, 0);
        marathon.deploy(web);
        marathon.run(2);
        marathon.deploy(changed(web));
        int most = 0;
        while (!marathon.isSettled()) {
            marathon.cycle();
            most = Math.max(most, marathon.tasks("/web").size());
            assertThat(marathon.tasks("/web")).hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(most).isEqualTo(3);
    }

    @Test
    void S12_3_an_upgrade_with_a_fixed_port_and_no_spare_agent_deadlocks_until_an_agent_comes_free() {
        AppSpec web = app("/web", 2, PortMapping.fixed(80, 31001));
        marathon.deploy(web);
        marathon.run(2);
        List<FakeTask> old = marathon.tasks("/web");
        marathon.deploy(changed(web));
        marathon.run(100);
        assertThat(marathon.tasks("/web")).isEqualTo(old).isEqualTo(marathon.oldTasks("/web"));
        assertThat(marathon.waiting().get(0).toString()).contains("host port 31001 is not offered");
        marathon.deploy(with(changed(web), 0.5, 1));
        assertThat(marathon.runUntilSettled(10)).isTrue();
        assertThat(marathon.tasks("/web")).doesNotContainAnyElementsOf(old);
    }

    @Test
    void it_prints_who_runs_who_waits_and_on_what() {
        FakeMarathon one = FakeMarathon.on(FakeCluster.of("ports:[31001-31001];cpus:4"));
        AppSpec web = app("/web", 1, PortMapping.fixed(80, 31001));
        one.deploy(web);
        one.run(2);
        one.deploy(changed(web));
        one.cycle();
        assertThat(one).hasToString("""
                /web in version 2, tasks: 1, of older versions: 1, wanted: 1
                1 of /web wait; S0: InsufficientPorts (host port 31001 is not offered; offered to role *: [])
                """ + one.cluster());
    }

    @Test
    void the_same_seed_gives_the_same_story() {
        assertThat(story()).isEqualTo(story());
    }

    private static String story() {
        FakeMarathon marathon = FakeMarathon.on(FakeCluster.builder()
                .agents("ports:[31000-31009]", "ports:[31000-31009]", "ports:[31000-31009]")
                .shuffledOffers()
                .seed(7)
                .build());
        marathon.deploy(app("/web", 5, PortMapping.dynamic(80)), app("/db", 2, PortMapping.dynamic(80)));
        marathon.run(3);
        marathon.deploy(changed(app("/web", 5, PortMapping.dynamic(80))));
        marathon.cluster().agentLost("S1");
        marathon.run(5);
        return marathon.log() + marathon.cluster().toString();
    }

    @Test
    void an_unknown_id_a_repeated_id_and_a_negative_number_are_refused_by_name() {
        AppSpec web = app("/web", 1, PortMapping.dynamic(80));
        marathon.deploy(web);
        assertThatThrownBy(() -> marathon.scale("/web", -1))
                .hasMessage("instances of /web must not be negative but were -1");
        assertThatThrownBy(() -> marathon.run(-1)).hasMessage("cycles must not be negative but were -1");
        assertThatThrownBy(() -> marathon.runUntilSettled(-2)).hasMessage("cycles must not be negative but were -2");
        assertThatThrownBy(() -> marathon.scale("/x", 1)).hasMessage("there is no app or pod /x but [/web]");
        assertThatThrownBy(() -> marathon.remove("/x")).hasMessage("there is no app or pod /x but [/web]");
        assertThatThrownBy(() -> marathon.spec("/x")).hasMessage("there is no app or pod /x but [/web]");
        assertThatThrownBy(() -> marathon.deploy(web, web))
                .hasMessage("an update must name /web once, but it is there twice");
    }
}
