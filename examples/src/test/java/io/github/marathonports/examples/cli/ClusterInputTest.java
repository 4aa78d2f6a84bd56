package io.github.marathonports.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

class ClusterInputTest {
    private static final String STATE = "data/mesos-master-state.json";
    private static final String QUEUE = "data/marathon-queue.json";

    @TempDir
    private Path directory;

    /** A command that needs a cluster. */
    @Command(name = "test")
    private static final class WithCluster implements Runnable {
        @ArgGroup(multiplicity = "1")
        private ClusterInput cluster;

        @Override
        public void run() {}
    }

    /** What was read and what was said about it. */
    private record Input(ClusterSnapshot cluster, String notes) {}

    private static Input read(String... arguments) {
        WithCluster command = new WithCluster();
        new CommandLine(command).parseArgs(arguments);
        StringWriter notes = new StringWriter();
        return new Input(command.cluster.read(new PrintWriter(notes)), notes.toString());
    }

    private static List<String> flags(ClusterSnapshot cluster) {
        return cluster.agents().stream()
                .map(agent -> agent.name() + " " + agent.flag())
                .toList();
    }

    @Test
    void what_an_option_names_is_read_in_silence_and_anything_else_is_named() throws IOException {
        assertThat(read("--state", STATE).notes()).isEmpty();
        assertThat(read("--offers", QUEUE).notes()).isEmpty();
        assertThat(read("--offers", STATE).notes())
                .isEqualTo("note: " + STATE + " is a Mesos master state with 2 agents\n");
        assertThat(read("--state", QUEUE).notes())
                .isEqualTo("note: " + QUEUE
                        + " is Marathon's queue with unused offers with 1 agent; offers show only what is free\n");
        assertThat(read("--state", QUEUE).cluster())
                .isEqualTo(read("--offers", QUEUE).cluster());
        Path flag = Files.writeString(directory.resolve("resources"), "ports:[31000-31001];cpus:2\n");
        Input text = read("--state", flag.toString());
        assertThat(text.notes())
                .contains(" is the text of an agent's --resources with 1 agent\n")
                .endsWith("note: agent-1: taken to have plenty of mem, disk, of which --resources names none\n");
        assertThat(flags(text.cluster())).containsExactly("agent-1 cpus:2;ports:[31000-31001]");
        Path strict = Files.writeString(directory.resolve("strict"), "ports:8080");
        assertThat(CommandRun.of("place", "data/nginx-31111.json", "--state", strict.toString())
                        .err())
                .contains("strict:1:1: ", "must stand in brackets");
    }

    @Test
    void typed_agents_have_31000_to_32000_and_plenty_of_what_is_not_named_as_a_real_agent_would_find_out() {
        Input typed =
                read("--agent", "ports:[31000-31005]", "--agent", "cpus(web):4;mem:1;disk:2", "--agent", "ports:880");
        assertThat(flags(typed.cluster()))
                .containsExactly(
                        "agent-1 ports:[31000-31005]",
                        "agent-2 cpus(web):4;mem:1;disk:2;ports:[31000-32000]",
                        "agent-3 ports:[880-880]");
        assertThat(typed.notes()).isEqualTo("""
                        note: agent-1, agent-3: taken to have plenty of cpus, mem, disk, of which --resources names none
                        note: agent-2: taken to have ports 31000-32000, of which --resources names none
                        """);
        assertThat(read("--agent", "ports:[1-2];cpus:1;mem:1;disk:1").notes()).isEmpty();
        assertThat(typed.cluster().agents())
                .extracting(AgentSnapshot::hostname)
                .containsExactly("agent-1", "agent-2", "agent-3");
    }

    @Test
    void an_agent_that_only_names_ports_makes_no_app_wait_for_cpus() {
        CommandRun run = CommandRun.of(
                "place", "data/nginx-31111.json", "--agent", "ports:[31000-31005]", "--agent", "ports:31111");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("/docker-tt fits on agent-2.", "HOST=agent-2");
    }

    @Test
    void from_offers_alone_nobody_says_that_an_app_waits_for_ever() {
        CommandRun run = CommandRun.of("place", "data/nginx-waiting.json", "--offers", QUEUE);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("host port 880 is offered by 0 of 1 agent, which offers 31000-32000 now")
                .doesNotContain("for ever");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'queue': []}",
                "{'queue': [{'app': {'id': '/web'}, 'lastUnusedOffers': []}]}",
                "{'type': 'OFFERS', 'offers': {}}"
            })
    void from_no_offers_at_all_nothing_is_concluded(String text) throws IOException {
        Path offers = Files.writeString(directory.resolve("offers.json"), text.replace('\'', '"'));
        CommandRun run = CommandRun.of("explain", "data/nginx-waiting.json", "--offers", offers.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no offer in it", "/state");
    }

    @Test
    void a_state_without_agents_is_an_answer() throws IOException {
        Path state = Files.writeString(directory.resolve("state.json"), "{\"slaves\": []}");
        CommandRun run = CommandRun.of("explain", "data/nginx-waiting.json", "--state", state.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("there are no agents");
    }

    @Test
    void an_agent_that_is_not_active_is_said_to_make_no_offers() throws IOException {
        Path state = Files.writeString(
                directory.resolve("state.json"),
                "{\"slaves\": [{\"id\": \"S0\", \"active\": false,"
                        + " \"resources\": {\"cpus\": 4, \"mem\": 999, \"ports\": \"[31111-31111]\"}}]}");
        CommandRun run = CommandRun.of("place", "data/nginx-31111.json", "--state", state.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("agent S0\n  is not active, so it makes no offers\n");

        Path nothing = Files.writeString(
                directory.resolve("nothing.json"),
                "{\"id\": \"/n\", \"cpus\": 0, \"mem\": 0, \"cmd\": \"true\", \"portDefinitions\": []}");
        for (String command : List.of("place", "env", "explain")) {
            assertThat(CommandRun.of(command, nothing.toString(), "--state", state.toString())
                            .exit())
                    .as(command)
                    .isEqualTo(1);
        }
    }

    @Test
    void a_cluster_is_told_in_one_way_only_and_bad_text_is_unusable() {
        assertThat(CommandRun.of("place", "data/nginx-31111.json").err()).contains("--state", "--offers", "--agent");
        assertThat(CommandRun.of("place", "data/nginx-31111.json", "--state", STATE, "--agent", "cpus:1")
                        .err())
                .contains("mutually exclusive");
        assertThat(CommandRun.of("explain", "data/nginx-31111.json").err())
                .isEqualTo("name the cluster: --state FILE, --offers FILE, or --agent RESOURCES for each agent\n"
                        + "All options: marathon-ports explain --help\n");
        CommandRun run = CommandRun.of("place", "data/nginx-31111.json", "--agent", "ports:[80,443]");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--agent: ", "which Mesos reads as the range 80-443");
    }
}
