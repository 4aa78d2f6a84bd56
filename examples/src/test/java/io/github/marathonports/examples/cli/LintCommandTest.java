package io.github.marathonports.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.marathonports.lint.FindingCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help;

/** What {@code lint} finds, how its options change that, and how it is printed. */
class LintCommandTest extends LintedDirectory {
    @Test
    void the_founding_note_is_told_what_is_wrong_before_it_is_posted() {
        Run run = lint("data/nginx-waiting.json", "--ignore", "OLD_FIELD,HOST_PORT_ROLLOUT");
        assertThat(run.out()).isEqualTo("""
                        data/nginx-waiting.json:20:23: warning HOST_PORT_OUTSIDE_DEFAULT: host port 880 is outside 31000-32000, all that an agent offers by default; the nearest is 31000 (S12.1)
                          use 0, or add the port to the agents' --resources
                        data/nginx-waiting.json:20:23: note HOST_PORT_PRIVILEGED: host port 880 is below 1024, where only root may bind (S12.1)
                          use 0 or a higher port, and let a load balancer listen here
                        data/nginx-waiting.json:21:26: note SERVICE_PORT_IN_ASSIGNED_RANGE: service port 10000 is inside 10000-20000, from which Marathon serves apps that ask for 0 (S12.5)
                          use 0, or a number outside the range
                        data/nginx-waiting.json:32:22: warning PORT_DEFINITIONS_DROPPED: outside the host network these ports are dropped: [{"port":10000,"name":"default"}] (S3.5)
                          say it in container.portMappings, and remove the list
                        4 findings about 1 document in 1 file: 0 errors, 2 warnings, 2 notes
                        """);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void S12_1_with_a_state_the_founding_note_is_an_error() {
        Run run = lint("data/nginx-waiting.json", "--state", "data/mesos-master-state.json", "--ignore", "OLD_FIELD");
        assertThat(run.out())
                .contains(
                        "20:23: error HOST_PORT_ON_NO_AGENT: host port 880 is there on 0 of 2 agents, which have [31000-32000] (S12.1)\n")
                .doesNotContain("HOST_PORT_OUTSIDE_DEFAULT");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void S12_3_with_agents_as_a_person_types_them_too_few_of_them_are_an_error() throws IOException {
        String app = file(
                "edge.json",
                "{\"id\": \"/edge\", \"instances\": 3, \"networks\": [{\"mode\": \"container/bridge\"}],"
                        + " \"container\": {\"portMappings\": [{\"containerPort\": 80, \"hostPort\": 80}]}}");
        String agent = "ports(web):[80-80]";
        Run run = lint(app, "--agent", agent, "--agent", agent, "--agent", "ports:80", "--mesos-role", "web");
        assertThat(run.out()).contains("error ROLLOUT_CANNOT_FINISH: 3 of 3 agents have room with host port 80");
        assertThat(lint(app, "--agent", agent, "--mesos-role", "web").out())
                .contains("error TOO_FEW_AGENTS: 3 instances are asked for, but only 1 of 1 agent has host port 80");
        assertThat(lint(app, "--agent", agent).out()).contains("error HOST_PORT_ON_NO_AGENT");
    }

    @Test
    void offers_are_refused_because_they_do_not_say_what_an_agent_has() {
        Run run = lint("data/nginx-waiting.json", "--offers", "data/mesos-v1-offers.json");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("offers show only what is free at the moment")
                .contains("--state FILE");
    }

    @Test
    void fail_on_says_what_is_bad_enough_for_exit_code_1() throws IOException {
        String clean = file("clean.json", CLEAN);
        String notes = file("notes.json", NOTES);
        String warns = file("warns.json", WARNS);
        String fails = file("fails.json", FAILS);
        assertThat(exits(clean)).containsExactly(0, 0, 0);
        assertThat(exits(notes)).containsExactly(0, 0, 1);
        assertThat(exits(warns)).containsExactly(0, 1, 1);
        assertThat(exits(fails)).containsExactly(1, 1, 1);
        assertThat(lint(warns).exit()).as("the default is error").isZero();
        assertThat(lint(fails).exit()).isEqualTo(1);
        assertThat(lint(warns, "--fail-on", "warning", "--ignore", "NUMBER_IS_SERVICE_PORT")
                        .exit())
                .isZero();
    }

    private static List<Integer> exits(String file) {
        return List.of("error", "Warning", "note").stream()
                .map(failOn -> lint(file, "--fail-on", failOn).exit())
                .toList();
    }

    @Test
    void a_rejection_names_line_column_violation_and_rule() throws IOException {
        assertThat(lint(file("fails.json", FAILS)).out())
                .contains("fails.json:1:1: error REJECTED PORTS_NOT_UNIQUE: ")
                .contains("(S2.4)\n  correct it; Marathon answers 422 and deploys nothing\n");
    }

    @Test
    void JSON_and_SARIF_hold_every_finding() throws IOException {
        String fails = file("fails.json", FAILS);
        JsonNode json =
                new ObjectMapper().readTree(lint(fails, "--output", "json").out());
        assertThat(json.at("/errors").asInt()).isEqualTo(1);
        assertThat(json.at("/findings/0/code").asText()).isEqualTo("REJECTED");
        assertThat(json.at("/findings/0/violation").asText()).isEqualTo("PORTS_NOT_UNIQUE");
        assertThat(json.at("/findings/0/line").asInt()).isEqualTo(1);
        assertThat(json.at("/findings/0/remedy").asText()).isNotBlank();
        JsonNode sarif =
                new ObjectMapper().readTree(lint(fails, "--output", "SARIF").out());
        assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/results")).hasSameSizeAs(json.at("/findings"));
        assertThat(lint(fails, "--output", "sarif").exit()).isEqualTo(1);
    }

    @Test
    void colours_are_for_terminals() throws IOException {
        String warns = file("warns.json", WARNS);
        assertThat(run(Help.Ansi.ON, "lint", warns).out()).contains("\u001B[33mwarning");
        assertThat(lint(warns).out()).doesNotContain("\u001B");
    }

    @Test
    void marks_of_picocli_in_a_document_are_text() throws IOException {
        String file = file(
                "marks.json", "{\"id\": \"/a\", \"cmd\": \"x\", \"env\": {\"A\": \"@|red $PORT0|@\"}, \"ports\": [0]}");
        assertThat(run(Help.Ansi.ON, "lint", file).out()).contains("@|red $PORT0|@");
    }

    @Test
    void Marathons_flags_are_known() throws IOException {
        String app = file("app.json", "{\"id\": \"/a\", \"networks\": [{\"mode\": \"container\"}]}");
        assertThat(lint(app).exit()).isEqualTo(1);
        assertThat(lint(app, "--default-network-name", "dev").exit()).isZero();
        String prefixed = file("p.json", "{\"id\": \"/p\", \"cmd\": \"serve $M_PORT0\", \"portDefinitions\": [{}]}");
        assertThat(lint(prefixed, "--env-vars-prefix", "M_", "--fail-on", "note")
                        .exit())
                .isZero();
    }

    @Test
    void progress_is_shown_after_a_second_and_cleared() {
        StringWriter shown = new StringWriter();
        long[] now = {0};
        Progress progress = Progress.shown(new PrintWriter(shown), 3, "files read", () -> now[0]);
        progress.step();
        assertThat(shown.toString()).isEmpty();
        now[0] = 1_000_000_000L;
        progress.step();
        progress.step();
        assertThat(shown.toString()).isEqualTo("\r2 of 3 files read");
        progress.end();
        progress.end();
        assertThat(shown.toString()).endsWith("\r\u001B[K").containsOnlyOnce("\u001B[K");
    }

    @Test
    void the_page_of_codes_shows_commands_that_work() throws IOException {
        String page = Files.readString(Path.of("../docs/lint.md"));
        assertThat(Files.readString(Path.of("../README.md")))
                .contains("lint examples/data ")
                .contains("lint examples/data/nginx-waiting.json --fail-on warning --output sarif\n");
        assertThat(page)
                .contains("lint examples/data ")
                .contains("--fail-on warning --output sarif")
                .contains("--ignore OLD_FIELD,SERVICE_PORT_IN_ASSIGNED_RANGE");
        assertThat(lint("data").exit()).isZero();
        assertThat(lint("data/nginx-waiting.json", "--fail-on", "warning", "--output", "sarif")
                        .exit())
                .isEqualTo(1);
        assertThat(lint("data/**.json", "--ignore", "OLD_FIELD,SERVICE_PORT_IN_ASSIGNED_RANGE")
                        .out())
                .doesNotContain(FindingCode.OLD_FIELD.name())
                .contains(FindingCode.HOST_PORT_OUTSIDE_DEFAULT.name());
    }

    @Test
    void a_wrong_word_gets_the_right_ones() {
        assertThat(lint("x.json", "--fail-on", "bad").err())
                .startsWith("Invalid value for option '--fail-on': expected error, warning or note but was \"bad\"\n");
        assertThat(lint("x.json", "--output", "xml").err())
                .startsWith("Invalid value for option '--output': expected text, json or sarif but was \"xml\"\n");
    }
}
