package io.github.marathonports.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvCommandTest {
    private static final String STATE = "data/mesos-master-state.json";

    @TempDir
    private Path directory;

    @Test
    void every_variable_is_shown_with_where_it_comes_from() throws IOException {
        Path app = Files.writeString(directory.resolve("app.json"), """
                {"id": "/web", "cmd": "serve $PORT0", "env": {"PORT_HTTP": "mine", "MODE": "fast"},
                 "portDefinitions": [{"port": 0, "name": "http"}, {"port": 0}]}""");
        CommandRun run = CommandRun.of("env", app.toString(), "--seed", "7");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(CommandRun.of("env", app.toString(), "--seed", "7").out());
        assertThat(run.out().lines().map(String::strip).map(line -> line.replaceAll("3[12]\\d{3}", "P")))
                .first()
                .isEqualTo("/web");
        assertThat(run.out())
                .containsPattern("PORT0=3[12]\\d{3} +port of position 0 \\(S10\\.2\\)")
                .containsPattern("PORT_10000=3[12]\\d{3} +port of position 0 by its number \\(S10\\.3\\)")
                .containsPattern(
                        "PORT_HTTP=mine +the user's own \\(S10\\.7\\); overwrites 3[12]\\d{3}, port of position 0 by its name")
                .containsPattern("MODE=fast +the user's own")
                .containsPattern("HOST=agent\\.example +the agent's hostname");
        assertThat(CommandRun.of("env", app.toString(), "--seed", "8").out()).isNotEqualTo(run.out());
    }

    @Test
    void a_pod_has_variables_for_each_container_as_JSON_too() throws IOException {
        CommandRun run = CommandRun.of("env", "data/pod.json", "--output", "json");
        assertThat(run.exit()).isZero();
        JsonNode tasks = new ObjectMapper().readTree(run.out());
        assertThat(tasks).hasSize(3);
        assertThat(tasks.at("/0/variables/0/rule").asText()).isEqualTo("S13.2");
        assertThat(tasks.at("/0/environment").size())
                .isEqualTo(tasks.at("/0/variables").size());
    }

    @Test
    void JSON_tells_what_was_overwritten_as_the_text_does() throws IOException {
        Path app = Files.writeString(directory.resolve("app.json"), """
                {"id": "/web", "cmd": "x", "env": {"PORT_HTTP": "mine"}, "portDefinitions": [{"port": 0, "name": "http"}]}""");
        JsonNode variables = new ObjectMapper()
                .readTree(
                        CommandRun.of("env", app.toString(), "--output", "json").out())
                .at("/0/variables");
        assertThat(variables.findValuesAsText("name")).contains("PORT0", "PORT_HTTP");
        assertThat(variables.findValues("overwrites")).singleElement().satisfies(overwritten -> {
            assertThat(overwritten.at("/0/source").asText()).isEqualTo("NAME");
            assertThat(overwritten.at("/0/rule").asText()).isEqualTo("S10.4");
            assertThat(overwritten.at("/0/position").asInt()).isZero();
            assertThat(overwritten.at("/0/value").asText()).startsWith("3");
        });
    }

    @Test
    void on_a_cluster_it_is_the_first_agent_that_takes_it_or_the_reason_why_none_does() {
        CommandRun placed = CommandRun.of("env", "data/nginx-31111.json", "--state", STATE);
        assertThat(placed.exit()).isZero();
        assertThat(placed.out()).containsPattern("HOST=10\\.0\\.0\\.11");
        CommandRun waiting = CommandRun.of("env", "data/nginx-waiting.json", "--state", STATE);
        assertThat(waiting.exit()).isEqualTo(1);
        assertThat(waiting.err()).startsWith("/docker-tt waits for ever: host port 880 is offered by 0 of 2 agents");
    }

    @Test
    void without_ports_there_are_none_but_the_host() throws IOException {
        Path app = Files.writeString(directory.resolve("app.json"), "{\"id\": \"/a\", \"portDefinitions\": []}");
        assertThat(CommandRun.of("env", app.toString()).out())
                .startsWith("/a\n")
                .contains("HOST=agent.example")
                .doesNotContain("PORT");
    }
}
