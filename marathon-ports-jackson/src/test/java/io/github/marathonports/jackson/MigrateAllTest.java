package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.marathonports.normalize.NormalizationConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migration of documents that hold more than one app or pod. */
class MigrateAllTest {
    private static final String OLD = "{\"id\": \"old\", \"ports\": [80], \"x\": 1.0}";
    private static final String CANONICAL =
            "{\"id\": \"new\", \"networks\": [{\"mode\": \"host\"}], \"portDefinitions\": []}";
    private static final String POD = "{\"id\": \"pod\", \"containers\": [{\"endpoints\": [{\"name\": \"a\"}]}]}";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static MigratedDocument migrated(String json) {
        return MarathonJson.withDefaults()
                .tryMigrateAll(json, NormalizationConfig.defaults())
                .orElseThrow();
    }

    private static List<String> problems(String json) {
        return MarathonJson.withDefaults()
                .tryMigrateAll(json, NormalizationConfig.defaults())
                .fold(
                        read -> {
                            throw new AssertionError("migrated to " + read.value());
                        },
                        unreadable -> unreadable.violations().stream()
                                .map(LocatedViolation::toString)
                                .toList());
    }

    @Test
    void each_document_is_migrated_where_it_stands_and_all_else_is_kept() throws IOException {
        String group = "{\"note\": [1e3], \"id\": \"/prod\", \"apps\": [" + OLD + "," + CANONICAL
                + "], \"groups\": [{\"id\": \"db\"," + " \"pods\": [" + POD + "], \"x\": null}], \"version\": \"v\"}";
        MigratedDocument document = migrated(group);
        JsonNode tree = MAPPER.readTree(document.text());
        assertThat(tree.fieldNames()).toIterable().containsExactly("note", "id", "apps", "groups", "version");
        assertThat(tree.at("/apps/0").fieldNames())
                .toIterable()
                .containsExactly("id", "portDefinitions", "x", "networks");
        assertThat(tree.at("/apps/1")).isEqualTo(MAPPER.readTree(CANONICAL));
        assertThat(tree.at("/groups/0/pods/0/containers/0/endpoints/0/hostPort").asInt(-1))
                .isZero();
        assertThat(document.text()).contains("1e3", "\"x\": 1.0", "\"x\": null");
        assertThat(document.runSpecs())
                .extracting(spec -> spec.id() + " at " + spec.place() + " " + spec.outcome())
                .containsExactly(
                        "/prod/old at /apps(0) CHANGED",
                        "/prod/new at /apps(1) UNCHANGED",
                        "/prod/db/pod at /groups(0)/pods(0) CHANGED");
        assertThat(document.runSpecs().get(0).steps()).isNotEmpty();
        assertThat(document.runSpecs().get(1).steps()).isEmpty();
        assertThat(document.isChanged()).isTrue();
    }

    private static JsonNode withNetwork(String json) throws IOException {
        NormalizationConfig config = NormalizationConfig.defaults().withDefaultNetworkName("dd");
        return MAPPER.readTree(MarathonJson.withDefaults()
                .tryMigrateAll(json, config)
                .orElseThrow()
                .text());
    }

    @Test
    void S3_6_a_network_that_gets_its_name_keeps_its_unknown_fields() throws IOException {
        String network = "\"networks\": [{\"x\": 1, \"mode\": \"container\", \"labels\": {}}]";
        String kept = "[{\"x\": 1, \"mode\": \"container\", \"labels\": {}, \"name\": \"dd\"}]";
        assertThat(withNetwork("{\"id\": \"/a\", " + network + "}").at("/networks"))
                .isEqualTo(MAPPER.readTree(kept));
        assertThat(withNetwork("{\"id\": \"/p\", " + network + ", \"containers\": []}")
                        .at("/networks"))
                .isEqualTo(MAPPER.readTree(kept));
    }

    @Test
    void S3_1_and_S3_2_what_nobody_knows_in_ipAddress_and_its_ports_is_kept_with_the_order_of_keys()
            throws IOException {
        JsonNode tree = withNetwork("""
                {"id": "/a", "ipAddress": {"groups": ["g"], "x": 1.0, "networkName": "dev", "mode": "host", "discovery": {
                 "ports": [{"name": "http", "y": {"z": null}, "number": 80, "hostPort": 5, "protocol": "TCP"}]}}}
                """);
        assertThat(tree.at("/networks").toString())
                .isEqualTo("[{\"mode\":\"container\",\"name\":\"dev\",\"groups\":[\"g\"],\"x\":1.0}]");
        assertThat(tree.at("/container/portMappings").toString())
                .isEqualTo("[{\"name\":\"http\",\"y\":{\"z\":null},\"containerPort\":80,\"protocol\":\"TCP\"}]");
    }

    @Test
    void S3_2_discovery_ports_on_the_mesos_bridge_get_their_host_port() throws IOException {
        JsonNode tree = withNetwork("""
                {"id": "/a", "container": {"type": "MESOS"}, "ipAddress": {"networkName": "mesos-bridge",
                 "discovery": {"ports": [{"number": 80, "name": "http", "y": 1, "servicePort": 7}]}}}
                """);
        assertThat(tree.at("/container/portMappings").toString())
                .isEqualTo("[{\"containerPort\":80,\"name\":\"http\",\"y\":1,\"hostPort\":0}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s", "[%s]", "{\"app\": %s}", "{\"apps\": [%s, %s]}", "{\"groups\": [{\"apps\": [%s]}]}", "[]"})
    void doing_it_again_changes_nothing(String shape) {
        for (String runSpec : List.of(OLD, CANONICAL, POD)) {
            MigratedDocument once = migrated(shape.replace("%s", runSpec));
            MigratedDocument twice = migrated(once.text());
            assertThat(twice.text()).isEqualTo(once.text());
            assertThat(twice.isChanged()).isFalse();
            assertThat(twice.runSpecs())
                    .allSatisfy(spec -> assertThat(spec.steps()).isEmpty());
        }
    }

    @Test
    void a_wrapped_app_stays_wrapped_and_says_what_was_lost() {
        MigratedDocument document =
                migrated("{\"app\": {\"id\": \"/a\", \"networks\": [{\"mode\": \"container/bridge\"}],"
                        + " \"portDefinitions\": [{\"port\": 5}], \"version\": \"v\"}}");
        assertThat(document.text())
                .startsWith("{\n  \"app\": {\n    \"id\": \"/a\"")
                .contains("\"version\": \"v\"");
        assertThat(document.hasLosses()).isTrue();
        assertThat(document.runSpecs().get(0).losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.toString()).contains("/portDefinitions dropped"));
    }

    @Test
    void S12_14_a_canonical_form_that_Marathon_refuses_is_an_objection() {
        MigratedDocument document =
                migrated("[{\"id\": \"/a\", \"ipAddress\": {\"networkName\": \"someUserNetwork\"}}]");
        assertThat(document.hasLosses()).isTrue();
        assertThat(document.runSpecs().get(0).objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.path()).hasToString("/networks(0)/name"));
        assertThat(problems(document.text())).hasSize(1);
    }

    @Test
    void what_Marathon_refuses_is_told_at_its_place_in_the_whole_document_all_at_once() {
        assertThat(
                        problems(
                                "{\"apps\": [{\"id\": \"/a\", \"ports\": [1, 1]},\n {\"id\": \"/b\", \"ports\": [\"2\"]},\n {}]}"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("line 1, column 11: /apps(0): ports must be unique"),
                        second -> assertThat(second).startsWith("line 2, column 25: /apps(1)/ports(0): "),
                        third -> assertThat(third).startsWith("line 3, column 2: /apps(2)/id: "));
        assertThat(problems("{\"slaves\": [], \"id\": \"m\"}").get(0)).contains("the state of a Mesos master");
        assertThat(problems("{}").get(0)).contains("an app (an object with id", "or a pod", "an empty object");
        assertThat(
                        problems(
                                "[{\"id\": \"/p\", \"containers\": [{\"endpoints\": [{\"name\": \"a\", \"containerPort\": 80}]}]}]"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("(0)/containers(0)/endpoints(0)/containerPort"));
        assertThat(problems("{\"groups\": 7}").get(0)).contains("/groups: a list was expected");
    }

    @Test
    void the_module_writes_what_was_done() throws IOException {
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        JsonNode json = mapper.valueToTree(migrated("[" + OLD + "]"));
        assertThat(json.get("changed").asBoolean()).isTrue();
        assertThat(json.at("/runSpecs/0/pointer").asText()).isEqualTo("/0");
        assertThat(json.at("/runSpecs/0/steps/0/rule").asText()).startsWith("S3.");
    }

    @Test
    void S3_1_and_S3_2_an_unknown_field_that_would_begin_to_mean_something_is_told_as_a_loss() {
        MigratedDocument document = migrated("""
                {"id": "/a", "ipAddress": {"networkName": "dev", "mode": "host", "name": null, "discovery": {"x": [1.0],
                 "ports": [{"number": 80, "name": "a"}, {"number": 81, "name": "b", "servicePort": 9000, "y": 1}]}}}
                """);
        assertThat(document.hasLosses()).isTrue();
        assertThat(document.runSpecs().get(0).losses())
                .extracting(Object::toString)
                .containsExactly(
                        "/ipAddress/mode dropped: \"host\" (S3.1)",
                        "/ipAddress/discovery/x dropped: [1] (S3.2)",
                        "/ipAddress/discovery/ports(1)/servicePort dropped: 9000 (S3.2)");
        assertThat(document.text()).contains("\"y\": 1").doesNotContain("9000");
    }

    @Test
    void S2_2_null_is_absence_and_stays_where_nothing_takes_its_place() throws IOException {
        String nulls = """
                {"id": "/a", "ports": null, "portDefinitions": null, "ipAddress": null, "networks": [{"mode": "container/bridge"}],
                 "healthChecks": null, "requirePorts": null, "container": {"portMappings": [{"containerPort": 80, "hostPort": 0}],
                 "docker": {"network": null, "portMappings": null, "image": "web"}}}
                """;
        assertThat(migrated(nulls).isChanged()).isFalse();
        assertThat(MAPPER.readTree(migrated(nulls).text())).isEqualTo(MAPPER.readTree(nulls));
    }

    @Test
    void S2_2_null_gives_its_place_to_what_is_filled_in() throws IOException {
        JsonNode tree = MAPPER.readTree(migrated("""
                        {"portDefinitions": null, "networks": null, "container": null, "x": 1, "id": "/a", "ports": [0]}
                        """).text());
        assertThat(tree.fieldNames())
                .toIterable()
                .containsExactly("portDefinitions", "networks", "container", "x", "id");
        assertThat(tree.at("/portDefinitions/0/port").asInt(-1)).isZero();
        assertThat(tree.at("/networks/0/mode").asText()).isEqualTo("host");
        assertThat(tree.get("container").isNull()).isTrue();
        assertThat(MAPPER.readTree(migrated("{\"ports\": [80], \"portDefinitions\": null, \"id\": \"/a\"}")
                                .text())
                        .at("/portDefinitions/0/port")
                        .asInt())
                .isEqualTo(80);
    }

    @Test
    void half_of_a_surrogate_pair_stays_what_it_is() {
        String text = migrated("{\"id\": \"/a\", \"x\\ud800\": \"\\udc00 \\ud83d\\ude00 \\ud83d\"}")
                .text();
        assertThat(text).contains("\"x\\uD800\": \"\\uDC00 \ud83d\ude00 \\uD83D\"");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
        assertThat(migrated(text).isChanged()).isFalse();
    }
}
