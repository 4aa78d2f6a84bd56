package io.github.marathonports.testkit.marathon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.cluster.FakeTask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a new version replaces the tasks of the old one, or cannot. */
class FakeMarathonUpgradeTest extends MarathonOnTwoAgents {
    private static AppSpec with(AppSpec app, double minimumHealthCapacity, double maximumOverCapacity) {
        return AppSpec.builder()
                .from(app)
                .upgradeStrategy(new UpgradeStrategy(minimumHealthCapacity, maximumOverCapacity))
                .build();
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
}
