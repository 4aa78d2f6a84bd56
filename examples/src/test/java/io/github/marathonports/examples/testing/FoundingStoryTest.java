package io.github.marathonports.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.testkit.cluster.FakeAgent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The story with which this project began: nginx asks for host port 880, and Marathon says no more than "waiting". */
class FoundingStoryTest {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();

    private static AppSpec app(String file) {
        return MARATHON.normalize(MarathonJson.readApp(Path.of("data", file))).orElseThrow();
    }

    @Test
    void nginx_on_port_880_waits_for_ever_although_cpu_memory_and_disk_are_plenty() {
        FakeCluster cluster = FakeCluster.of("ports:[31000-32000]", "ports:[31000-32000]");
        FakeMarathon marathon = FakeMarathon.on(cluster);
        marathon.deploy(app("nginx-waiting.json"));
        marathon.run(100);
        assertThat(marathon.tasks("/docker-tt")).isEmpty();
        assertThat(marathon.waiting().get(0).reasons()).hasToString("[InsufficientPorts]");
        assertThat(MARATHON.explain(marathon.spec("/docker-tt"), cluster.snapshot())
                        .headline())
                .contains("host port 880 is offered by 0 of 2 agents");
    }

    @Test
    void on_port_31111_it_runs_and_sees_its_port() {
        FakeMarathon marathon = FakeMarathon.on(FakeCluster.of("ports:[31000-32000]"));
        marathon.deploy(app("nginx-31111.json"));
        assertThat(marathon.runUntilSettled(5)).isTrue();
        assertThat(marathon.tasks("/docker-tt").get(0).variable("PORT0")).isEqualTo("31111");
    }

    @Test
    void an_agent_started_with_port_880_cures_it_too() {
        FakeAgent started = FakeAgent.builder()
                .hostname("10.0.0.11")
                .resources("ports:[880-880,31000-32000]")
                .build();
        FakeMarathon marathon = FakeMarathon.on(FakeCluster.of(started));
        marathon.deploy(app("nginx-waiting.json"));
        assertThat(marathon.runUntilSettled(5)).isTrue();
        assertThat(started.holderOf(880)).hasValue("/docker-tt.1");
    }

    @Test
    void a_second_instance_waits_until_the_first_one_ends() {
        FakeCluster cluster = FakeCluster.of("ports:[31000-32000]");
        FakeMarathon marathon = FakeMarathon.on(cluster);
        marathon.deploy(app("nginx-31111.json").withInstances(2));
        marathon.run(5);
        assertThat(marathon.waiting().get(0)).asString().startsWith("1 of /docker-tt wait; S0: InsufficientPorts");
        assertThat(cluster.agent("S0").holderOf(31111)).hasValue("/docker-tt.1");
    }
}
