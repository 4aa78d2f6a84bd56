package io.github.marathonports.testkit.lint;

import static io.github.marathonports.lint.FindingCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.lint.PortLinter;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that an audit of the rules made up, on which one of them spoke wrongly or kept silent. */
class LintCornersTest {
    private static FileLintReport lint(LintOptions options, String... documents) {
        return JsonLinter.of(PortLinter.of(options))
                .lint(Stream.of(documents)
                        .map(json -> LintInput.of("app.json", json))
                        .toList());
    }

    private static List<String> found(FindingCode code, String... documents) {
        return lint(LintOptions.defaults(), documents).findings().stream()
                .filter(located -> located.finding().code() == code)
                .map(located -> located.pointer())
                .toList();
    }

    private static List<String> sentences(FindingCode code, LintOptions options, String... documents) {
        return lint(options, documents).findings().stream()
                .filter(located -> located.finding().code() == code)
                .map(located -> located.finding().sentence())
                .toList();
    }

    private static String host(String fields) {
        return "{\"id\": \"/a\", \"portDefinitions\": [{\"port\": 0, \"name\": \"http\"}], " + fields + "}";
    }

    private static String bridged(String fields, String mappings) {
        return "{\"id\": \"/a\", \"networks\": [{\"mode\": \"container/bridge\"}], " + fields
                + "\"container\": {\"portMappings\": [" + mappings + "]}}";
    }

    @Test
    void S1_3_a_number_in_ports_that_is_no_port_is_refused_at_its_place() {
        assertThat(found(REJECTED, "{\"id\": \"/a\", \"ports\": [0, 70000]}")).containsExactly("/ports/1");
    }

    @Test
    void S12_3_two_host_ports_that_no_single_agent_has_both_wait_for_ever() {
        LintOptions agents = LintOptions.defaults()
                .withCluster(FakeCluster.of("ports:[31000-31100];cpus:64;mem:65536", "ports:[15000];cpus:64;mem:65536")
                        .snapshot());
        String app =
                bridged("", "{\"containerPort\": 80, \"hostPort\": 31001}, {\"containerPort\": 81, \"hostPort\": %s}");
        assertThat(sentences(TOO_FEW_AGENTS, agents, app.formatted("15000")))
                .containsExactly(
                        "1 instance is asked for, but 0 of 2 agents have all of the host ports [31001, 15000]");
        assertThat(sentences(TOO_FEW_AGENTS, agents, app.formatted("31002"))).isEmpty();
        assertThat(sentences(TOO_FEW_AGENTS, agents, app.formatted("880"))).isEmpty();
        assertThat(sentences(HOST_PORT_ON_NO_AGENT, agents, app.formatted("880")))
                .hasSize(1);
    }

    @Test
    void S3_2_a_place_in_discovery_ports_is_one_that_is_there() {
        assertThat(found(CONTAINER_PORT_TWICE, """
                        {"id": "/a", "ipAddress": {"networkName": "n", "discovery": {"ports": [
                          {"number": 80, "name": "a"}, {"number": 80, "name": "b"}]}}}
                        """)).containsExactly("/ipAddress/discovery/ports/1/number");
    }

    @Test
    void S12_5_a_rival_is_named_once_however_many_versions_of_it_there_are() {
        String app = "{\"id\": \"%s\", \"ports\": [9000]}";
        assertThat(sentences(
                        SERVICE_PORT_SHARED,
                        LintOptions.defaults(),
                        app.formatted("/b"),
                        app.formatted("/a"),
                        app.formatted("/a")))
                .contains("service port 9000 is also that of definition 0 of /a");
    }

    @Test
    void S11_2_one_port_that_has_a_VIP_twice_shares_it_with_nobody() {
        assertThat(found(VIP_SHARED, bridged("", "{\"labels\": {\"VIP_0\": \"/a:80\", \"VIP_1\": \"/a:80\"}}")))
                .isEmpty();
    }

    @Test
    void S2_4_both_lists_are_told_without_claiming_that_they_are_equal() {
        assertThat(sentences(
                        PORTS_AND_PORT_DEFINITIONS,
                        LintOptions.defaults(),
                        "{\"id\": \"/a\", \"ports\": [80], \"portDefinitions\": [{\"port\": 81}]}"))
                .containsExactly("ports [80] stands beside portDefinitions [81]");
    }

    @Test
    void S10_2_with_a_default_the_host_port_is_listened_on_all_the_same() {
        String mapping = "{\"containerPort\": 80, \"hostPort\": 0}";
        assertThat(found(LISTENS_ON_HOST_PORT, bridged("\"cmd\": \"serve ${PORT0:-80}\", ", mapping)))
                .containsExactly("/cmd");
        assertThat(found(LISTENS_ON_HOST_PORT, bridged("\"cmd\": \"serve ${PORT0:+80}\", ", mapping)))
                .isEmpty();
    }

    @Test
    void S10_7_nobody_expands_a_default_in_env_or_args() {
        assertThat(found(PORT_VARIABLE_IN_ENV, host("\"env\": {\"A\": \"${PORT0:-80}\"}")))
                .containsExactly("/env/A");
        assertThat(found(PORT_VARIABLE_IN_ARGS, host("\"args\": [\"${PORT0:-80}\"]")))
                .containsExactly("/args/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --PORT7=$PORT7", "curl localhost/?PORT7=$PORT7", "java -DPORT7=$PORT7"})
    void S10_2_an_option_that_is_called_like_a_variable_does_not_set_it(String cmd) {
        assertThat(found(UNDEFINED_PORT_VARIABLE, host("\"cmd\": \"" + cmd + "\"")))
                .containsExactly("/cmd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(PORT7=80; serve $PORT7)", "true&&PORT7=80 serve $PORT7", "sh -c 'PORT7=1 serve $PORT7'"})
    void S10_2_a_variable_is_set_wherever_a_command_may_begin(String cmd) {
        assertThat(found(UNDEFINED_PORT_VARIABLE, host("\"cmd\": \"" + cmd + "\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sh\", \"run.sh\", \"$PORT0\" | /args/2",
                "\"sh\", \"-c\", \"serve $1\", \"x\", \"$PORT0\" | /args/4",
                "\"tini\", \"--\", \"bash\", \"-ec\", \"serve $PORT0\" |",
                "\"-lc\", \"serve $PORT0\" |",
                "\"gcc\", \"-c\", \"$PORT0\" | /args/2"
            })
    void S10_2_a_shell_expands_its_script_only(String args, String place) {
        assertThat(found(PORT_VARIABLE_IN_ARGS, host("\"args\": [" + args + "]")))
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    @Test
    void S10_7_a_secret_sets_its_variable_too() {
        assertThat(found(
                        UNDEFINED_PORT_VARIABLE,
                        host("\"cmd\": \"serve $PORT_X\", \"env\": {\"PORT_X\": {\"secret\": \"s\"}}")))
                .isEmpty();
        String shadows = host("\"env\": {\"PORT_HTTP\": {\"secret\": \"s\"}, \"PORT9\": {\"secret\": \"s\"}}");
        assertThat(found(ENV_SHADOWS_PORT_VARIABLE, shadows)).containsExactly("/env/PORT_HTTP");
    }

    @Test
    void S13_2_no_pod_has_the_variables_of_an_app() {
        assertThat(found(UNDEFINED_PORT_VARIABLE, """
                        {"id": "/p", "containers": [{"name": "c", "exec": {"command": {"shell": "serve $PORT_WEB"}},
                          "endpoints": [{"name": "web", "protocol": ["tcp"]}]}]}
                        """)).containsExactly("/containers/0/exec/command/shell");
    }

    @Test
    void S13_2_of_three_endpoints_that_meet_two_are_told_and_which_they_meet() {
        assertThat(sentences(ENDPOINT_VARIABLES_MEET, LintOptions.defaults(), """
                        {"id": "/p", "containers": [{"name": "c", "endpoints": [
                          {"name": "a-b", "protocol": ["tcp"]}, {"name": "a--b", "protocol": ["tcp"]},
                          {"name": "a---b", "protocol": ["tcp"]}]}]}
                        """))
                .containsExactly(
                        "endpoint \"a--b\" sets the same variables as endpoint \"a-b\" before it",
                        "endpoint \"a---b\" sets the same variables as endpoint \"a-b\" before it");
    }

    @Test
    void S4_5_a_check_that_names_a_udp_port_by_its_number_is_one_of_udp() {
        String app = bridged(
                "\"healthChecks\": [{\"protocol\": \"MESOS_TCP\", \"port\": 53}], ",
                "{\"containerPort\": 53, \"protocol\": \"%s\"}");
        assertThat(found(HEALTH_CHECK_ON_UDP, app.formatted("udp"))).containsExactly("/healthChecks/0/port");
        assertThat(found(HEALTH_CHECK_ON_UDP, app.formatted("udp,tcp"))).isEmpty();
        assertThat(found(HEALTH_CHECK_ON_UDP, """
                        {"id": "/a", "portDefinitions": [{"port": 53, "protocol": "udp"}],
                         "healthChecks": [{"protocol": "HTTP", "port": 53}]}
                        """)).containsExactly("/healthChecks/0/port");
    }

    @Test
    void S2_2_a_misspelt_field_is_found_in_discovery_and_readiness_checks_too() {
        assertThat(found(
                        UNKNOWN_PORT_FIELD,
                        "{\"id\": \"/a\", \"ipAddress\": {\"networkName\": \"n\", \"discovery\": {\"port\": []}}}"))
                .containsExactly("/ipAddress/discovery/port");
        assertThat(found(
                        UNKNOWN_PORT_FIELD,
                        host("\"readinessChecks\": [{\"name\": \"r\", \"portName\": \"http\", \"portname\": \"x\"}]")))
                .containsExactly("/readinessChecks/0/portname");
    }
}
