package io.github.marathonports.testkit.lint;

import static io.github.marathonports.testkit.lint.Linted.findings;
import static io.github.marathonports.testkit.lint.Linted.places;
import static io.github.marathonports.testkit.lint.Linted.remedies;
import static io.github.marathonports.testkit.lint.Linted.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Advice that somebody can follow: what cures an app on a bridge may ruin one that requires its ports, or a pod. */
class AdviceTest {
    private static final LintOptions TWO_AGENTS = LintOptions.defaults()
            .withCluster(
                    FakeCluster.of("ports:[31000-32000];cpus:64;mem:65536", "ports:[31000-32000];cpus:64;mem:65536")
                            .snapshot());

    private static String requiring(int port) {
        return requiring(port, 1);
    }

    private static String requiring(int port, int instances) {
        return "{\"id\": \"/a\", \"instances\": " + instances
                + ", \"requirePorts\": true, \"portDefinitions\": [{\"port\": " + port + "}]}";
    }

    /** S12.2: an app that requires its ports and writes 0 waits for ever. */
    @ParameterizedTest
    @CsvSource({
        "HOST_PORT_OUTSIDE_DEFAULT, 880",
        "HOST_PORT_PRIVILEGED, 880",
        "HOST_PORT_IN_DYNAMIC_RANGE, 31080",
        "HOST_PORT_EPHEMERAL, 50000",
        "HOST_PORT_ROLLOUT, 31080",
        "SERVICE_PORT_IN_ASSIGNED_RANGE, 15000",
        "SERVICE_PORT_RESERVED, 9090"
    })
    void S12_2_who_requires_ports_is_not_told_to_write_0_unless_he_stops_requiring_them(FindingCode code, int port) {
        assertThat(remedies(code, requiring(port)))
                .singleElement()
                .asString()
                .contains("set requirePorts to false")
                .doesNotContain("use 0");
    }

    @ParameterizedTest
    @CsvSource({"HOST_PORT_ON_NO_AGENT, 880, 3", "TOO_FEW_AGENTS, 31080, 3", "ROLLOUT_CANNOT_FINISH, 31080, 2"})
    void S12_2_with_agents_neither(FindingCode code, int port, int instances) {
        assertThat(findings(code, TWO_AGENTS, requiring(port, instances)))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.remedy())
                        .contains("set requirePorts to false")
                        .doesNotContain("use 0"));
    }

    @Test
    void S12_2_nor_who_shares_a_service_port() {
        assertThat(remedies(FindingCode.SERVICE_PORT_SHARED, requiring(9000), "{\"id\": \"/b\", \"ports\": [9000]}"))
                .containsExactly(
                        "require another port in one of them, or set requirePorts to false and write 0",
                        FindingCode.SERVICE_PORT_SHARED.advice());
    }

    @ParameterizedTest
    @EnumSource(names = {"HOST_PORT_ROLLOUT", "PORT_VARIABLE_IN_ARGS", "PORT_VARIABLE_IN_ENV", "HEALTH_CHECK_ON_UDP"})
    void S13_a_pod_is_advised_in_the_fields_of_a_pod(FindingCode code) {
        String pod = """
                {"id": "/p", "environment": {"A": "$EP_HOST_DNS"}, "containers": [{"name": "c",
                  "exec": {"command": {"argv": ["serve", "$EP_HOST_DNS"]}},
                  "healthCheck": {"tcp": {"endpoint": "dns"}},
                  "endpoints": [{"name": "dns", "hostPort": 31053, "protocol": ["udp"]}]}]}
                """;
        assertThat(remedies(code, pod))
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy)
                        .doesNotContain("upgradeStrategy", "cmd", "udp,tcp")
                        .containsAnyOf("scheduling.upgrade", "exec.command.shell", "endpoint"));
    }

    @Test
    void S3_5_definitions_that_only_repeat_the_mappings_are_told_to_be_no_loss() {
        String app = """
                {"id": "/a", "container": {"docker": {"network": "BRIDGE", "portMappings": [
                  {"containerPort": 80, "servicePort": 10001, "name": "http"}, {"containerPort": 81, "servicePort": 10002}]}},
                 %s}
                """;
        FindingCode code = FindingCode.PORT_DEFINITIONS_DROPPED;
        for (String same : List.of(
                "\"ports\": [10001]",
                "\"ports\": [10001, 10002]",
                "\"portDefinitions\": [{\"port\": 10001, \"name\": \"http\"}]")) {
            assertThat(sentences(code, app.formatted(same)))
                    .allMatch(text -> text.endsWith("; the mappings say the same"));
            assertThat(remedies(code, app.formatted(same))).containsExactly("remove the list");
        }
        for (String other : List.of(
                "\"ports\": [10002]",
                "\"ports\": [10001, 10002, 70000]",
                "\"portDefinitions\": [{\"port\": 10001, \"name\": \"web\"}]",
                "\"portDefinitions\": [{\"port\": 10001, \"protocol\": \"udp\"}]",
                "\"portDefinitions\": [{\"port\": 10001, \"labels\": {\"a\": \"b\"}}]")) {
            assertThat(sentences(code, app.formatted(other)))
                    .hasSize(1)
                    .noneMatch(text -> text.contains("the mappings say the same"));
            assertThat(remedies(code, app.formatted(other))).containsExactly(code.advice());
        }
    }

    @Test
    void S3_5_a_mapping_that_was_filled_in_repeats_nothing() {
        for (String app : List.of(
                "{\"id\": \"/a\", \"ports\": [0], \"container\": {\"docker\": {\"network\": \"BRIDGE\"}}}",
                "{\"id\": \"/a\", \"ports\": [0], \"container\": {\"docker\": {\"network\": \"BRIDGE\", \"portMappings\": []}}}")) {
            assertThat(sentences(FindingCode.PORT_DEFINITIONS_DROPPED, app))
                    .containsExactly("outside the host network these ports are dropped: [0]");
        }
    }

    @Test
    void S12_4_one_mapping_for_both_protocols_is_advised_where_both_lead_to_one_port() {
        String app = """
                {"id": "/a", "networks": [{"mode": "container/bridge"}], "container": {"portMappings": [
                  {"containerPort": 53, "hostPort": 31053, "protocol": "udp"}, {"containerPort": %s, "hostPort": 31053}]}}
                """;
        assertThat(remedies(FindingCode.HOST_PORT_TWICE_BY_PROTOCOL, app.formatted("53")))
                .containsExactly("write one mapping with the protocol \"udp,tcp\"");
        assertThat(remedies(FindingCode.HOST_PORT_TWICE_BY_PROTOCOL, app.formatted("54")))
                .containsExactly("give each mapping a host port of its own, or 0");
    }

    @Test
    void S10_6_a_name_that_takes_the_number_of_another_port_says_whose() {
        assertThat(sentences(
                        FindingCode.PORT_NAME_IS_A_NUMBER,
                        "{\"id\": \"/a\", \"portDefinitions\": [{\"port\": 8080}, {\"port\": 0, \"name\": \"8080\"}]}"))
                .containsExactly(
                        "the port name \"8080\" sets PORT_8080 to the port of position 1, which declares no port; "
                                + "the port of position 0 is not told by it any more");
    }

    @Test
    void S4_5_numbers_of_ports_are_told_in_plain_words() {
        assertThat(sentences(FindingCode.HEALTH_CHECK_PORT_INDEX, """
                        {"id": "/a", "portDefinitions": [{"port": 0}],
                         "healthChecks": [{"protocol": "MESOS_HTTP", "portIndex": 1}]}
                        """))
                .containsExactly("MESOS_HTTP health check addresses portIndex 1, but the app has 1 port");
        assertThat(sentences(
                        FindingCode.HEALTH_CHECK_FOREIGN_PORT,
                        "{\"id\": \"/a\", \"healthChecks\": [{\"protocol\": \"MESOS_HTTP\", \"port\": 80}]}"))
                .containsExactly("MESOS_HTTP health check of port 80, but the app names no port");
    }

    @ParameterizedTest
    @CsvSource({
        "portMapping, container",
        "port_mappings, container",
        "hostport, a port mapping",
        "service-port, a port mapping",
        "containerPorts, a port mapping",
        "portName, a readiness check",
        "networkname, ipAddress"
    })
    void S2_2_a_field_that_is_misspelt_and_misplaced_is_told_where_it_belongs(String field, String home) {
        assertThat(remedies(FindingCode.UNKNOWN_PORT_FIELD, "{\"id\": \"/a\", \"" + field + "\": 1}"))
                .singleElement()
                .asString()
                .contains(" belongs into " + home);
    }

    /** What Marathon knows, and what it does not know but nobody means as a port. */
    @ParameterizedTest
    @CsvSource({
        "acceptedResourceRoles",
        "backoffFactor",
        "dependencies",
        "fetch",
        "taskKillGracePeriodSeconds",
        "residency",
        "secrets",
        "tty",
        "unreachableStrategy",
        "killSelection",
        "role",
        "executorResources",
        "constraints",
        "storeUrls",
        "hostname",
        "hostName",
        "endpoint",
        "reports",
        "imports",
        "description",
        "name",
        "image",
        "protocol"
    })
    void S2_2_nothing_is_suggested_for_other_fields(String field) {
        assertThat(places(
                        FindingCode.UNKNOWN_PORT_FIELD,
                        "{\"id\": \"/a\", \"" + field + "\": null, \"x\": {\"" + field + "\": 1}}"))
                .isEmpty();
        assertThat(places(FindingCode.UNKNOWN_PORT_FIELD, "{\"id\": \"/a\", \"cmd\": \"x\", \"" + field + "\": []}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ports | a pod's ports are the endpoints of its containers",
                "port_definitions | a pod's ports are the endpoints of its containers",
                "healthChecks | each container of a pod has one healthCheck",
                "portIndex | a health check of a pod names an endpoint",
                "endpoints | \"endpoints\" belongs into a container of the pod"
            })
    void S13_1_in_a_pod_it_is_told_what_says_the_same(String field, String remedy) {
        assertThat(remedies(
                        FindingCode.UNKNOWN_PORT_FIELD,
                        "{\"id\": \"/p\", \"" + field + "\": [], \"containers\": [{\"name\": \"c\"}]}"))
                .containsExactly(remedy);
    }

    @Test
    void S13_1_an_endpoint_has_no_port_but_two() {
        assertThat(remedies(FindingCode.UNKNOWN_PORT_FIELD, """
                        {"id": "/p", "containers": [{"name": "c", "endpoints": [{"name": "a", "port": 80, "protocol": ["tcp"]}]}]}
                        """))
                .containsExactly("an endpoint has containerPort and hostPort, and a health check names an endpoint");
        assertThat(remedies(FindingCode.UNKNOWN_PORT_FIELD, """
                        {"id": "/a", "networks": [{"mode": "container/bridge"}], "container": {"portMappings": [{"port": 80}]}}
                        """))
                .singleElement()
                .asString()
                .endsWith("a port mapping has containerPort and hostPort");
    }

    @Test
    void S13_4_a_misspelt_field_is_found_in_a_pods_health_check() {
        assertThat(places(FindingCode.UNKNOWN_PORT_FIELD, """
                        {"id": "/p", "containers": [{"name": "c", "endpoints": [{"name": "a", "protocol": ["tcp"]}],
                          "healthCheck": {"http": {"endPoint": "a", "path": "/", "scheme": "HTTP"}, "TCP": {},
                          "gracePeriodSeconds": 1, "exec": {"command": {"shell": "true"}}}}]}
                        """))
                .containsExactly("/containers/0/healthCheck/http/endPoint", "/containers/0/healthCheck/TCP");
    }
}
