package io.github.marathonports.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.FakeTask.State;
import io.github.marathonports.testkit.cluster.LaunchRefusal.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a task takes and sees when it is launched, and which launches are refused. */
class FakeClusterLaunchTest extends ClusterOfTwoAgents {
    @Test
    void a_task_sees_its_ports_and_the_agent_offers_the_rest() {
        FakeTask task = launch(fixed("/prod/web", 31001), offerOf("S0"));
        assertThat(task.id()).isEqualTo("/prod/web.1");
        assertThat(task.variable("PORT_HTTP")).isEqualTo("31001");
        assertThat(task.variable("HOST")).isEqualTo("10.0.0.1");
        assertThat(task.variable("NOTHING")).isEmpty();
        assertThat(task.bindings()).containsExactly(new PortBinding(31001, 80, Optional.of("tcp")));
        assertThat(task.discovery())
                .singleElement()
                .satisfies(port -> assertThat(port.number()).isEqualTo(31001));
        assertThat(task.assignments())
                .singleElement()
                .satisfies(port -> assertThat(port.effectivePort()).hasValue(31001));
        assertThat(offerOf("S0").ports().get(0).portRanges()).hasToString("[31000-31000]");
    }

    @Test
    void a_task_on_a_container_network_has_an_address() {
        AppSpec app = AppSpec.builder("/user")
                .addNetworks(Network.container("dcos"))
                .container(AppContainer.mesos(
                        PortMapping.builder().containerPort(8080).build()))
                .build();
        FakeTask first = launch(app, offerOf("S0"));
        FakeTask second = launch(app, offerOf("S1"));
        assertThat(first.ipAddresses()).containsExactly("172.31.0.1");
        assertThat(second.ipAddresses()).containsExactly("172.31.0.2");
        assertThat(first.assignments().get(0).effectiveIpAddress()).hasValue("172.31.0.1");
        assertThat(first.assignments().get(0).effectivePort()).hasValue(8080);
    }

    @Test
    void S13_the_containers_of_a_pod_see_its_endpoints() {
        PodSpec pod = PodSpec.builder("/pod")
                .addContainers(PodContainer.of(
                        "web",
                        Endpoint.builder()
                                .name("http")
                                .hostPort(io.github.marathonports.app.HostPortRequest.dynamic())
                                .addProtocols("tcp")
                                .build()))
                .addContainers(PodContainer.of("side"))
                .build();
        Offer offer = offerOf("S1");
        FakeTask task =
                cluster.launch(pod, MARATHON.match(pod, offer, new Random(1)).orElseThrow(), offer);
        String port = String.valueOf(task.hostPorts().get(0));
        assertThat(task.environment("side").get("ENDPOINT_HTTP")).hasValue(port);
        assertThat(task.discovery()).hasSize(1);
        assertThat(task.bindings()).isEmpty();
        assertThat(task.assignments()).isEmpty();
        assertThatThrownBy(task::environment).hasMessageContaining("/pod has the containers [web, side]");
        assertThatThrownBy(() -> task.environment("db")).hasMessageContaining("no container \"db\" but [web, side]");
    }

    @Test
    void several_tasks_may_be_launched_from_one_offer() {
        Offer offer = offerOf("S0");
        launch(fixed("/a", 31000), offer);
        assertThat(cluster.remaining(offer).ports().get(0).portRanges()).hasToString("[31001-31001]");
        assertThat(cluster.remaining(offer).id()).isEqualTo(offer.id());
        launch(fixed("/b", 31001), offer);
        assertThat(cluster.remaining(offer).ports()).isEmpty();
        assertThat(cluster.tasks()).extracting(FakeTask::id).containsExactly("/a.1", "/b.1");
    }

    @Test
    void a_port_that_is_not_free_is_refused_with_port_agent_and_holder_and_the_cluster_is_unchanged() {
        Offer offer = offerOf("S0");
        AppSpec app = fixed("/a", 31000);
        launch(app, offer);
        String before = cluster.toString();
        assertThatThrownBy(() -> launch(app, offer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent S0: port 31000 is already held by /a.1");
        LaunchRefusal refusal = cluster.tryLaunch(app, match(app, offer), offer).fold(task -> null, refused -> refused);
        assertThat(refusal.kind()).isEqualTo(Kind.PORT_HELD);
        assertThat(refusal.port()).hasValue(31000);
        assertThat(refusal.holder()).hasValue("/a.1");
        assertThat(cluster).hasToString(before);
        assertThat(cluster.log().all(ClusterEvent.LaunchRefused.class)).hasSize(2);
    }

    @Test
    void a_match_of_another_agent_another_app_or_another_cluster_is_refused() {
        Offer s0 = offerOf("S0");
        Offer s1 = offerOf("S1");
        AppSpec app = fixed("/a", 31005);
        Match match = match(app, s1);
        String before = cluster.toString();
        assertThatThrownBy(() -> cluster.launch(app, match, s0))
                .hasMessage("agent S0 does not have port 31005 for role *: the match was made against another agent");
        AppSpec none = AppSpec.builder("/none").build();
        assertThatThrownBy(() -> cluster.launch(none, match, s1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the match has 1 positions, but /none has 0: it was made for another app or pod");
        assertThatThrownBy(() -> cluster.launch(fixed("/b", 31000), match, s1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the match takes host port 31005 at position 0, but /b asks for 31000: "
                        + "it was made for another app or pod");
        assertThatThrownBy(() -> cluster.launch(app, new Match(List.of(Optional.empty())), s1))
                .hasMessage("the match takes no host port at position 0, but /a asks for 31005: "
                        + "it was made for another app or pod");
        Offer elsewhere = Offer.builder().agentId("S9").ports("*", "31005").build();
        assertThatThrownBy(() -> cluster.launch(app, match, elsewhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this cluster has no agent S9 but [S0, S1]");
        assertThat(cluster).hasToString(before);
    }

    @Test
    void a_task_that_ended_cannot_end_again() {
        FakeTask task = launch(fixed("/a", 31000), offerOf("S0"));
        cluster.fail(task);
        assertThat(task.state()).isEqualTo(State.FAILED);
        assertThatThrownBy(() -> cluster.kill(task))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("task /a.1 does not run in this cluster: it is FAILED");
        assertThat(launch(fixed("/a", 31000), offerOf("S0")).id()).isEqualTo("/a.2");
        assertThatThrownBy(() -> cluster.agent("S0").release("/a.2"))
                .hasMessage("agent S0: /a.2 is a task of a cluster: kill it there");
    }
}
