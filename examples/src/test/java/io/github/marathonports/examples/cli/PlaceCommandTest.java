package io.github.marathonports.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlaceCommandTest {
    private static final String STATE = "data/mesos-master-state.json";

    @TempDir
    private Path directory;

    /** What the command printed and its exit code. */
    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = commandLine.execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    private Run place(String app, String... more) throws IOException {
        return placeOn(STATE, app, more);
    }

    private Run placeOn(String state, String app, String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("app.json"), app);
        String[] arguments = new String[more.length + 4];
        arguments[0] = "place";
        arguments[1] = file.toString();
        arguments[2] = "--state";
        arguments[3] = state;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return run(arguments);
    }

    @Test
    void the_founding_note_is_told_why_it_waits() {
        Run run = run("place", "data/nginx-waiting.json", "--state", STATE);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                        /docker-tt fits on none of 2 agents.

                        host port 880 is offered by 0 of 2 agents, which offer 31000-32000: this app waits for ever (S12.1)

                        10.0.0.11 (agent 1c4e-S0)
                          host port 880 is not offered; offered to role *: [31000-32000]; nearest 31000 (S7.3)
                          cpus, mem, disk and gpus fit

                        10.0.0.12 (agent 1c4e-S1)
                          host port 880 is not offered; offered to role *: [31000-31110, 31112-31902, 31904-32000]; nearest 31000 (S7.3)
                          cpus, mem, disk and gpus fit
                        """);
        assertThat(run.err())
                .isEqualTo("note: /portDefinitions dropped: [{\"port\":10000,\"name\":\"default\"}] (S3.5)\n");
    }

    @Test
    void with_31111_it_is_placed() {
        Run run = run("place", "data/nginx-31111.json", "--state", STATE);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                        /docker-tt fits on 10.0.0.11 (agent 1c4e-S0).

                        Ports
                          0  nn  tcp  host port 31111  container port 80  service port 10000

                        Environment
                          PORT0=31111     port of position 0 (S10.2)
                          PORT_80=31111   port of position 0 by its number (S10.3)
                          PORT_NN=31111   port of position 0 by its name (S10.4)
                          PORT=31111      all ports (S10.5)
                          PORTS=31111     all ports (S10.5)
                          HOST=10.0.0.11  the agent's hostname (S10.7)

                        Bindings
                          DOCKER BRIDGE  host port 31111 to container port 80/tcp
                        """);
    }

    @Test
    void a_port_in_use_and_missing_cpus_are_told_apart() throws IOException {
        Run run = place("""
                {"id": "/a", "cpus": 4, "networks": [{"mode": "container/bridge"}],
                 "container": {"portMappings": [{"containerPort": 80, "hostPort": 31111}]}}
                """);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("host port 31111 is there on 2 of 2 agents and free on 1 (S12.3)")
                .contains("4 cpus asked but only 2 free")
                .contains("4 cpus asked but only 1 free")
                .contains("  ports fit\n");
    }

    @Test
    void the_same_seed_gives_the_same_ports() throws IOException {
        String app = "{\"id\": \"/a\", \"ports\": [0, 0], \"env\": {\"PORT\": \"1\"}}";
        Run run = place(app, "--seed", "42");
        assertThat(run.out())
                .isEqualTo(place(app, "--seed", "42").out())
                .isNotEqualTo(place(app).out());
        assertThat(run.out())
                .contains("PORT=1 ")
                .contains("the user's own (S10.7); overwrites 31260, all ports (S10.5)")
                .contains("service port 10001");
    }

    @Test
    void JSON_output_can_be_read_by_a_program() throws IOException {
        Run run = run("place", "data/nginx-waiting.json", "--state", STATE, "--output", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(json.get("placed").asBoolean()).isFalse();
        assertThat(json.get("refused")).hasSize(2);
        assertThat(json.get("fixedPorts").get(0).get("free").asInt()).isZero();
        JsonNode placed = new ObjectMapper()
                .readTree(run("place", "data/nginx-31111.json", "--state", STATE, "--output", "json")
                        .out());
        assertThat(placed.get("plan").get("environment").get("PORT_NN").asText())
                .isEqualTo("31111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"/a\", \"ports\": [{{PORT}}]}",
                "{\"id\": \"/a\", \"portDefinitions\": [{\"port\": 70000}]}",
                "{\"id\": \"/a\", \"ports\": [1, 1]}",
                "{\"id\": \"/a\", \"networks\": [{\"mode\": \"container\"}]}",
                "id: /a",
                "",
                "[1"
            })
    void unusable_input_names_file_line_and_field_and_prints_nothing_else(String app) throws IOException {
        Run run = place(app);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("app.json:1:").doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void a_service_port_range_that_is_too_small_says_so() throws IOException {
        Run run = place("{\"id\": \"/a\", \"ports\": [0, 0]}", "--service-port-range", "5-5");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("service port range 5-5 is exhausted: the update needs 2 numbers but only 1 are free");
        assertThat(place("{\"id\": \"/a\"}", "--service-port-range", "x").exit())
                .isEqualTo(2);
        assertThat(place("{\"id\": \"/a\"}", "--service-port-range", "1,5").exit())
                .isEqualTo(2);
    }

    @Test
    void missing_files_and_wrong_options_exit_with_2() throws IOException {
        assertThat(run("place", "nowhere.json", "--state", STATE).err()).isEqualTo("there is no file nowhere.json\n");
        assertThat(run("place", "nowhere.json", "--state", STATE).exit()).isEqualTo(2);
        assertThat(run("place").exit()).isEqualTo(2);
        assertThat(run().exit()).isEqualTo(2);
        assertThat(place("{\"id\": \"/a\"}", "--output", "xml").exit()).isEqualTo(2);
        assertThat(run("place", STATE, "--state", STATE).err()).contains("the state of a Mesos master");
        assertThat(run("place", "data/nginx-31111.json", "--state", "data/nginx-31111.json")
                        .err())
                .contains("looks like an app");
    }

    @Test
    void a_container_network_without_a_name_takes_the_default_name() throws IOException {
        Run run = place("{\"id\": \"/a\", \"networks\": [{}]}", "--default-network-name", "dcos");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("no host port").contains("Bindings\n  none");
    }

    @Test
    void a_pod_of_three_containers_and_eight_endpoints_on_two_networks_is_placed() throws IOException {
        Run run = run("place", "data/pod.json", "--state", STATE, "--seed", "42");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("  0  http     tcp      host port 31260  container port 8080\n")
                .contains("  7  admin    tcp      no host port     container port 5433\n")
                .contains("Environment of web\n", "Environment of cart\n", "Environment of db\n")
                .contains("ENDPOINT_API_V2=9000 ", "EP_HOST_HTTPS=31443 ")
                .contains(
                        "ENDPOINT_HTTP=8080         port of position 0 by its name (S13.2); overwrites mine, the user's own (S13.5)")
                .contains("""
                        Bindings
                          network front  host port 31260 to container port 8080/tcp
                          network front  host port 31443 to container port 8443/tcp
                          network back   host port 31261 to container port 9100
                          network back   host port 31262 to container port 53/udp
                          network back   host port 31262 to container port 53/tcp
                        """);
        JsonNode json = new ObjectMapper()
                .readTree(run("place", "data/pod.json", "--state", STATE, "--output", "json")
                        .out());
        assertThat(json.get("plan").get("tasks")).hasSize(3);
        assertThat(json.get("plan").get("tasks").get(2).get("healthCheckPort").asInt())
                .isEqualTo(5432);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\": \"a\", \"hostPort\": 80}], [{\"name\": \"b\", \"hostPort\": 80}] | /: fixed host ports",
                "[{\"name\": \"a\", \"protocol\": [\"tcp\", \"tcp\"]}] | /containers(0)/endpoints(0)/protocol",
                "[{\"name\": \"a\", \"networkNames\": [\"x\"]}] | /containers(0)/endpoints(0)/networkNames(0)",
                "[{\"name\": \"a\", \"containerPort\": 80}] | /containers(0)/endpoints(0)/containerPort"
            })
    void a_bad_pod_is_refused_at_its_place(String endpointsAndPath) throws IOException {
        String[] parts = endpointsAndPath.split(" \\| ");
        String containers = Arrays.stream(parts[0].split("(?<=\\]), "))
                .map(endpoints -> "{\"name\": \"c\", \"endpoints\": " + endpoints + "}")
                .collect(Collectors.joining(", "));
        Run run = place("{\"id\": \"/p\", \"containers\": [" + containers + "]}");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(parts[1]);
    }

    @Test
    void help_is_everywhere() {
        assertThat(run("--help").exit()).isZero();
        assertThat(run("place", "--help").out()).contains("--state", "--seed", "Exit codes");
        assertThat(run("help", "place").exit()).isZero();
    }

    @Test
    void a_cluster_without_agents_has_none_that_fits() throws IOException {
        Path state = Files.writeString(directory.resolve("state.json"), "{\"slaves\": []}");
        Run run = placeOn(state.toString(), "{\"id\": \"/a\"}");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("fits on none of 0 agents");
    }
}
