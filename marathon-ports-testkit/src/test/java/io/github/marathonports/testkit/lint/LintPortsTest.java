package io.github.marathonports.testkit.lint;

import static io.github.marathonports.lint.FindingCode.*;
import static io.github.marathonports.testkit.lint.LintedApps.BRIDGE;
import static io.github.marathonports.testkit.lint.LintedApps.bridged;
import static io.github.marathonports.testkit.lint.LintedApps.found;
import static io.github.marathonports.testkit.lint.LintedApps.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the examples of the page leave out about ports: where a rule keeps silent,
 * and where it speaks in the other shape.
 */
class LintPortsTest {
    private static LintOptions exactly(String... agents) {
        return LintOptions.defaults().withCluster(FakeCluster.of(agents).snapshot());
    }

    private static LintOptions on(String... agents) {
        return exactly(Stream.of(agents)
                .map(ports -> ports + ";cpus:64;mem:65536;disk:65536")
                .toArray(String[]::new));
    }

    @Test
    void S12_2_the_default_definition_is_a_required_0_too() {
        assertThat(found(REQUIRED_PORT_ZERO, "{\"id\": \"/a\", \"requirePorts\": true}"))
                .containsExactly("/requirePorts");
        assertThat(found(REQUIRED_PORT_ZERO, "{\"id\": \"/a\", \"requirePorts\": true, \"ports\": [31000, 0]}"))
                .containsExactly("/ports/1");
    }

    @Test
    void S12_2_agents_that_have_service_ports_make_a_required_0_possible() {
        String app = "{\"id\": \"/a\", \"requirePorts\": true, \"portDefinitions\": [{\"port\": 0}]}";
        assertThat(found(on("ports:[31000-32000]"), REQUIRED_PORT_ZERO, app)).hasSize(1);
        assertThat(found(on("ports:[31000-32000]", "ports:[20000-20010]"), REQUIRED_PORT_ZERO, app))
                .isEmpty();
        assertThat(found(
                        LintOptions.defaults().withServicePortRange(PortRange.of(31500, 31600)),
                        REQUIRED_PORT_ZERO,
                        app))
                .isEmpty();
    }

    @Test
    void S12_4_equal_host_ports_are_found_wherever_they_stand() {
        assertThat(found(HOST_PORT_TWICE, """
                        {"id": "/a", "container": {"docker": {"network": "BRIDGE", "portMappings": [
                          {"hostPort": 31000}, {"hostPort": 31001}, {"hostPort": 31000, "protocol": "udp,tcp"}]}}}
                        """)).containsExactly("/container/docker/portMappings/2/hostPort");
        assertThat(sentence(
                        HOST_PORT_TWICE_BY_PROTOCOL,
                        bridged("{\"hostPort\": 31000}, {\"hostPort\": 31000, \"protocol\": \"udp\"}")))
                .contains("\"udp,tcp\"");
    }

    @Test
    void S12_3_with_agents_the_exact_rules_speak_instead_of_the_guesses() {
        String app = bridged("{\"containerPort\": 80, \"hostPort\": 880}");
        LintOptions cluster = on("ports:[31000-32000]", "ports:[31000-32000,880-880]", "ports:[880-880]");
        assertThat(found(cluster, HOST_PORT_OUTSIDE_DEFAULT, app)).isEmpty();
        assertThat(found(cluster, HOST_PORT_ROLLOUT, app)).isEmpty();
        assertThat(found(cluster, HOST_PORT_ON_NO_AGENT, app)).isEmpty();
        assertThat(found(cluster, TOO_FEW_AGENTS, app)).isEmpty();
        assertThat(found(cluster, ROLLOUT_CANNOT_FINISH, app)).isEmpty();
        String two = bridged("{\"hostPort\": 880}, {\"hostPort\": 31000}");
        assertThat(found(cluster, ROLLOUT_CANNOT_FINISH, two)).hasSize(1);
    }

    @Test
    void S12_3_an_upgrade_deadlocks_where_the_explainer_says_so_whatever_the_agents_are_short_of() {
        String app =
                "{\"id\": \"/a\", \"cpus\": 4, " + BRIDGE + "\"container\": {\"portMappings\": [{\"hostPort\": 880}]}}";
        String small = "ports:[880-880];cpus:2;mem:1024;disk:1024";
        String large = "ports:[880-880];cpus:4;mem:1024;disk:1024";
        assertThat(found(exactly(small, large), ROLLOUT_CANNOT_FINISH, app)).hasSize(1);
        assertThat(found(exactly(large, large), ROLLOUT_CANNOT_FINISH, app)).isEmpty();
        assertThat(found(exactly(small, small), ROLLOUT_CANNOT_FINISH, app))
                .as("it never starts at all, which is not about ports")
                .isEmpty();
    }

    @Test
    void S12_7_only_ports_of_accepted_roles_count() {
        String app = bridged("{\"containerPort\": 80, \"hostPort\": 80}");
        LintOptions web = on("ports(*):[31000-32000];ports(web):[80-80]");
        assertThat(found(web, HOST_PORT_ON_NO_AGENT, app)).hasSize(1);
        assertThat(found(
                        web.withOffers(OfferConfig.defaults().withFrameworkRole(Role.of("web"))),
                        HOST_PORT_ON_NO_AGENT,
                        app))
                .isEmpty();
        assertThat(found(
                        web,
                        HOST_PORT_ON_NO_AGENT,
                        app.replace("\"id\"", "\"acceptedResourceRoles\": [\"web\"], \"id\"")))
                .isEmpty();
    }

    @Test
    void S12_1_offers_do_not_say_what_an_agent_has_so_only_the_guesses_speak() {
        String app = bridged("{\"containerPort\": 80, \"hostPort\": 880}");
        Offer offer = Offer.builder().ports("*", "[31000-32000]").build();
        LintOptions offers = LintOptions.defaults().withCluster(ClusterSnapshot.ofOffers(List.of(offer)));
        assertThat(found(offers, HOST_PORT_ON_NO_AGENT, app)).isEmpty();
        assertThat(found(offers, HOST_PORT_OUTSIDE_DEFAULT, app)).hasSize(1);
    }

    @Test
    void S12_5_a_service_port_is_compared_across_files_but_not_with_the_same_app() {
        String blue = "{\"id\": \"/blue\", \"cmd\": \"x\", \"ports\": [9000]}";
        String green =
                "{\"id\": \"/green\", " + BRIDGE + "\"container\": {\"portMappings\": [{\"servicePort\": 9000}]}}";
        assertThat(found(SERVICE_PORT_SHARED, blue, green))
                .containsExactly("/ports/0", "/container/portMappings/0/servicePort");
        assertThat(found(SERVICE_PORT_SHARED, blue, blue)).isEmpty();
        String five = IntStream.range(0, 5)
                .mapToObj(i -> "{\"id\": \"/" + i + "\", \"cmd\": \"x\", \"ports\": [9000]}")
                .collect(Collectors.joining(", ", "[", "]"));
        assertThat(sentence(SERVICE_PORT_SHARED, five))
                .contains("definition 0 of /1, definition 0 of /2, definition 0 of /3 and others");
        assertThat(found(SERVICE_PORT_SHARED, bridged("{\"servicePort\": 9000}, {\"servicePort\": 9000}")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/web:80", "web:80", "10.0.0.1:80", "[fe80::1]:80", "/kafka/broker:9092"})
    void S11_2_well_formed_VIPs_are_left_alone(String vip) {
        assertThat(found(VIP_MALFORMED, bridged("{\"labels\": {\"VIP_0\": \"" + vip + "\"}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/web", "/web:0", "/web:70000", "3.3.3.3", "300.1.1.1:80", ":80", "/a b:80", "/:80", ""})
    void S11_2_malformed_VIPs_are_found(String vip) {
        assertThat(found(VIP_MALFORMED, bridged("{\"labels\": {\"VIP_0\": \"" + vip + "\"}}")))
                .hasSize(1);
    }

    @Test
    void S11_2_a_VIP_of_an_app_and_one_of_a_pod_meet() {
        assertThat(found(VIP_SHARED, bridged("{\"labels\": {\"VIP_0\": \"web:80\"}}"), """
                        {"id": "/pod", "containers": [{"name": "c", "endpoints": [
                          {"name": "x", "hostPort": 0, "protocol": ["tcp"], "labels": {"VIP_0": "/web:80"}}]}]}
                        """))
                .hasSize(2);
    }

    @Test
    void S4_5_a_MESOS_check_without_index_is_fine_with_one_port_and_lost_with_two() {
        String app = "{\"id\": \"/a\", \"ports\": [%s], \"healthChecks\": [{\"protocol\": \"MESOS_TCP\"}]}";
        assertThat(found(HEALTH_CHECK_PORT_INDEX, app.formatted("0"))).isEmpty();
        assertThat(found(HEALTH_CHECK_PORT_INDEX, app.formatted("0, 0"))).containsExactly("/healthChecks/0");
        assertThat(found(HEALTH_CHECK_PORT_INDEX, app.formatted("0").replace("MESOS_TCP\"", "COMMAND\"")))
                .isEmpty();
    }

    @Test
    void S4_5_an_index_filled_in_by_S3_8_is_the_first_port() {
        assertThat(found(HEALTH_CHECK_ON_UDP, """
                        {"id": "/a", "portDefinitions": [{"protocol": "udp"}, {}], "healthChecks": [{"protocol": "HTTP"}]}
                        """)).containsExactly("/healthChecks/0");
        assertThat(found(HEALTH_CHECK_ON_UDP, """
                        {"id": "/p", "containers": [{"name": "c", "healthCheck": {"tcp": {"endpoint": "x"}},
                          "endpoints": [{"name": "x", "hostPort": 0, "protocol": ["udp"]}]}]}
                        """)).containsExactly("/containers/0/healthCheck/tcp/endpoint");
    }

    @Test
    void S13_4_on_container_networks_a_missing_container_port_is_refused_and_in_host_mode_it_is_right() {
        String pod = """
                {"id": "/p", "networks": [%s], "containers": [{"name": "c", "endpoints": [{"name": "x", "hostPort": 0}]}]}
                """;
        assertThat(found(REJECTED, pod.formatted("{\"mode\": \"container\", \"name\": \"n\"}")))
                .hasSize(1);
        assertThat(found(ENDPOINT_WITHOUT_CONTAINER_PORT, pod.formatted("{\"mode\": \"host\"}")))
                .isEmpty();
        assertThat(found(ENDPOINT_VARIABLE_ZERO, pod.formatted("{\"mode\": \"host\"}")))
                .isEmpty();
    }
}
