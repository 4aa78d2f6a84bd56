package io.github.marathonports.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.launch.DiscoveryInfo.DiscoveredPort;
import io.github.marathonports.launch.NetworkBinding;
import io.github.marathonports.launch.PodTask;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.offer.Offer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A pod of two containers on two networks in a cluster (S13). */
class FakePodTest {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();
    private static final PodSpec SHOP =
            MARATHON.normalize(MarathonJson.readPod("""
                    {"id": "/shop",
                     "networks": [{"mode": "container", "name": "front", "labels": {"tier": "1"}},
                                  {"mode": "container", "name": "back"}],
                     "containers": [
                       {"name": "web", "resources": {"cpus": 0.5, "mem": 256},
                        "endpoints": [{"name": "http", "containerPort": 8080, "hostPort": 31001, "protocol": ["tcp"],
                                       "networkNames": ["front"]}],
                        "healthCheck": {"http": {"endpoint": "http"}}},
                       {"name": "db", "resources": {"cpus": 0.5, "mem": 256}, "environment": {"MODE": "small"},
                        "endpoints": [{"name": "sql", "containerPort": 5432, "hostPort": 31000, "networkNames": ["back"]},
                                      {"name": "ad-min", "containerPort": 5433, "protocol": ["tcp"]}]}]}
                    """)).orElseThrow();

    private final FakeCluster cluster = FakeCluster.of("ports:[31000-31001];cpus:4", "ports:[31005-31005]");

    private FakeTask launch() {
        Offer offer = cluster.offers().get(0);
        return cluster.launch(SHOP, MARATHON.match(SHOP, offer, new Random(1)).orElseThrow(), offer);
    }

    @Test
    void S13_4_a_pod_on_a_bridge_without_container_port_matches_and_cannot_run() {
        PodSpec pod = MARATHON.normalize(MarathonJson.readPod("""
                        {"id": "/shop", "networks": [{"mode": "container/bridge"}],
                         "containers": [{"name": "web", "endpoints": [{"name": "http", "hostPort": 0}]}]}
                        """)).orElseThrow();
        Offer offer = cluster.offers().get(0);
        LaunchResult result =
                cluster.tryLaunch(pod, MARATHON.match(pod, offer, new Random(1)).orElseThrow(), offer);
        assertThat(result.<LaunchRefusal>fold(
                        task -> {
                            throw new AssertionError("launched " + task);
                        },
                        refusal -> refusal))
                .returns(LaunchRefusal.Kind.NO_CONTAINER_PORT, LaunchRefusal::kind)
                .hasToString(
                        "agent " + offer.agentId()
                                + ": endpoint http of /shop.1 has no container port, which a bridge network needs, so it cannot run (S13.4)");
        assertThat(cluster.tasks()).isEmpty();
    }

    @Test
    void S13_2_each_container_sees_the_endpoints_of_all_and_its_own_variables() {
        FakeTask task = launch();
        assertThat(task.environment("web").asMap())
                .containsEntry("ENDPOINT_HTTP", "8080")
                .containsEntry("EP_HOST_HTTP", "31001")
                .containsEntry("EP_CONTAINER_AD_MIN", "5433")
                .containsEntry("HOST", task.hostname())
                .doesNotContainKeys("MODE", "EP_HOST_AD_MIN");
        assertThat(task.environment("db").asMap())
                .containsEntry("EP_HOST_SQL", "31000")
                .containsEntry("MODE", "small");
    }

    @Test
    void S13_3_each_network_has_its_labels_and_bindings() {
        assertThat(launch().networks())
                .containsExactly(
                        new NetworkBinding(
                                "front",
                                Map.of("tier", "1"),
                                List.of(new PortBinding(31001, 8080, Optional.of("tcp")))),
                        new NetworkBinding("back", Map.of(), List.of(new PortBinding(31000, 5432, Optional.empty()))));
    }

    @Test
    void S13_5_S13_7_each_container_has_its_own_ports_discovery_and_health_check() {
        FakeTask task = launch();
        assertThat(task.containers()).extracting(PodTask::name).containsExactly("web", "db");
        assertThat(task.containers()).extracting(PodTask::hostPorts).containsExactly(List.of(31001), List.of(31000));
        assertThat(task.containers())
                .extracting(PodTask::healthCheckPort)
                .containsExactly(OptionalInt.of(8080), OptionalInt.empty());
        assertThat(task.containers().get(1).discovery())
                .extracting(DiscoveredPort::number)
                .containsExactly(5433, 5433);
        assertThat(task.discovery()).hasSize(3);
    }

    @Test
    void its_ports_and_the_sum_of_its_containers_are_held_until_it_ends() {
        String before = cluster.toString();
        FakeTask task = launch();
        assertThat(cluster.agent("S0").portsInUse())
                .containsExactly(Map.entry(31000, "/shop.1"), Map.entry(31001, "/shop.1"));
        assertThat(cluster.agent("S0").snapshot().free().scalars().cpus())
                .as("4 less two containers of 0.5 and the executor's 0.1 (S12.15)")
                .isEqualTo(2.9);
        assertThatThrownBy(() ->
                        cluster.launch(SHOP, task.match(), cluster.offers().get(1)))
                .hasMessageContaining("agent S1 does not have port 31001");
        cluster.kill(task);
        assertThat(cluster).hasToString(before);
    }
}
