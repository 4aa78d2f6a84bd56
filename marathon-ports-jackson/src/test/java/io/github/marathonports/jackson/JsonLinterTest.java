package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.DocumentObject;
import io.github.marathonports.app.UnknownField;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintReport;
import io.github.marathonports.lint.PortLinter;
import io.github.marathonports.lint.Severity;
import io.github.marathonports.violation.FieldPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinterTest {
    private static final JsonLinter LINTER = JsonLinter.of(PortLinter.withDefaults());

    @TempDir
    private Path directory;

    private static FileLintReport lint(String... documents) {
        return LINTER.lint(List.of(documents).stream()
                .map(json -> LintInput.of("f.json", json))
                .toList());
    }

    @Test
    void findings_are_told_file_by_file_from_top_to_bottom() {
        FileLintReport report = lint("""
                {"id": "/web", "cmd": "serve $PORT9",
                 "requirePort": true,
                 "ports": [80,
                  443]}
                """, "{\"id\": \"/b\", \"ports\": [0]}");
        assertThat(report.files()).isEqualTo(2);
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.findings())
                .extracting(
                        found -> found.location().line() + " " + found.finding().code())
                .containsExactly(
                        "1 UNDEFINED_PORT_VARIABLE",
                        "2 UNKNOWN_PORT_FIELD",
                        "3 OLD_FIELD",
                        "3 NUMBER_IS_SERVICE_PORT",
                        "3 SERVICE_PORT_RESERVED",
                        "4 NUMBER_IS_SERVICE_PORT",
                        "4 SERVICE_PORT_RESERVED",
                        "1 OLD_FIELD");
        assertThat(report.worst()).contains(Severity.WARNING);
        assertThat(report.filter(finding -> finding.code() == FindingCode.OLD_FIELD)
                        .findings())
                .hasSize(2);
        assertThat(report.findings().get(0))
                .hasToString("f.json:1:23: warning UNDEFINED_PORT_VARIABLE /web /cmd: "
                        + "$PORT9 will not be set by Marathon for /web; use one of PORT0, PORT1, PORT_80, PORT_443, PORT, "
                        + "PORTS (S10.2)");
    }

    @Test
    void a_file_without_apps_has_nothing_to_find() {
        assertThat(lint("[]", "{\"apps\": []}").findings()).isEmpty();
        assertThat(lint("[]").worst()).isEmpty();
    }

    @Test
    void what_should_be_a_list_of_apps_and_is_none_is_an_error() {
        assertThat(lint("{\"apps\": 5}").findings())
                .singleElement()
                .satisfies(found -> assertThat(found.pointer()).isEqualTo("/apps"));
        assertThat(lint("[{\"id\": \"/a\"}, 5]").findings()).singleElement().satisfies(found -> {
            assertThat(found.finding().code()).isEqualTo(FindingCode.REJECTED);
            assertThat(found.pointer()).isEqualTo("/1");
        });
    }

    @Test
    void an_app_without_id_is_an_app_that_Marathon_refuses() {
        assertThat(lint("{\"cmd\": \"serve\"}").findings()).singleElement().satisfies(found -> {
            assertThat(found.finding().code()).isEqualTo(FindingCode.REJECTED);
            assertThat(found.finding().id()).isEmpty();
        });
    }

    @Test
    void a_file_is_called_by_its_path_and_one_that_is_missing_is_an_exception() throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), "{\"id\": \"/a\", \"ports\": [0]}");
        assertThat(LINTER.lint(List.of(LintInput.read(file))).findings())
                .allMatch(found -> found.file().equals(file.toString()));
        assertThatThrownBy(() -> LintInput.read(directory.resolve("b.json"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void findings_about_documents_are_JSON_too() throws IOException {
        LintReport report =
                PortLinter.withDefaults().lint(List.of(MarathonJson.readApp("{\"id\": \"/a\", \"ports\": [1, 1]}")));
        JsonNode finding =
                new ObjectMapper().readTree(MarathonJson.write(report)).at("/findings/0");
        assertThat(finding.path("id").asText()).isEqualTo("/a");
        assertThat(finding.path("pointer").asText()).isEmpty();
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("code").asText()).isEqualTo("REJECTED");
        assertThat(finding.path("violation").asText()).isEqualTo("PORTS_NOT_UNIQUE");
        assertThat(finding.path("rule").asText()).isEqualTo("S2.4");
    }

    @Test
    void S6_1_a_field_that_Marathon_does_not_know_is_no_part_of_the_definition() {
        AppDocument app = MarathonJson.readApp("""
                {"id": "/a", "container": {"portMappings": [{"protcol": "udp"}]}, "x": null}
                """);
        assertThat(app.unknownFields())
                .containsExactly(new UnknownField(
                        DocumentObject.PORT_MAPPING,
                        FieldPath.of("container", "portMappings").item(0),
                        "protcol"));
        assertThat(app.otherFields()).isEmpty();
    }

    @Test
    void an_app_that_Marathon_cannot_read_is_one_of_the_documents() {
        FileLintReport report = lint("[{\"id\": \"/a\"}, {\"id\": \"/b\", \"ports\": \"80\"}, {\"cmd\": \"x\"}]");
        assertThat(report.documents()).isEqualTo(3);
        assertThat(LintInput.of("f.json", "{\"id\": \"/b\", \"ports\": \"80\"}").size())
                .isEqualTo(1);
        assertThat(lint("{\"x\": 1}").documents()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"a\", \"b\"]",
                "[{\"name\": \"web\"}]",
                "[1]",
                "[null]",
                "[[]]",
                "{\"id\": {\"value\": \"o1\"}, \"resources\": []}",
                "{\"id\": 5, \"name\": \"x\"}",
                "{\"slaves\": []}"
            })
    void a_document_in_which_nothing_looks_like_an_app_or_pod_holds_none(String json) {
        LintInput input = LintInput.of("f.json", json);
        assertThat(input.holdsNoRunSpec()).isTrue();
        assertThat(lint(json).findings()).singleElement().satisfies(found -> {
            assertThat(found.finding().code()).isEqualTo(FindingCode.NOT_A_RUN_SPEC);
            assertThat(found.pointer()).isEmpty();
            assertThat(found.finding().sentence()).contains("or a pod was expected but there was ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"id\": \"/a\"}, 1]",
                "[{\"ports\": [80]}]",
                "[{\"containers\": []}]",
                "{\"id\": \"/a\"}"
            })
    void one_in_which_something_does_holds_some(String json) {
        assertThat(LintInput.of("f.json", json).holdsNoRunSpec()).isFalse();
    }
}
