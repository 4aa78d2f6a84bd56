package io.github.marathonports.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
    private static final String NGINX = "data/nginx-waiting.json";
    private static final String STATE = "data/mesos-master-state.json";

    @TempDir
    private Path directory;

    @Test
    void the_founding_note_gets_verdict_cause_and_cures_as_JSON() throws IOException {
        CommandRun run = CommandRun.of("explain", NGINX, "--state", STATE, "--output", "json");
        assertThat(run.exit()).isEqualTo(1);
        JsonNode explanation = new ObjectMapper().readTree(run.out()).at("/explanations/0");
        assertThat(explanation.at("/verdict").asText()).isEqualTo("NEVER");
        assertThat(explanation.at("/fixedPorts/0/having").asInt()).isZero();
        assertThat(explanation.at("/fixedPorts/0/nearest").asInt()).isEqualTo(31000);
        assertThat(explanation.at("/declineReasons/InsufficientPorts").asInt()).isEqualTo(2);
        assertThat(explanation.at("/groups/0/agents")).hasSize(2);
        assertThat(explanation.at("/remedies").findValuesAsText("remedy"))
                .containsExactly("askForAnyPort", "askForOtherPorts", "startAgentsWith");
    }

    @Test
    void bad_options_are_unusable_input_and_told_in_plain_words() {
        CommandRun negative = CommandRun.of("explain", NGINX, "--state", STATE, "--groups", "-1");
        assertThat(negative.exit()).isEqualTo(2);
        assertThat(negative.err()).startsWith("--groups is a number of groups, 0 or more, but was -1");
        CommandRun xml = CommandRun.of("explain", NGINX, "--state", STATE, "--output", "xml");
        assertThat(xml.exit()).isEqualTo(2);
        assertThat(xml.err()).contains("expected text or json but was \"xml\"").doesNotContain("Exception");
        CommandRun folder = CommandRun.of("explain", NGINX, "--state", "data");
        assertThat(folder.exit()).isEqualTo(2);
        assertThat(folder.err()).startsWith("data is a directory").doesNotContain("Exception");
        assertThat(CommandRun.of("explain", NGINX, "--state", STATE, "--output", "JSON")
                        .exit())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'id': '/a', 'constraints': [['hostname', 'UNIQUE']]} | /constraints
            {'id': '/a', 'constraints': []} |
            {'id': '/a', 'container': {'type': 'MESOS', 'volumes': [{'containerPath': 'd', 'mode': 'RW', 'persistent': {'size': 10}}]}} | /container/volumes
            {'id': '/a', 'container': {'type': 'MESOS', 'volumes': [{'containerPath': '/d', 'mode': 'RW', 'hostPath': '/e'}]}} |
            {'id': '/p', 'containers': [], 'scheduling': {'placement': {'constraints': [{'fieldName': 'hostname', 'operator': 'UNIQUE'}]}}} | /scheduling/placement/constraints
            {'id': '/p', 'containers': [], 'scheduling': {'placement': {'constraints': []}}} |
            {'id': '/p', 'containers': [], 'volumes': [{'name': 'v', 'persistent': {'size': 10}}]} | /volumes
            """, quoteCharacter = '`')
    void what_may_rule_agents_out_and_was_not_looked_at_is_said(String document, @Nullable String field)
            throws IOException {
        Path app = Files.writeString(directory.resolve("app.json"), document.replace('\'', '"'));
        CommandRun text = CommandRun.of("explain", app.toString(), "--state", STATE);
        assertThat(text.exit()).isZero();
        if (field == null) {
            assertThat(text.out()).doesNotContain("not looked at");
        } else {
            assertThat(text.out().lines().skip(1).findFirst())
                    .hasValue("not looked at: " + field + ", by which Marathon may rule agents out besides");
        }
        CommandRun json = CommandRun.of("explain", app.toString(), "--state", STATE, "--output", "json");
        assertThat(new ObjectMapper().readTree(json.out()).at("/explanations/0/notLookedAt"))
                .hasSize(field == null ? 0 : 1);
    }

    @Test
    void the_README_shows_what_its_first_command_answers() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String shown = readme.substring(readme.indexOf("```\nNEVER: ") + 4);
        assertThat(CommandRun.of("explain", NGINX, "--state", STATE).out())
                .startsWith(shown.substring(0, shown.indexOf("```")));
    }

    @Test
    void a_directory_or_glob_is_explained_app_by_app() {
        CommandRun run = CommandRun.of("explain", "data", "--state", STATE);
        assertThat(run.out()).contains("NEVER: /docker-tt", "FITS: /docker-tt");
        assertThat(run.err()).contains("data/mesos-master-state.json holds neither an app nor a pod");
        assertThat(CommandRun.of("env", "data/nginx-3*.json").out()).contains("PORT_80=31111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'app': APP}",
                "{'apps': [APP]}",
                "[APP]",
                "{'id': '/', 'groups': [{'id': 'edge', 'apps': [APP], 'pods': []}]}"
            })
    void an_app_is_found_in_every_shape_of_its_document(String shape) throws IOException {
        String app = "{'id': 'web', 'networks': [{'mode': 'container/bridge'}],"
                + " 'container': {'portMappings': [{'containerPort': 80, 'hostPort': 880}]}}";
        Path file = Files.writeString(
                directory.resolve("apps.json"), shape.replace("APP", app).replace('\'', '"'));
        for (String command : new String[] {"explain", "env"}) {
            CommandRun run = CommandRun.of(command, file.toString(), "--state", STATE);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out() + run.err()).contains("/web waits for ever: host port 880");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'slaves': [{'id': 'S0', 'hostname': 'a', 'resources': {'cpus': 4, 'mem': 999, 'disk': 0, 'ports': '[31000-32000]'}}]}",
                "{'id': 'S0', 'hostname': 'a', 'frameworks': [], 'resources': {'cpus': 4, 'mem': 999, 'disk': 0, 'ports': '[31000-32000]'}}",
                "[{'name': 'ports', 'type': 'RANGES', 'ranges': {'range': [{'begin': 31000, 'end': 32000}]}}]",
                "ports(*):[31000-32000];cpus:4"
            })
    void what_an_agent_has_is_found_in_every_shape_of_a_state_for_lint_too(String shape) throws IOException {
        Path state = Files.writeString(directory.resolve("state"), shape.replace('\'', '"'));
        assertThat(CommandRun.of("explain", NGINX, "--state", state.toString()).out())
                .startsWith("NEVER: /docker-tt waits for ever: host port 880");
        assertThat(CommandRun.of("lint", NGINX, "--state", state.toString()).out())
                .contains("host port 880 is there on 0 of 1 agent, which has [31000-32000]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type': 'OFFERS', 'offers': {'offers': [THIS]}}", "{'offers': [THIS]}", "[THIS]", "THIS"})
    void offers_of_both_versions_leave_open_what_the_agent_has(String shape) throws IOException {
        for (String agent : new String[] {"agent_id", "slave_id"}) {
            String offer = "{'id': {'value': 'O1'}, '" + agent + "': {'value': 'S0'}, 'hostname': 'a', 'resources': ["
                    + "{'name': 'cpus', 'type': 'SCALAR', 'scalar': {'value': 4}, 'role': '*'},"
                    + "{'name': 'mem', 'type': 'SCALAR', 'scalar': {'value': 999}, 'role': '*'},"
                    + "{'name': 'ports', 'type': 'RANGES', 'ranges': {'range': [{'begin': 31000, 'end': 32000}]}, 'role': '*'}]}";
            Path file = Files.writeString(
                    directory.resolve("offers.json"),
                    shape.replace("THIS", offer).replace('\'', '"'));
            assertThat(CommandRun.of("explain", NGINX, "--offers", file.toString())
                            .out())
                    .startsWith("WAITS: /docker-tt");
            assertThat(CommandRun.of("place", "data/nginx-31111.json", "--offers", file.toString())
                            .exit())
                    .isZero();
        }
    }

    @Test
    void an_agent_may_be_typed_in_the_JSON_form_of_its_flag() {
        String json =
                "[{\"name\": \"ports\", \"type\": \"RANGES\", \"ranges\": {\"range\": [{\"begin\": 880, \"end\": 880}]}}]";
        assertThat(CommandRun.of("explain", NGINX, "--agent", json).exit()).isZero();
        CommandRun broken = CommandRun.of("explain", NGINX, "--agent", "[{\"name\": \"cpus\"}]");
        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.err()).startsWith("--agent: ").contains("cpus");
        assertThat(CommandRun.of("explain", NGINX, "--agent", "ports:[80,443]").err())
                .contains("80-443");
    }

    @Test
    void a_cluster_has_to_be_named_and_only_once() {
        assertThat(CommandRun.of("explain", NGINX).exit()).isEqualTo(2);
        assertThat(CommandRun.of("explain", NGINX).err()).contains("name the cluster: --state FILE");
        assertThat(CommandRun.of("explain", NGINX, "--state", STATE, "--agent", "ports:1-2")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_said_with_its_place() throws IOException {
        Path html = Files.writeString(directory.resolve("state.json"), "<html>502 Bad Gateway</html>");
        CommandRun run = CommandRun.of("explain", NGINX, "--state", html.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("HTML").contains("state.json").doesNotContain("Exception");

        Path refused = Files.writeString(
                directory.resolve("app.json"), "{\"id\": \"/a\", \"ports\": [1, 1],\n \"container\": 7}");
        CommandRun app = CommandRun.of("explain", refused.toString(), "--state", STATE);
        assertThat(app.exit()).isEqualTo(2);
        assertThat(app.err()).contains("app.json:2:15").contains("/container");

        Path empty = Files.writeString(directory.resolve("empty.json"), "[]");
        assertThat(CommandRun.of("explain", empty.toString(), "--state", STATE).exit())
                .isEqualTo(2);
    }

    @Test
    void the_flags_of_Marathon_decide_which_roles_count() throws IOException {
        Path app = Files.writeString(directory.resolve("app.json"), """
                {"id": "/edge", "networks": [{"mode": "container/bridge"}],
                 "container": {"portMappings": [{"containerPort": 80, "hostPort": 80}]}}""");
        String agent = "ports(edge):[80-80];ports:[31000-31001]";
        assertThat(CommandRun.of("explain", app.toString(), "--agent", agent).exit())
                .isEqualTo(1);
        assertThat(CommandRun.of("explain", app.toString(), "--agent", agent, "--mesos-role", "edge")
                        .exit())
                .isZero();
        assertThat(CommandRun.of(
                                "explain",
                                app.toString(),
                                "--agent",
                                agent,
                                "--default-accepted-resource-roles",
                                "*,edge")
                        .exit())
                .isZero();
    }
}
