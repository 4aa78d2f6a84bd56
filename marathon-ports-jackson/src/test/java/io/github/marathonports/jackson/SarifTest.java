package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersionDetector;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.PortLinter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SARIF log is one by the official schema, and names rules and places. */
class SarifTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<LintInput> INPUTS = List.of(
            LintInput.of("bad.json", "{"), LintInput.of("a directory/ü [1].json", """
                    {
                      "id": "/web",
                      "networks": [{"mode": "container/bridge"}],
                      "container": {"portMappings": [{"containerPort": 80, "hostPort": 880, "protcol": "udp"}]}
                    }
                    """), LintInput.of("apps.json", """
                    {"apps": [{"id": "/a"}, {"id": "/b", "ports": [1, 1]}, {"id": "/c", "ports": "80"}]}
                    """));

    private static JsonNode log() throws IOException {
        return MAPPER.readTree(
                MarathonJson.writeSarif(JsonLinter.of(PortLinter.withDefaults()).lint(INPUTS)));
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream stream = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonNode schema = MAPPER.readTree(stream);
            return JsonSchemaFactory.getInstance(SpecVersionDetector.detect(schema))
                    .getSchema(
                            schema,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
        }
    }

    private static JsonNode result(JsonNode log, String ruleId) {
        for (JsonNode result : log.at("/runs/0/results")) {
            if (result.path("ruleId").asText().equals(ruleId)) {
                return result;
            }
        }
        throw new AssertionError("no result of " + ruleId + " in " + log);
    }

    @Test
    void the_log_is_valid_by_the_official_schema() throws IOException {
        assertThat(schema().validate(log())).isEmpty();
        assertThat(schema().validate(MAPPER.readTree(MarathonJson.writeSarif(
                        JsonLinter.of(PortLinter.withDefaults()).lint(List.of())))))
                .isEmpty();
    }

    @Test
    void the_schema_would_find_a_mistake() throws IOException {
        JsonNode broken = MAPPER.readTree(log().toString().replace("\"level\":\"warning\"", "\"level\":\"bad\""));
        assertThat(schema().validate(broken)).isNotEmpty();
    }

    @Test
    void every_code_is_a_rule_with_help_and_results_name_their_rule() throws IOException {
        JsonNode log = log();
        JsonNode rules = log.at("/runs/0/tool/driver/rules");
        assertThat(rules).hasSize(FindingCode.values().length);
        assertThat(rules)
                .extracting(rule -> rule.path("id").asText())
                .containsExactlyElementsOf(
                        Arrays.stream(FindingCode.values()).map(Enum::name).toList());
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.at("/help/text").asText()).isNotBlank());
        for (JsonNode result : log.at("/runs/0/results")) {
            String rule = rules.get(result.path("ruleIndex").asInt()).path("id").asText();
            assertThat(result.path("ruleId").asText()).startsWith(rule);
        }
    }

    @Test
    void a_result_has_file_line_column_and_pointer() throws IOException {
        JsonNode location = result(log(), "UNKNOWN_PORT_FIELD").at("/locations/0");
        assertThat(location.at("/physicalLocation/artifactLocation/uri").asText())
                .isEqualTo("a%20directory/%C3%BC%20%5B1%5D.json");
        assertThat(location.at("/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":4,\"startColumn\":84}");
        assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
                .isEqualTo("/container/portMappings/0/protcol");
    }

    @Test
    void a_rejection_names_the_violation_and_the_place_in_a_file_of_many_apps() throws IOException {
        JsonNode log = log();
        assertThat(result(log, "REJECTED/PORTS_NOT_UNIQUE")
                        .at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("/apps/1");
        assertThat(result(log, "REJECTED/WRONG_TYPE")
                        .at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("/apps/2/ports");
        assertThat(result(log, "NOT_JSON").path("level").asText()).isEqualTo("error");
    }

    @Test
    void a_colon_in_a_file_name_makes_no_scheme() throws IOException {
        for (String name : List.of("a:b.json", "a:b/c.json", "a/b:c.json")) {
            String log = MarathonJson.writeSarif(
                    JsonLinter.of(PortLinter.withDefaults()).lint(List.of(LintInput.of(name, "{"))));
            URI uri = URI.create(MAPPER.readTree(log)
                    .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                    .asText());
            assertThat(uri.getScheme()).isNull();
            assertThat(uri.normalize().getPath()).endsWith(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "./a.json, a.json",
        "./a/./b.json, a/b.json",
        "a/../b.json, b.json",
        "../b.json, ../b.json",
        "/srv/apps/a b.json, file:///srv/apps/a%20b.json",
        "//srv/a.json, file:///srv/a.json",
        "./x:y.json, ./x:y.json",
        "100%#?.json, 100%25%23%3F.json",
        "<stdin>, %3Cstdin%3E"
    })
    void a_file_is_named_by_the_shortest_URI_and_an_absolute_one_by_its_scheme(String file, String uri)
            throws IOException {
        JsonNode log = MAPPER.readTree(MarathonJson.writeSarif(
                JsonLinter.of(PortLinter.withDefaults()).lint(List.of(LintInput.of(file, "{")))));
        assertThat(log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(uri);
        assertThat(schema().validate(log)).isEmpty();
    }
}
