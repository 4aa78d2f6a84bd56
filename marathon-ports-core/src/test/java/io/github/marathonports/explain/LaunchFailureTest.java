package io.github.marathonports.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchFailureTest {
    private static PodSpec pod(List<Network> networks, Endpoint... endpoints) {
        return PodSpec.builder("/pod")
                .networks(networks)
                .addContainers(PodContainer.of("web", endpoints))
                .build();
    }

    private static Endpoint.Builder endpoint(String name) {
        return Endpoint.builder().name(name).hostPort(HostPortRequest.dynamic());
    }

    private static List<LaunchFailure> failures(PodSpec pod) {
        return Explainer.withDefaults().explain(pod, ClusterSnapshot.of()).launchFailures();
    }

    @Test
    void S13_4_an_endpoint_without_container_port_fails_at_launch_on_a_bridge_and_nowhere_else() {
        Endpoint with = endpoint("with").containerPort(80).build();
        Endpoint without = endpoint("without").build();
        assertThat(failures(pod(List.of(Network.bridge()), with, without)))
                .singleElement()
                .satisfies(failure -> assertThat(failure.sentence())
                        .contains("fails at launch although its offer matches")
                        .contains("/containers(0)/endpoints(1)/containerPort")
                        .contains("S13.4"));
        assertThat(failures(pod(List.of(Network.bridge()), with))).isEmpty();
        assertThat(failures(pod(List.of(), without))).isEmpty();
        assertThat(failures(pod(List.of(Network.host()), without))).isEmpty();
    }
}
