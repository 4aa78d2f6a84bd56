package io.github.marathonports.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PodSpec is its own proof: what S13.4 refuses cannot be built, and the message names the place. */
class PodSpecTest {

    private static Endpoint.Builder endpoint(String name) {
        return Endpoint.builder().name(name).hostPort(HostPortRequest.dynamic());
    }

    private static PodSpec.Builder onHost(PodContainer... containers) {
        return PodSpec.builder("/p").addNetworks(Network.host()).addContainers(containers);
    }

    private static PodSpec.Builder onNetworks(Endpoint endpoint) {
        return PodSpec.builder("/p")
                .addNetworks(Network.container("x"), Network.container("y"))
                .addContainers(PodContainer.of("c0", endpoint));
    }

    @Test
    void S13_4_names_and_ports_are_unique_across_containers() {
        Endpoint a = endpoint("a").hostPort(HostPortRequest.fixed(80)).build();
        assertThatThrownBy(() -> onHost(PodContainer.of("c0", a), PodContainer.of("c1", a))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "/: endpoint names must be unique across the containers of a pod but [a] are repeated")
                .hasMessageContaining(
                        "/: fixed host ports must be unique across the containers of a pod but [80] are repeated");
    }

    @Test
    void S13_4_container_ports_go_with_container_networks_only() {
        assertThatThrownBy(
                        () -> onNetworks(Endpoint.builder().name("a").build()).build())
                .hasMessageContaining(
                        "/containers(0)/endpoints(0)/containerPort: endpoint \"a\" needs a containerPort");
        assertThatThrownBy(() -> onHost(PodContainer.of(
                                "c0", endpoint("a").containerPort(80).build()))
                        .build())
                .hasMessageContaining(
                        "/containers(0)/endpoints(0)/containerPort: endpoint \"a\" has no containerPort in host mode");
    }

    @Test
    void S13_4_networks_and_protocols_of_an_endpoint() {
        assertThatThrownBy(() -> onNetworks(endpoint("a")
                                .containerPort(80)
                                .addNetworkNames("z")
                                .build())
                        .build())
                .hasMessageContaining("/containers(0)/endpoints(0)/networkNames(0): network \"z\" is none of");
        assertThatThrownBy(() ->
                        onNetworks(endpoint("a").containerPort(80).build()).build())
                .hasMessageContaining("/containers(0)/endpoints(0): with 2 container networks");
        assertThatThrownBy(() -> onHost(PodContainer.of(
                                "c0", endpoint("a").addProtocols("tcp", "tcp").build()))
                        .build())
                .hasMessageContaining(
                        "/containers(0)/endpoints(0)/protocol: protocols of one endpoint are not repeated");
    }

    @Test
    void S13_6_outside_container_networks_every_endpoint_has_a_host_port() {
        assertThatThrownBy(() -> onHost(PodContainer.of(
                                "c0", Endpoint.builder().name("a").build()))
                        .build())
                .hasMessageContaining("endpoint \"a\" has no host port");
        PodSpec pod = PodSpec.builder("/p")
                .addContainers(PodContainer.of("c0", endpoint("a").build()))
                .build();
        assertThat(pod.isHostMode()).isTrue();
        assertThat(pod.networks()).isEmpty();
    }

    @Test
    void S13_1_a_container_port_of_0_is_none() {
        assertThatThrownBy(() -> Endpoint.builder().name("a").containerPort(0).build())
                .hasMessage("container port of an endpoint must be in 1..65535 but was 0");
    }

    @Test
    void S1_5_the_name_of_an_endpoint_has_at_most_63_characters() {
        assertThat(endpoint("a".repeat(63)).build().name()).hasSize(63);
        assertThatThrownBy(() -> endpoint("a".repeat(64)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 63 characters (S1.5) but has 64");
    }

    @Test
    void S13_6_each_missing_host_port_is_named_with_its_place() {
        assertThatThrownBy(() -> onHost(PodContainer.of("c0", endpoint("a").build()), withoutHostPorts("b", "c"))
                        .build())
                .hasMessageContaining("/containers(1)/endpoints(0)/hostPort: endpoint \"b\" has no host port")
                .hasMessageContaining("/containers(1)/endpoints(1)/hostPort: endpoint \"c\" has no host port");
    }

    private static PodContainer withoutHostPorts(String... names) {
        return PodContainer.of(
                "c1",
                Arrays.stream(names)
                        .map(name -> Endpoint.builder().name(name).build())
                        .toArray(Endpoint[]::new));
    }

    @Test
    void a_pod_keeps_nothing_of_the_callers_and_wants_no_fewer_than_no_instances() {
        List<String> roles = new ArrayList<>(List.of("*"));
        PodSpec pod = PodSpec.builder("/p").acceptedResourceRoles(roles).build();
        PodDocument document = PodDocument.builder()
                .id(RunSpecId.of("/p"))
                .acceptedResourceRoles(roles)
                .build();
        roles.add("web");
        assertThat(pod.acceptedResourceRoles()).contains(List.of("*"));
        assertThat(document.acceptedResourceRoles()).contains(List.of("*"));
        assertThatThrownBy(() -> PodSpec.builder("/p").instances(-1).build())
                .hasMessage("instances must be 0 or more but were -1");
        assertThatThrownBy(() -> PodDocument.builder()
                        .id(RunSpecId.of("/p"))
                        .instances(-1)
                        .build())
                .hasMessage("instances must be 0 or more but were -1");
    }
}
