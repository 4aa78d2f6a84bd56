package io.github.marathonports.testkit.lint;

import static io.github.marathonports.lint.FindingCode.*;
import static io.github.marathonports.testkit.lint.LintedApps.bridged;
import static io.github.marathonports.testkit.lint.LintedApps.found;
import static io.github.marathonports.testkit.lint.LintedApps.lint;
import static io.github.marathonports.testkit.lint.LintedApps.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.normalize.NormalizationConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the examples of the page leave out about texts, fields and names: where a rule keeps silent,
 * and where it speaks in the other shape.
 */
class LintDocumentsTest {
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
