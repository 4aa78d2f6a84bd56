package io.github.marathonports.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.network.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AppSpec is its own proof: what S4 refuses cannot be built. */
class AppSpecTest {

    private static AppSpec.Builder bridged(PortMapping... mappings) {
        return AppSpec.builder("/a").addNetworks(Network.bridge()).container(AppContainer.docker(mappings));
    }

    @Test
    void an_app_without_networks_is_on_the_host_network() {
        AppSpec app = AppSpec.builder("a").build();
        assertThat(app.networks()).containsExactly(Network.host());
        assertThat(app.isHostMode()).isTrue();
        assertThat(app.id()).hasToString("/a");
    }

    @Test
    void S4_1_names_and_ports_are_unique() {
        assertThatThrownBy(() -> AppSpec.builder("/a")
                        .addPortDefinitions(
                                PortDefinition.of(80).withName("x"),
                                PortDefinition.of(80).withName("x"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names of port definitions must be unique but [x]")
                .hasMessageContaining("ports of port definitions must be unique but [80]");
        assertThatThrownBy(() -> bridged(
                                PortMapping.dynamic(80).withName("x"),
                                PortMapping.dynamic(81).withName("x"))
                        .build())
                .hasMessageContaining("names of port mappings must be unique but [x]");
    }

    @Test
    void S12_4_equal_host_ports_are_not_refused() {
        assertThat(bridged(PortMapping.fixed(80, 880), PortMapping.fixed(81, 880))
                        .build()
                        .hostPortRequests())
                .containsExactly(HostPortRequest.fixed(880), HostPortRequest.fixed(880));
    }

    @Test
    void S4_2_mappings_and_definitions_keep_to_their_modes() {
        assertThatThrownBy(() -> AppSpec.builder("/a")
                        .container(AppContainer.docker(PortMapping.dynamic(80)))
                        .build())
                .hasMessageContaining("S4.2");
        assertThatThrownBy(
                        () -> bridged().addPortDefinitions(PortDefinition.of(0)).build())
                .hasMessageContaining("S4.2");
    }

    @Test
    void S4_3_modes_are_never_mixed() {
        assertThatThrownBy(() -> bridged().addNetworks(Network.container("x")).build())
                .hasMessageContaining("S4.3");
        assertThatThrownBy(() -> bridged().addNetworks(Network.bridge()).build())
                .hasMessageContaining("S4.3");
    }

    @Test
    void S4_4_a_host_port_is_on_exactly_one_of_several_networks() {
        PortMapping mapping = PortMapping.dynamic(80);
        AppSpec.Builder app = AppSpec.builder("/a")
                .addNetworks(Network.container("x"), Network.container("y"))
                .container(AppContainer.mesos(mapping));
        assertThatThrownBy(app::build).hasMessageContaining("/container/portMappings(0)");
        PortMapping onX =
                PortMapping.builder().from(mapping).addNetworkNames("x").build();
        assertThat(app.container(AppContainer.mesos(onX)).build().portMappings())
                .containsExactly(onX);
    }

    @Test
    void S3_6_what_completion_fills_in_must_be_there() {
        assertThatThrownBy(() ->
                        AppSpec.builder("/a").addNetworks(Network.bridge()).build())
                .hasMessageContaining("/container")
                .hasMessageContaining("S3.6");
        assertThatThrownBy(() ->
                        bridged(PortMapping.builder().containerPort(80).build()).build())
                .hasMessageContaining("/container/portMappings(0)/hostPort");
    }

    @Test
    void S3_7_ports_are_required_on_the_host_network_only() {
        assertThatThrownBy(() -> bridged().requirePorts(true).build()).hasMessageContaining("S3.7");
    }

    @Test
    void S5_2_the_number_of_a_definition_is_the_host_port_only_when_required() {
        AppSpec.Builder app = AppSpec.builder("/a").addPortDefinitions(PortDefinition.of(2001));
        assertThat(app.build().hostPortRequests()).containsExactly(HostPortRequest.dynamic());
        assertThat(app.requirePorts(true).build().hostPortRequests()).containsExactly(HostPortRequest.fixed(2001));
        assertThat(app.build().servicePorts()).containsExactly(2001);
    }

    @Test
    void S6_5_service_ports_go_where_they_belong() {
        AppSpec host =
                AppSpec.builder("/a").addPortDefinitions(PortDefinition.of(0)).build();
        assertThat(host.withServicePorts(List.of(10000)).portDefinitions()).containsExactly(PortDefinition.of(10000));
        AppSpec bridged = bridged(PortMapping.dynamic(80)).build();
        assertThat(bridged.withServicePorts(List.of(10000))
                        .portMappings()
                        .get(0)
                        .servicePort())
                .isEqualTo(10000);
        assertThatThrownBy(() -> host.withServicePorts(List.of())).hasMessageContaining("must be 1 but were 0");
    }

    @Test
    void S6_1_instances_are_no_change_of_the_definition() {
        AppSpec app = AppSpec.builder("/a").build();
        assertThat(app.isSameDefinitionAs(app.withInstances(7))).isTrue();
        assertThat(app.isSameDefinitionAs(AppSpec.builder("/a")
                        .putOtherFields("/cmd", "\"sleep 2\"")
                        .build()))
                .isFalse();
    }

    @Test
    void bad_values_are_named() {
        assertThatThrownBy(() -> PortMapping.builder().containerPort(65536).build())
                .hasMessage("container port must be in 0..65535 but was 65536");
        assertThatThrownBy(() -> HostPortRequest.fixed(0)).hasMessageContaining("must not be 0");
        assertThatThrownBy(() -> PortDefinition.of(0).withName("UPPER")).hasMessageContaining("\"UPPER\"");
    }

    @Test
    void S1_6_ids_become_absolute_and_canonical() {
        assertThat(RunSpecId.of("basic-3")).hasToString("/basic-3");
        assertThat(RunSpecId.of("a//b")).hasToString("/a/b");
        assertThat(RunSpecId.of("/a/../b")).hasToString("/b");
        assertThat(RunSpecId.of("/../..")).isEqualTo(RunSpecId.root());
        assertThat(RunSpecId.of("/g").resolve("a/./b")).hasToString("/g/a/b");
        assertThat(RunSpecId.of("/g").resolve("../h")).hasToString("/h");
        assertThat(RunSpecId.of("/g").resolve("/h")).hasToString("/h");
    }

    @Test
    void S1_5_names() {
        assertThat(List.of("a", "0", "a-b", "a1", "8080")).allMatch(PortName::isValid);
        assertThat(List.of("", "-", "a-", "-a", "A", "a_b", "a b")).noneMatch(PortName::isValid);
        assertThat(PortName.isValidNetwork("a_b")).isTrue();
        assertThat(PortName.isValidNetwork("_b")).isFalse();
    }

    @Test
    void fewer_than_no_instances_are_refused() {
        assertThatThrownBy(() -> AppSpec.builder("/a").instances(-1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("instances must be 0 or more but were -1");
        assertThatThrownBy(() -> AppDocument.builder()
                        .id(RunSpecId.of("/a"))
                        .instances(-1)
                        .build())
                .hasMessage("instances must be 0 or more but were -1");
    }

    @Test
    void S4_5_a_health_check_addresses_a_position() {
        HealthCheck check = HealthCheck.of(HealthCheckProtocol.MESOS_TCP);
        assertThatThrownBy(() -> check.withPortIndex(-1))
                .hasMessage("health check portIndex must be in 0..65535 but was -1");
        assertThat(check.withPortIndex(65535).portIndex()).contains(65535);
    }
}
