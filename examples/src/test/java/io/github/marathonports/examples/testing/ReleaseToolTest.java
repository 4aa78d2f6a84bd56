package io.github.marathonports.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.network.Network;
import io.github.marathonports.testkit.cluster.FakeTask;
import io.github.marathonports.testkit.junit.Agents;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How to test a deployment tool of your own: two small agents, two tasks, and a release that may run short of ports. */
@Agents({"ports:[31000-31002]", "ports:[31000-31001]"})
class ReleaseToolTest {
    private static final AppSpec FIRST = web(PortMapping.dynamic(8080));

    /** The tool under test: it releases a version, and takes it back when it does not come up in time. */
    private record ReleaseTool(FakeMarathon marathon) {
        boolean release(AppSpec next) {
            RunSpec before = marathon.spec("/web");
            marathon.deploy(next);
            if (marathon.runUntilSettled(10)) {
                return true;
            }
            marathon.deploy(before);
            marathon.runUntilSettled(10);
            return false;
        }
    }

    private static AppSpec web(PortMapping... mappings) {
        return AppSpec.builder("/web")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .instances(2)
                .build();
    }

    @BeforeEach
    void the_first_version_runs(FakeMarathon marathon) {
        marathon.deploy(FIRST);
        assertThat(marathon.runUntilSettled(5)).isTrue();
    }

    @Test
    void a_release_with_room_replaces_every_task(FakeMarathon marathon) {
        List<FakeTask> old = marathon.tasks("/web");
        assertThat(new ReleaseTool(marathon).release(web(PortMapping.dynamic(9090))))
                .isTrue();
        assertThat(marathon.tasks("/web")).hasSize(2).doesNotContainAnyElementsOf(old);
    }

    @Test
    void a_release_onto_a_port_that_nobody_has_is_taken_back(FakeMarathon marathon) {
        assertThat(new ReleaseTool(marathon).release(web(PortMapping.fixed(8080, 880))))
                .isFalse();
        assertThat(marathon.log().toString()).contains("host port 880 is not offered");
        assertThat(marathon.tasks("/web")).hasSize(2);
        assertThat(marathon.isSettled()).isTrue();
    }

    @Test
    void a_release_that_needs_more_ports_than_are_left_beside_the_old_tasks_is_taken_back(FakeMarathon marathon) {
        AppSpec three = web(PortMapping.dynamic(1), PortMapping.dynamic(2), PortMapping.dynamic(3));
        assertThat(new ReleaseTool(marathon).release(three)).isFalse();
        assertThat(marathon.spec("/web").hostPortRequests()).hasSize(1);
    }
}
