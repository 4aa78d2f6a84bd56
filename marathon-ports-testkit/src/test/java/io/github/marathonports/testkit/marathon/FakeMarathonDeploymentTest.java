package io.github.marathonports.testkit.marathon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.cluster.FakeTask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is deployed, scaled and removed, beside what, and with which service ports. */
class FakeMarathonDeploymentTest extends MarathonOnTwoAgents {
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
