package io.github.marathonports.testkit.lint;

import static io.github.marathonports.lint.FindingCode.*;
import static io.github.marathonports.testkit.lint.LintedApps.BRIDGE;
import static io.github.marathonports.testkit.lint.LintedApps.bridged;
import static io.github.marathonports.testkit.lint.LintedApps.found;
import static io.github.marathonports.testkit.lint.LintedApps.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.lint.LintOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the examples of the page leave out about variables: where a rule keeps silent,
 * and where it speaks in the other shape.
 */
class LintVariablesTest {
    @Test
    void S12_6_a_port_named_after_its_own_number_is_harmless() {
        assertThat(found(PORT_NAME_IS_A_NUMBER, bridged("{\"containerPort\": 80, \"name\": \"80\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve $PORT0 ${PORT0} $PORT $PORTS $PORT_HTTP $PORT_8080",
                "serve $$PORT7 \\\\$PORT7",
                "serve ${PORT7:-80} ${PORT7-80} ${PORT7:=80} ${PORT7:+80}",
                "PORT7=80; serve $PORT7",
                "export PORT_ADMIN=80 && serve $PORT_ADMIN",
                "for PORT in 1 2; do serve $PORT; done",
                "serve $PORTAL $MY_PORT0 $HOST"
            })
    void S10_2_references_that_will_be_defined_or_are_none_are_left_alone(String cmd) {
        assertThat(found(UNDEFINED_PORT_VARIABLE, host(cmd))).isEmpty();
    }

    private static String host(String cmd) {
        return "{\"id\": \"/a\", \"cmd\": \"" + cmd
                + "\", \"portDefinitions\": [{\"port\": 8080, \"name\": \"http\"}]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"$PORT1", "${PORT1}", "x$PORT1", "$PORT_ADMIN", "$PORT_9090", "${PORT1:?no}", "$PORT_http"})
    void S10_2_references_that_nobody_defines_are_found(String reference) {
        assertThat(found(UNDEFINED_PORT_VARIABLE, host("serve " + reference))).containsExactly("/cmd");
    }

    @Test
    void S10_3_the_variable_of_a_random_number_cannot_be_foreseen() {
        assertThat(found(
                        UNDEFINED_PORT_VARIABLE,
                        "{\"id\": \"/a\", \"cmd\": \"serve $PORT_65535\", \"portDefinitions\": [{\"port\": 0}]}"))
                .hasSize(1);
    }

    @Test
    void S10_5_PORT_is_undefined_without_host_ports() {
        String app = """
                {"id": "/a", "cmd": "serve $PORT", "networks": [{"mode": "container", "name": "n"}],
                 "container": {"portMappings": [{"containerPort": 80}]}}
                """;
        assertThat(found(UNDEFINED_PORT_VARIABLE, app)).containsExactly("/cmd");
        assertThat(found(PORT_UNSET, app)).hasSize(1);
        assertThat(sentence(UNDEFINED_PORT_VARIABLE, app)).contains("PORT0, PORT_80");
    }

    @Test
    void S10_5_an_app_without_ports_has_no_variables_and_no_PORT_to_miss() {
        String app = "{\"id\": \"/a\", \"cmd\": \"serve $PORT0\", \"portDefinitions\": []}";
        assertThat(sentence(UNDEFINED_PORT_VARIABLE, app)).contains("it has no port variables");
        assertThat(found(PORT_UNSET, app)).isEmpty();
    }

    @Test
    void S10_7_user_variables_define_and_the_prefix_counts() {
        String app = "{\"id\": \"/a\", \"cmd\": \"serve $PORT5\", \"env\": {\"PORT5\": \"80\"}, \"ports\": [0]}";
        assertThat(found(UNDEFINED_PORT_VARIABLE, app)).isEmpty();
        LintOptions prefixed = LintOptions.defaults()
                .withLaunch(LintOptions.defaults().launch().withEnvVarsPrefix("MARATHON_"));
        String both = "{\"id\": \"/a\", \"cmd\": \"serve $MARATHON_PORT0\", \"args\": null, \"ports\": [0]}";
        assertThat(found(prefixed, UNDEFINED_PORT_VARIABLE, both)).isEmpty();
        assertThat(found(prefixed, UNDEFINED_PORT_VARIABLE, host("serve $PORT0")))
                .hasSize(1);
    }

    @Test
    void arguments_that_start_a_shell_are_expanded() {
        assertThat(found(PORT_VARIABLE_IN_ARGS, "{\"id\": \"/a\", \"args\": [\"/bin/sh\", \"-c\", \"x $PORT0\"]}"))
                .isEmpty();
        assertThat(found(UNDEFINED_PORT_VARIABLE, "{\"id\": \"/a\", \"args\": [\"sh\", \"-c\", \"x $PORT3\"]}"))
                .containsExactly("/args/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$PORT", "${PORT0}", "$PORT_8080", "$PORT_HTTP"})
    void S10_2_listening_on_the_host_port_is_found_by_every_variable_of_it(String reference) {
        String app = "{\"id\": \"/a\", \"cmd\": \"serve " + reference + "\", " + BRIDGE
                + "\"container\": {\"portMappings\": [{\"containerPort\": 8080, \"name\": \"http\"}]}}";
        assertThat(found(LISTENS_ON_HOST_PORT, app)).containsExactly("/cmd");
        assertThat(found(LISTENS_ON_HOST_PORT, app.replace("8080, ", "8080, \"hostPort\": 8080, ")))
                .isEmpty();
        assertThat(found(LISTENS_ON_HOST_PORT, app.replace("container/bridge", "host")))
                .isEmpty();
    }

    @Test
    void S10_7_only_variables_of_ports_are_shadowed() {
        assertThat(found(ENV_SHADOWS_PORT_VARIABLE, """
                        {"id": "/a", "cmd": "x", "env": {"PORT0": "1", "PORTS": "2", "HOST": "h", "PORT9": "3", "PORT_80": "4"},
                         "portDefinitions": [{"port": 80}]}
                        """))
                .containsExactlyInAnyOrder("/env/PORT0", "/env/PORTS", "/env/PORT_80");
    }

    @Test
    void S13_5_in_pods_the_users_variable_loses_wherever_it_stands() {
        assertThat(found(ENV_LOST_TO_PORT_VARIABLE, """
                        {"id": "/p", "environment": {"EP_HOST_X": "1"}, "containers": [
                          {"name": "c", "endpoints": [{"name": "x", "hostPort": 0, "protocol": ["tcp"]}]},
                          {"name": "d", "environment": {"ENDPOINT_X": "2", "PORT": "3"}}]}
                        """))
                .containsExactly("/environment/EP_HOST_X", "/containers/1/environment/ENDPOINT_X");
    }

    @Test
    void S13_2_the_commands_of_pods_are_checked_with_their_own_names() {
        String pod = """
                {"id": "/p", "containers": [{"name": "c", "exec": {"command": {"shell": "x $ENDPOINT_X $EP_HOST_X %s"}},
                  "endpoints": [{"name": "x", "hostPort": 0, "protocol": ["tcp"]}]}]}
                """;
        assertThat(found(UNDEFINED_PORT_VARIABLE, pod.formatted(""))).isEmpty();
        for (String undefined : List.of("$PORT0", "$EP_CONTAINER_X", "$ENDPOINT_Y", "$PORT")) {
            assertThat(found(UNDEFINED_PORT_VARIABLE, pod.formatted(undefined)))
                    .containsExactly("/containers/0/exec/command/shell");
        }
    }
}
