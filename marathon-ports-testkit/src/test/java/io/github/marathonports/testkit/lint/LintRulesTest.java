package io.github.marathonports.testkit.lint;

import static io.github.marathonports.lint.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.lint.PortLinter;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the examples of the page leave out: where a rule keeps silent, and where it speaks in the other shape. */
class LintRulesTest {
    private static final String BRIDGE = "\"networks\": [{\"mode\": \"container/bridge\"}], ";

    private static FileLintReport lint(LintOptions options, String... documents) {
        return JsonLinter.of(PortLinter.of(options))
                .lint(Arrays.stream(documents)
                        .map(json -> LintInput.of("app.json", json))
                        .toList());
    }

    private static List<String> found(LintOptions options, FindingCode code, String... documents) {
        return lint(options, documents).findings().stream()
                .filter(located -> located.finding().code() == code)
                .map(located -> located.pointer())
                .toList();
    }

    private static List<String> found(FindingCode code, String... documents) {
        return found(LintOptions.defaults(), code, documents);
    }

    private static String sentence(FindingCode code, String document) {
        return lint(LintOptions.defaults(), document).findings().stream()
                .filter(located -> located.finding().code() == code)
                .map(located ->
                        located.finding().sentence() + "; " + located.finding().remedy())
                .findFirst()
                .orElse("nothing");
    }

    private static String bridged(String mappings) {
        return "{\"id\": \"/web\", " + BRIDGE + "\"container\": {\"portMappings\": [" + mappings + "]}}";
    }

    private static LintOptions exactly(String... agents) {
        return LintOptions.defaults().withCluster(FakeCluster.of(agents).snapshot());
    }

    private static LintOptions on(String... agents) {
        return exactly(Stream.of(agents)
                .map(ports -> ports + ";cpus:64;mem:65536;disk:65536")
                .toArray(String[]::new));
    }

    @Test
    void a_document_without_surprises_has_no_finding() {
        assertThat(lint(LintOptions.defaults(), """
                        {"id": "/web", "cmd": "serve --port $PORT0", "networks": [{"mode": "host"}],
                         "portDefinitions": [{"port": 0, "name": "http", "protocol": "tcp"}],
                         "healthChecks": [{"protocol": "HTTP", "portIndex": 0}]}
                        """, bridged("{\"containerPort\": 80, \"hostPort\": 0}"))
                        .findings())
                .isEmpty();
    }

    @Test
    void one_bad_app_does_not_hide_the_others_of_its_file() {
        String group = """
                {"id": "/prod", "groups": [{"id": "eu", "apps": [
                   {"id": "a", "ports": "80"},
                   {"id": "b", "ports": [8080]}]}],
                 "pods": [{"id": "p", "containers": [{"name": "c", "endpoints": [{"name": "x", "hostPort": 0}]}]}]}
                """;
        assertThat(found(REJECTED, group)).containsExactly("/groups/0/apps/0/ports");
        assertThat(found(NUMBER_IS_SERVICE_PORT, group)).containsExactly("/groups/0/apps/1/ports/0");
        assertThat(found(ENDPOINT_WITHOUT_PROTOCOL, group)).containsExactly("/pods/0/containers/0/endpoints/0");
        assertThat(lint(LintOptions.defaults(), group).findings())
                .extracting(located -> located.finding().id().orElseThrow().toString())
                .contains("/prod/eu/a", "/prod/eu/b", "/prod/p");
    }

    @Test
    void a_duplicate_key_is_told_and_the_last_one_is_linted() {
        FileLintReport report = lint(LintOptions.defaults(), """
                {"id": "/web", "cmd": "serve",
                 "ports": [8080],
                 "ports": [8081]}
                """);
        assertThat(report.findings().stream()
                        .filter(located -> located.finding().code() == DUPLICATE_KEY))
                .singleElement()
                .satisfies(located -> assertThat(located.location().line()).isEqualTo(3));
        assertThat(report.findings())
                .anyMatch(located -> located.finding().sentence().contains("8081 is only the service port"))
                .noneMatch(located -> located.finding().sentence().contains("8080"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>502</body></html>| it looks like HTML",
                "id: /web| it looks like YAML",
                "{\"ports\": [{{port}}]}| it looks like a template",
                "{\"id\": \"/web\", // here| it looks like a comment",
                "{\"id\": \"/web\",}| it looks like a trailing comma",
                "''| the document is empty"
            })
    void what_is_not_JSON_is_an_error_that_says_what_it_looks_like(String text, String advice) {
        assertThat(found(NOT_JSON, text)).containsExactly("");
        assertThat(sentence(NOT_JSON, text)).contains(advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"text\"", "{\"slaves\": [], \"id\": \"x\"}", "{\"name\": \"web\"}"})
    void JSON_of_another_kind_is_no_app(String json) {
        assertThat(found(NOT_A_RUN_SPEC, json)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "hostport, write \"hostPort\"",
        "protcol, write \"protocol\"",
        "contianerPort, write \"containerPort\"",
        "networkName, write \"networkNames\"",
        "portIndex, \"portIndex\" belongs into a health check"
    })
    void S2_2_a_misspelt_field_comes_with_the_right_one(String field, String remedy) {
        String json = bridged("{\"" + field + "\": null, \"" + field + "\": 1}");
        assertThat(sentence(UNKNOWN_PORT_FIELD, json)).endsWith(remedy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"/a\", \"requirePort\": true}",
                "{\"id\": \"/a\", \"portMappings\": []}",
                "{\"id\": \"/a\", \"network\": []}",
                "{\"id\": \"/a\", \"portDefinitions\": [{\"Port\": 80}]}",
                "{\"id\": \"/a\", \"container\": {\"portmappings\": []}}",
                "{\"id\": \"/a\", \"container\": {\"docker\": {\"portMapping\": []}}}",
                "{\"id\": \"/a\", \"networks\": [{\"modes\": \"host\"}]}",
                "{\"id\": \"/a\", \"healthChecks\": [{\"port_index\": 0, \"port\": 1}]}",
                "{\"id\": \"/a\", \"ipAddress\": {\"discovery\": {\"ports\": [{\"name\": \"a\", \"nubmer\": 80}]}}}",
                "{\"id\": \"/a\", \"containers\": [{\"endpoint\": []}]}",
                "{\"id\": \"/a\", \"containers\": [{\"endpoints\": [{\"name\": \"a\", \"hostPorts\": 80}]}]}"
            })
    void S2_2_a_misspelt_field_is_found_wherever_ports_are_declared(String json) {
        assertThat(found(UNKNOWN_PORT_FIELD, json)).hasSize(1);
    }

    @Test
    void S2_2_fields_that_Marathon_knows_or_that_look_like_nothing_are_left_alone() {
        assertThat(found(UNKNOWN_PORT_FIELD, """
                        {"id": "/a", "uris": [], "check": {}, "role": "r", "healthChecks": [{"path": "/", "portIndex": 0}],
                         "x-owner": "me", "portDefinitions": [{"port": 0, "path": "/"}],
                         "container": {"volumes": [], "docker": {"image": "i", "privileged": true}}}
                        """)).isEmpty();
    }

    @Test
    void S12_14_a_legal_name_can_be_posted_again() {
        assertThat(found(NETWORK_NAME_NOT_REPOSTABLE, "{\"id\": \"/a\", \"ipAddress\": {\"networkName\": \"dev_1\"}}"))
                .isEmpty();
        assertThat(found(NETWORK_NAME_NOT_REPOSTABLE, """
                        {"id": "/a", "ipAddress": {"networkName": "Dev"}, "container": {"docker": {"network": "BRIDGE"}}}
                        """))
                .as("a bridge has no name")
                .isEmpty();
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
    void S12_6_a_port_named_after_its_own_number_is_harmless() {
        assertThat(found(PORT_NAME_IS_A_NUMBER, bridged("{\"containerPort\": 80, \"name\": \"80\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve $PORT0 ${PORT0} $PORT $PORTS $PORT_HTTP $PORT_8080",
                "serve $$PORT7 \\\\$PORT7",
                "serve ${PORT7:-80} ${PORT7-80} ${PORT7:=80} ${PORT7:+80}",
                "PORT7=80; serve $PORT7",
                "export PORT_ADMIN=80 && serve $PORT_ADMIN",
                "for PORT in 1 2; do serve $PORT; done",
                "serve $PORTAL $MY_PORT0 $HOST"
            })
    void S10_2_references_that_will_be_defined_or_are_none_are_left_alone(String cmd) {
        assertThat(found(UNDEFINED_PORT_VARIABLE, host(cmd))).isEmpty();
    }

    private static String host(String cmd) {
        return "{\"id\": \"/a\", \"cmd\": \"" + cmd
                + "\", \"portDefinitions\": [{\"port\": 8080, \"name\": \"http\"}]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"$PORT1", "${PORT1}", "x$PORT1", "$PORT_ADMIN", "$PORT_9090", "${PORT1:?no}", "$PORT_http"})
    void S10_2_references_that_nobody_defines_are_found(String reference) {
        assertThat(found(UNDEFINED_PORT_VARIABLE, host("serve " + reference))).containsExactly("/cmd");
    }

    @Test
    void S10_3_the_variable_of_a_random_number_cannot_be_foreseen() {
        assertThat(found(
                        UNDEFINED_PORT_VARIABLE,
                        "{\"id\": \"/a\", \"cmd\": \"serve $PORT_65535\", \"portDefinitions\": [{\"port\": 0}]}"))
                .hasSize(1);
    }

    @Test
    void S10_5_PORT_is_undefined_without_host_ports() {
        String app = """
                {"id": "/a", "cmd": "serve $PORT", "networks": [{"mode": "container", "name": "n"}],
                 "container": {"portMappings": [{"containerPort": 80}]}}
                """;
        assertThat(found(UNDEFINED_PORT_VARIABLE, app)).containsExactly("/cmd");
        assertThat(found(PORT_UNSET, app)).hasSize(1);
        assertThat(sentence(UNDEFINED_PORT_VARIABLE, app)).contains("PORT0, PORT_80");
    }

    @Test
    void S10_5_an_app_without_ports_has_no_variables_and_no_PORT_to_miss() {
        String app = "{\"id\": \"/a\", \"cmd\": \"serve $PORT0\", \"portDefinitions\": []}";
        assertThat(sentence(UNDEFINED_PORT_VARIABLE, app)).contains("it has no port variables");
        assertThat(found(PORT_UNSET, app)).isEmpty();
    }

    @Test
    void S10_7_user_variables_define_and_the_prefix_counts() {
        String app = "{\"id\": \"/a\", \"cmd\": \"serve $PORT5\", \"env\": {\"PORT5\": \"80\"}, \"ports\": [0]}";
        assertThat(found(UNDEFINED_PORT_VARIABLE, app)).isEmpty();
        LintOptions prefixed = LintOptions.defaults()
                .withLaunch(LintOptions.defaults().launch().withEnvVarsPrefix("MARATHON_"));
        String both = "{\"id\": \"/a\", \"cmd\": \"serve $MARATHON_PORT0\", \"args\": null, \"ports\": [0]}";
        assertThat(found(prefixed, UNDEFINED_PORT_VARIABLE, both)).isEmpty();
        assertThat(found(prefixed, UNDEFINED_PORT_VARIABLE, host("serve $PORT0")))
                .hasSize(1);
    }

    @Test
    void arguments_that_start_a_shell_are_expanded() {
        assertThat(found(PORT_VARIABLE_IN_ARGS, "{\"id\": \"/a\", \"args\": [\"/bin/sh\", \"-c\", \"x $PORT0\"]}"))
                .isEmpty();
        assertThat(found(UNDEFINED_PORT_VARIABLE, "{\"id\": \"/a\", \"args\": [\"sh\", \"-c\", \"x $PORT3\"]}"))
                .containsExactly("/args/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$PORT", "${PORT0}", "$PORT_8080", "$PORT_HTTP"})
    void S10_2_listening_on_the_host_port_is_found_by_every_variable_of_it(String reference) {
        String app = "{\"id\": \"/a\", \"cmd\": \"serve " + reference + "\", " + BRIDGE
                + "\"container\": {\"portMappings\": [{\"containerPort\": 8080, \"name\": \"http\"}]}}";
        assertThat(found(LISTENS_ON_HOST_PORT, app)).containsExactly("/cmd");
        assertThat(found(LISTENS_ON_HOST_PORT, app.replace("8080, ", "8080, \"hostPort\": 8080, ")))
                .isEmpty();
        assertThat(found(LISTENS_ON_HOST_PORT, app.replace("container/bridge", "host")))
                .isEmpty();
    }

    @Test
    void S10_7_only_variables_of_ports_are_shadowed() {
        assertThat(found(ENV_SHADOWS_PORT_VARIABLE, """
                        {"id": "/a", "cmd": "x", "env": {"PORT0": "1", "PORTS": "2", "HOST": "h", "PORT9": "3", "PORT_80": "4"},
                         "portDefinitions": [{"port": 80}]}
                        """))
                .containsExactlyInAnyOrder("/env/PORT0", "/env/PORTS", "/env/PORT_80");
    }

    @Test
    void S13_5_in_pods_the_users_variable_loses_wherever_it_stands() {
        assertThat(found(ENV_LOST_TO_PORT_VARIABLE, """
                        {"id": "/p", "environment": {"EP_HOST_X": "1"}, "containers": [
                          {"name": "c", "endpoints": [{"name": "x", "hostPort": 0, "protocol": ["tcp"]}]},
                          {"name": "d", "environment": {"ENDPOINT_X": "2", "PORT": "3"}}]}
                        """))
                .containsExactly("/environment/EP_HOST_X", "/containers/1/environment/ENDPOINT_X");
    }

    @Test
    void S13_2_the_commands_of_pods_are_checked_with_their_own_names() {
        String pod = """
                {"id": "/p", "containers": [{"name": "c", "exec": {"command": {"shell": "x $ENDPOINT_X $EP_HOST_X %s"}},
                  "endpoints": [{"name": "x", "hostPort": 0, "protocol": ["tcp"]}]}]}
                """;
        assertThat(found(UNDEFINED_PORT_VARIABLE, pod.formatted(""))).isEmpty();
        for (String undefined : List.of("$PORT0", "$EP_CONTAINER_X", "$ENDPOINT_Y", "$PORT")) {
            assertThat(found(UNDEFINED_PORT_VARIABLE, pod.formatted(undefined)))
                    .containsExactly("/containers/0/exec/command/shell");
        }
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

    @Test
    void the_flags_of_Marathon_decide_what_is_refused() {
        String app = "{\"id\": \"/a\", \"networks\": [{\"mode\": \"container\"}]}";
        assertThat(found(REJECTED, app)).containsExactly("/networks");
        assertThat(found(
                        LintOptions.defaults()
                                .withNormalization(
                                        NormalizationConfig.defaults().withDefaultNetworkName("dev")),
                        REJECTED,
                        app))
                .isEmpty();
    }
}
