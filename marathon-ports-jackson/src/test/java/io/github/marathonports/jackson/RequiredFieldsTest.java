package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.violation.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Marathon's own reading asks of a field beyond its type (decision 60). */
class RequiredFieldsTest {
    private static final MarathonJson JSON = MarathonJson.withDefaults();

    private static List<String> paths(Reading<?> reading) {
        return reading.fold(
                read -> List.of(),
                unreadable -> unreadable.violations().stream()
                        .map(LocatedViolation::violation)
                        .map(Violation::path)
                        .map(Object::toString)
                        .toList());
    }

    private static List<String> paths(String app) {
        return paths(JSON.tryReadApp("{\"id\": \"/a\", " + app + "}"));
    }

    private static List<String> refused(Normalization<?> normalization) {
        return normalization.fold(
                accepted -> List.of(),
                rejected -> rejected.violations().stream()
                        .map(Violation::path)
                        .map(Object::toString)
                        .toList());
    }

    private static Normalization<AppSpec> app(String fields) {
        return AppNormalizer.of(NormalizationConfig.defaults())
                .normalize(MarathonJson.readApp("{\"id\": \"/a\", " + fields + "}"));
    }

    private static Normalization<PodSpec> pod(String healthCheck) {
        return PodNormalizer.of(NormalizationConfig.defaults())
                .normalize(MarathonJson.readPod("""
                {"id": "/p", "containers": [{"name": "c", "endpoints": [{"name": "a"}, {"name": "b"}], "healthCheck": %s}]}
                """.formatted(healthCheck)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'labels': {'x': null}|/labels/x",
                "'env': {'x': null}|/env/x",
                "'networks': [{'labels': {'x': null}}]|/networks(0)/labels/x",
                "'portDefinitions': [{'labels': {'y': 'z', 'x': null}}]|/portDefinitions(0)/labels/x",
                "'container': {'portMappings': [{'labels': {'x': null}}]}|/container/portMappings(0)/labels/x",
                "'ipAddress': {'labels': {'x': null}}|/ipAddress/labels/x"
            })
    void S1_3_null_as_the_value_of_a_label_or_variable_is_no_text(String fields, String path) {
        assertThat(paths(fields.replace('\'', '"'))).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"labels\": null", "\"env\": null", "\"portDefinitions\": [{\"labels\": null}]"})
    void S2_2_null_in_the_place_of_all_labels_is_absence(String fields) {
        assertThat(paths(fields)).isEmpty();
    }

    @Test
    void S3_2_a_discovery_port_has_a_name() {
        assertThat(
                        paths(
                                "\"ipAddress\": {\"discovery\": {\"ports\": [{\"number\": 1, \"name\": \"a\"}, {\"number\": 2}]}}"))
                .containsExactly("/ipAddress/discovery/ports(1)/name");
    }

    @Test
    void S1_5_an_ipAddress_may_name_any_network_but_not_an_empty_one() {
        assertThat(paths("\"ipAddress\": {\"networkName\": \"Some User Network\"}"))
                .isEmpty();
        assertThat(paths("\"ipAddress\": {\"networkName\": \"\"}")).containsExactly("/ipAddress/networkName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "2147483648"})
    void S4_5_a_portIndex_is_no_larger_than_a_port(String index) {
        assertThat(paths("\"healthChecks\": [{\"portIndex\": 65535}, {\"portIndex\": " + index + "}]"))
                .containsExactly("/healthChecks(1)/portIndex");
    }

    @Test
    void S4_5_a_check_that_runs_a_command_is_asked_for_no_port() {
        String twoPorts = "\"ports\": [0, 0], \"healthChecks\": [{\"protocol\": \"HTTP\"%s}]";
        assertThat(refused(app(twoPorts.formatted("")))).containsExactly("/healthChecks(0)");
        assertThat(refused(app(twoPorts.formatted(", \"command\": {\"value\": \"true\"}"))))
                .isEmpty();
    }

    @Test
    void S13_4_a_health_check_over_http_or_tcp_names_an_endpoint() {
        String pod =
                "{\"id\": \"/p\", \"containers\": [{\"name\": \"c\", \"healthCheck\": {\"tcp\": {}, \"http\": {}}}]}";
        assertThat(paths(JSON.tryReadPod(pod)))
                .containsExactly("/containers(0)/healthCheck/http/endpoint", "/containers(0)/healthCheck/tcp/endpoint");
    }

    @Test
    void S13_4_each_endpoint_that_a_health_check_names_is_looked_for() {
        assertThat(refused(pod("{\"tcp\": {\"endpoint\": \"x\"}, \"http\": {\"endpoint\": \"a\"}}")))
                .containsExactly("/containers(0)/healthCheck/tcp/endpoint");
        assertThat(refused(pod("{\"tcp\": {\"endpoint\": \"x\"}, \"http\": {\"endpoint\": \"y\"}}")))
                .containsExactly("/containers(0)/healthCheck/http/endpoint", "/containers(0)/healthCheck/tcp/endpoint");
    }

    @Test
    void S13_4_both_kinds_of_a_health_check_are_written_back() {
        PodSpec pod = pod("{\"tcp\": {\"endpoint\": \"b\"}, \"http\": {\"endpoint\": \"a\"}}")
                .orElseThrow();
        assertThat(MarathonJson.write(pod)).containsSubsequence("\"http\"", "\"a\"", "\"tcp\"", "\"b\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"readinessChecks\": []",
                "\"constraints\": []",
                "\"container\": {\"volumes\": [], \"docker\": {\"parameters\": []}}"
            })
    void S6_1_an_empty_list_changes_no_app(String fields) {
        AppSpec app = app("\"container\": {\"docker\": {}}").orElseThrow();
        AppSpec other = app(fields.contains("container") ? fields : fields + ", \"container\": {\"docker\": {}}")
                .orElseThrow();
        assertThat(other.isSameDefinitionAs(app)).isTrue();
    }

    @Test
    void S6_1_a_field_that_Marathon_does_not_know_changes_no_app() {
        AppSpec app = app("\"user\": \"root\"").orElseThrow();
        assertThat(app.isSameDefinitionAs(
                        app("\"user\": \"root\", \"portz\": [1]").orElseThrow()))
                .isTrue();
        assertThat(app.isSameDefinitionAs(app("\"user\": \"nobody\"").orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a,0", "A,1", "'',2"})
    void S1_5_each_rule_that_the_name_of_an_endpoint_breaks_is_told(String letter, int broken) {
        String pod = "{\"id\": \"/p\", \"containers\": [{\"name\": \"c\", \"endpoints\": [{\"name\": \"%s\"}]}]}";
        String path = "/containers(0)/endpoints(0)/name";
        assertThat(paths(JSON.tryReadPod(pod.formatted(letter))))
                .hasSize(broken)
                .allMatch(path::equals);
        if (!letter.isEmpty()) {
            assertThat(paths(JSON.tryReadPod(pod.formatted(letter.repeat(64)))))
                    .hasSize(broken + 1)
                    .allMatch(path::equals);
        }
    }
}
