package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.app.AppDocument;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bad input gets an error with path and line, and nothing else. */
class BadDocumentsTest {

    private static List<LocatedViolation> violations(Reading<?> reading) {
        return reading.fold(
                read -> {
                    throw new AssertionError("read as " + read.value());
                },
                Reading.Unreadable::violations);
    }

    private static List<String> paths(String json) {
        return violations(MarathonJson.withDefaults().tryReadApp(json)).stream()
                .map(found -> found.violation().path().toString())
                .toList();
    }

    private static String message(String json) {
        return violations(MarathonJson.withDefaults().tryReadApp(json)).get(0).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "65536",
                "80.5",
                "\"80\"",
                "1e30",
                "1000000000000000000000000000000",
                "1e999999999",
                "true",
                "[]",
                "{}"
            })
    void S1_3_a_port_that_is_none(String port) {
        String json = "{\"id\": \"/a\",\n \"portDefinitions\": [{\"port\": 80}, {\"port\": " + port + "}]}";
        assertThat(paths(json)).containsExactly("/portDefinitions(1)/port");
        assertThat(message(json))
                .startsWith("line 2, column ")
                .contains("a port in 0..65535 was expected but there was")
                .endsWith("(S1.3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65535", "80.0", "8e1", "null"})
    void S1_3_a_whole_number_in_any_spelling_is_a_port(String port) {
        String json = "{\"id\": \"/a\", \"portDefinitions\": [{\"port\": " + port + "}]}";
        assertThat(MarathonJson.readApp(json).portDefinitions().orElseThrow()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999999", "1E+9999999999", "1.5e-9999999999"})
    void a_number_that_no_decimal_can_hold_is_told_with_its_place(String number) {
        String json = "{\"id\": \"/a\",\n \"backoffFactor\": " + number + "}";
        assertThat(message(json))
                .startsWith("line 2, column ")
                .contains("the number " + number + " has an exponent of more than 9 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E+999999999", "1.5e-999999999"})
    void a_number_that_a_decimal_can_hold_is_kept(String number) {
        assertThat(MarathonJson.readApp("{\"id\": \"/a\", \"backoffFactor\": " + number + "}")
                        .otherFields())
                .containsOnlyKeys("/backoffFactor");
    }

    @Test
    void a_variable_that_is_no_text_is_told_once() {
        assertThat(paths("{\"id\": \"/a\", \"env\": {\"A\": 1, \"B\": {\"secret\": \"b\"}, \"C\": \"c\"}}"))
                .containsExactly("/env/A");
    }

    @Test
    void S1_3_the_range_of_ports_is_not_checked_but_their_type_is() {
        assertThat(MarathonJson.readApp("{\"id\": \"/a\", \"ports\": [70000, -1]}")
                        .ports())
                .contains(List.of(70000, -1));
        assertThat(paths("{\"id\": \"/a\", \"ports\": [null, 1.5, \"80\", 1e30, 5]}"))
                .containsExactly("/ports(0)", "/ports(1)", "/ports(2)", "/ports(3)");
    }

    @Test
    void S4_7_one_violation_per_rule_and_place() {
        assertThat(paths("{\"id\": \"/a\", \"env\": {\"A\": 1}}")).containsExactly("/env/A");
        assertThat(paths("{\"id\": \"/a\", \"env\": 5}")).containsExactly("/env");
        assertThat(violations(MarathonJson.withDefaults().tryReadRunSpec("{\"id\": \"/p\", \"containers\": 5}")))
                .hasSize(1);
    }

    @Test
    void all_errors_of_a_document_are_found_at_once() {
        String json = """
                {"id": "/foo", "ports": [70000],
                 "portDefinitions": [{"port": -1, "name": "A"}, null],
                 "container": {"portMappings": [{"hostPort": 70000, "protocol": "tcp,udp", "labels": {"a": 1}}],
                               "docker": {"network": "bridge2", "portMappings": {}}, "type": 7},
                 "networks": [{"name": "-", "mode": "z"}, {"name": ""}],
                 "requirePorts": "yes"}
                """;
        assertThat(paths(json))
                .containsExactlyInAnyOrder(
                        "/portDefinitions(0)/port",
                        "/portDefinitions(0)/name",
                        "/portDefinitions(1)",
                        "/container/portMappings(0)/hostPort",
                        "/container/portMappings(0)/protocol",
                        "/container/portMappings(0)/labels/a",
                        "/container/docker/network",
                        "/container/docker/portMappings",
                        "/container/type",
                        "/networks(0)/mode",
                        "/networks(0)/name",
                        "/networks(1)/name",
                        "/networks(1)/name",
                        "/requirePorts");
    }

    @Test
    void fewer_than_no_instances_are_refused() {
        assertThat(paths("{\"id\": \"/a\", \"instances\": -1}")).containsExactly("/instances");
        assertThat(paths("{\"id\": \"/a\", \"instances\": 1.5}")).containsExactly("/instances");
        assertThat(violations(MarathonJson.withDefaults()
                        .tryReadPod("{\"id\": \"/p\", \"containers\": [], \"scaling\": {\"instances\": -1}}")))
                .extracting(found -> found.violation().path().toString())
                .containsExactly("/scaling/instances");
        assertThat(MarathonJson.readApp("{\"id\": \"/a\", \"instances\": 0}").instances())
                .isZero();
    }

    @Test
    void S1_5_a_long_network_name_is_refused_a_long_port_name_is_not() {
        String name = "a".repeat(64);
        assertThat(paths("{\"id\": \"/a\", \"networks\": [{\"name\": \"" + name + "\"}]}"))
                .containsExactly("/networks(0)/name");
        assertThat(MarathonJson.readApp("{\"id\": \"/a\", \"portDefinitions\": [{\"name\": \"" + name + "\"}]}"))
                .isNotNull();
    }

    @Test
    void a_missing_id_is_placed_at_the_object_that_lacks_it() {
        assertThat(message("\n {}"))
                .isEqualTo("line 2, column 2: /id: an app has an id like \"/prod/web\", but there was none (S2.3)");
    }

    @Test
    void duplicate_keys_are_errors() {
        assertThat(message("{\"id\": \"/a\",\n \"ports\": [1],\n \"ports\": [2]}"))
                .isEqualTo(
                        "line 3, column 2: /ports: the key \"ports\" is there twice in one object: keep one of them (S2.3)");
    }

    static Stream<List<String>> notJson() {
        return Stream.of(
                List.of("", "the document is empty"),
                List.of("{\"id\": \"/a\"} x", "more text behind the end|not JSON"),
                List.of("{\"id\": \"/a\"} {}", "more text behind the end"),
                List.of("{\"id\": \"/a\", \"ports\": [{{PORT}}]}", "looks like a template"),
                List.of("{\"id\": \"/a\", \"ports\": [${PORT}]}", "looks like a template"),
                List.of("{\"id\": \"/a\", // name\n \"cpus\": 1}", "looks like a comment"),
                List.of("{\"id\": \"/a\",\n# name\n \"cpus\": 1}", "looks like a comment"),
                List.of("{\"id\": \"/a\",}", "looks like a trailing comma"),
                List.of("{\"ports\": [1,\n]}", "looks like a trailing comma"),
                List.of("<html><body>502</body></html>", "looks like HTML"),
                List.of("id: /a\nports:\n - 80\n", "looks like YAML"),
                List.of("Not Found", "looks like plain text that begins with \"Not Found\""),
                List.of("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n{}", "save its body without the headers"),
                List.of("{\"id\": \"/a\"", "not JSON"),
                List.of("{\"id\": \"/a\", \"cpus\": NaN}", "not JSON"),
                List.of("{'id': '/a'}", "not JSON"),
                List.of("{\"cpus\": 01}", "not JSON"));
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void only_standard_JSON_is_read(List<String> textAndReason) {
        assertThat(message(textAndReason.get(0))).containsPattern(textAndReason.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "+1"})
    void nobody_is_told_to_set_what_cannot_be_set(String number) {
        assertThat(message("{\"id\": \"/a\", \"cpus\": " + number + "}"))
                .contains("not JSON")
                .doesNotContain("enable");
    }

    @Test
    void a_document_of_100_MB_is_refused_without_being_read_whole() {
        CountingZeros zeros = new CountingZeros(100_000_000);
        assertThat(violations(MarathonJson.withDefaults().tryReadApp(zeros))
                        .get(0)
                        .toString())
                .contains("longer than the limit of 67108864 bytes");
        assertThat(zeros.given).isLessThan(67_108_864 + 100_000);
    }

    /** Blanks, counted. */
    private static final class CountingZeros extends InputStream {
        private final int length;
        private int given;

        CountingZeros(int length) {
            this.length = length;
        }

        @Override
        public int read() {
            return given++ < length ? ' ' : -1;
        }
    }

    @Test
    void the_limits_can_be_set() {
        MarathonJson strict = MarathonJson.withLimits(ReadLimits.defaults().withMaxBytes(10));
        assertThat(violations(strict.tryReadApp("{\"id\": \"/abcdef\"}"))).hasSize(1);
        assertThatThrownBy(() -> new ReadLimits(0, 10)).hasMessageContaining("but was 0");
        assertThatThrownBy(() -> new ReadLimits(10, 1001)).hasMessageContaining("but was 1001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[|]", "{\"a\":|}"})
    void a_hundred_thousand_levels_of_nesting_are_refused(String level) {
        int middle = level.indexOf('|');
        String json = level.substring(0, middle).repeat(100_000) + "1"
                + level.substring(middle + 1).repeat(100_000);
        assertThat(message(json))
                .contains("goes beyond a limit: it nests deeper than 1000 levels")
                .doesNotStartWith("line 1, column 1:");
    }

    @Test
    void a_compressed_document_is_said_to_be_one() {
        byte[] gzip = {0x1F, (byte) 0x8B, 8, 0, 0};
        Reading<AppDocument> reading = MarathonJson.withDefaults().tryReadApp(new ByteArrayInputStream(gzip));
        assertThat(violations(reading).get(0).violation().message()).contains("compressed with gzip: unpack it");
    }

    @Test
    void text_that_is_not_UTF_8_is_refused() {
        byte[] latin = "{\"id\": \"/ä\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(violations(MarathonJson.withDefaults().tryReadApp(new ByteArrayInputStream(latin)))
                        .get(0)
                        .toString())
                .contains("not UTF-8");
    }

    @Test
    void another_document_in_the_place_of_an_app_is_named() {
        assertThat(message("{\"apps\": []}")).contains("there was a group");
        assertThat(message("{\"id\": \"/p\", \"containers\": []}")).contains("there was a pod");
        assertThat(message("{\"slaves\": []}")).contains("the state of a Mesos master");
        assertThat(message("[]")).contains("there was a list");
        assertThat(message("\"x\"")).contains("the text \"x\"");
    }

    @Test
    void the_exception_lists_everything() {
        assertThatThrownBy(() -> MarathonJson.readApp("{\"ports\": [null, null]}"))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.violations()).hasSize(3))
                .hasMessageContaining("/ports(0)")
                .hasMessageContaining("/ports(1)")
                .hasMessageContaining("/id");
    }

    @Test
    void a_wrapped_app_is_placed_relative_to_itself() {
        Reading<AppDocument> reading =
                MarathonJson.withDefaults().tryReadApp("{\"app\":\n {\"id\": \"/a\",\n  \"ports\": [\"80\"]}}");
        assertThat(violations(reading))
                .singleElement()
                .hasToString(
                        "line 3, column 13: /ports(0): a whole number was expected but there was the text \"80\" (S1.3)");
    }
}
