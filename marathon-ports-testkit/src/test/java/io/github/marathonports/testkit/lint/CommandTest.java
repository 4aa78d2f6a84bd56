package io.github.marathonports.testkit.lint;

import static io.github.marathonports.lint.FindingCode.LISTENS_ON_HOST_PORT;
import static io.github.marathonports.lint.FindingCode.UNDEFINED_PORT_VARIABLE;
import static io.github.marathonports.testkit.lint.Linted.findings;
import static io.github.marathonports.testkit.lint.Linted.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.lint.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as a shell reads them (S10.2): the app has one port, so PORT7 is nobody's. */
class CommandTest {
    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String app(String cmd) {
        return "{\"id\": \"/a\", \"cmd\": \"" + json(cmd) + "\", \"portDefinitions\": [{\"port\": 0}]}";
    }

    private static String bridged(String cmd) {
        return "{\"id\": \"/a\", \"cmd\": \"" + json(cmd) + "\", \"networks\": [{\"mode\": \"container/bridge\"}],"
                + " \"container\": {\"portMappings\": [{\"containerPort\": 80, \"hostPort\": 0}]}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve '$PORT7'",
                "awk '{print $PORT7}' file",
                "envsubst '$PORT7 $PORT_X' < in > out",
                "serve \\$PORT7",
                "serve $$PORT7",
                "serve # not $PORT7\nserve",
                "serve %PORT7%",
                "serve $PORTAL ${PORTS} $PORT0_ALT",
                "serve ${PORT7:-80} ${PORT7-80} ${PORT7:+80}",
                ": ${PORT7:=80}; serve $PORT7",
                ": ${PORT7=80}; serve $PORT7",
                "printf -v PORT7 80; serve $PORT7",
                ". /etc/ports.sh && serve $PORT7",
                "cd /x; source ports.sh; serve $PORT7",
                "if true; then . ./x; fi; serve $PORT7",
                "eval \"$(cat ports)\"; serve $PORT7",
                "\\"
            })
    void S10_2_what_no_shell_expands_or_what_the_command_may_set_is_no_reference(String cmd) {
        assertThat(places(UNDEFINED_PORT_VARIABLE, app(cmd))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve \"$PORT7\"",
                "serve \"it's $PORT7\"",
                "echo 'it' \"is\" $PORT7",
                "sh -c 'serve $PORT7'",
                "su - web -c 'serve $PORT7'",
                "bash -ec 'echo \"$PORT7\"'",
                "trap 'kill $PORT7' TERM",
                "serve \\\\$PORT7",
                "serve $$$PORT7",
                "serve `echo $PORT7`",
                "serve x#$PORT7",
                "serve ${#PORTS} $PORT7",
                "serve ${PORT7%x}",
                "serve ${PORT_X:-$PORT7}",
                "serve ${PORT0:-${PORT7}}",
                "find . -name x; serve $PORT7",
                "unclosed 'quote $PORT7"
            })
    void S10_2_what_a_shell_expands_is_a_reference_however_it_is_quoted(String cmd) {
        assertThat(places(UNDEFINED_PORT_VARIABLE, app(cmd))).containsExactly("/cmd");
    }

    @Test
    void S10_2_the_command_of_a_health_check_sees_the_variables_of_the_task() {
        assertThat(places(UNDEFINED_PORT_VARIABLE, """
                        {"id": "/a", "portDefinitions": [{"port": 0}], "healthChecks": [
                          {"protocol": "HTTP", "portIndex": 0},
                          {"protocol": "COMMAND", "command": {"value": "curl localhost:$PORT0"}},
                          {"protocol": "COMMAND", "command": {"value": "curl localhost:$PORT7"}},
                          {"protocol": "COMMAND", "command": "curl $PORT7"}]}
                        """)).containsExactly("/healthChecks/2/command/value");
    }

    @Test
    void S13_2_so_does_that_of_a_pods_container() {
        List<Finding> findings = findings(UNDEFINED_PORT_VARIABLE, """
                {"id": "/p", "containers": [
                  {"name": "c", "endpoints": [{"name": "web", "protocol": ["tcp"]}]},
                  {"name": "d", "healthCheck": {"exec": {"command": {"shell": "curl $ENDPOINT_WEB $ENDPOINT_X"}}}}]}
                """);
        assertThat(findings)
                .extracting(finding -> finding.path().jsonPointer())
                .containsExactly("/containers/1/healthCheck/exec/command/shell");
        assertThat(findings).extracting(Finding::rule).containsExactly("S13.2");
    }

    @Test
    void a_document_tells_the_commands_of_its_checks_with_their_places() {
        assertThat(MarathonJson.readApp("""
                        {"id": "/a", "healthChecks": [{"protocol": "COMMAND", "command": {"value": "true"}}]}
                        """).checkCommands()).singleElement().satisfies(check -> {
            assertThat(check.path()).hasToString("/healthChecks(0)/command/value");
            assertThat(check.shell()).isEqualTo("true");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --url http://$HOST:$PORT0/",
                "serve --url \"${HOST}\":\"${PORT_80}\"",
                "serve --at=$LIBPROCESS_IP:$PORT",
                "kafka --advertised-port=$PORT0",
                "kafka -Dadvertised.port=${PORT0}",
                "serve --announce '80' --announce $HOST:$PORT0"
            })
    void S10_2_to_tell_others_the_host_port_is_right(String cmd) {
        assertThat(places(LISTENS_ON_HOST_PORT, bridged(cmd))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve --port $PORT0", "serve --bind 0.0.0.0:$PORT", "serve $HOST $PORT_80"})
    void S10_2_to_listen_on_it_is_not(String cmd) {
        assertThat(places(LISTENS_ON_HOST_PORT, bridged(cmd))).containsExactly("/cmd");
    }
}
