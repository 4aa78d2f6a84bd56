package io.github.marathonports.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.network.Network;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Remedies are the smallest changes that cure, in the order in which a person would try them. */
class RemedyChoiceTest {

    private static AgentSnapshot agent(String name, String ports) {
        return AgentSnapshot.idle(name, "", ResourcesFlag.parse("cpus:4;mem:2048;ports:" + ports));
    }

    private static List<String> remedies(AppSpec app, AgentSnapshot... agents) {
        return Explainer.withDefaults().explain(app, ClusterSnapshot.of(agents)).remedies().stream()
                .map(Remedy::sentence)
                .toList();
    }

    private static AppSpec bridge(PortMapping... mappings) {
        return AppSpec.builder("/web")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
    }

    @Test
    void ports_that_are_on_enough_agents_but_never_together_can_be_given_up() {
        assertThat(remedies(
                        bridge(PortMapping.fixed(80, 80), PortMapping.fixed(81, 443), PortMapping.fixed(82, 31000)),
                        agent("S0", "[80-80,31000-31009]"),
                        agent("S1", "[443-443,31000-31009]")))
                .containsExactly(
                        "set /container/portMappings(1)/hostPort to 0: Marathon then takes any free host port",
                        "set /container/portMappings(1)/hostPort to 31001 instead of 443: free on 1 agent with room for the task",
                        "start S0 with --resources='cpus:4;mem:2048;ports:[80-80,443-443,31000-31009]'");
    }

    @Test
    void a_scarce_port_and_one_that_is_only_elsewhere_are_given_up_together() {
        assertThat(remedies(
                        bridge(PortMapping.fixed(80, 80), PortMapping.fixed(81, 443), PortMapping.fixed(82, 880)),
                        agent("S0", "[80-80,31000-31009]"),
                        agent("S1", "[443-443,31000-31009]")))
                .first()
                .isEqualTo(
                        "set /container/portMappings(1)/hostPort, /container/portMappings(2)/hostPort to 0: Marathon then "
                                + "takes any free host port");
    }

    @Test
    void required_ports_that_are_never_together_may_be_others() {
        AppSpec required = AppSpec.builder("/web")
                .requirePorts(true)
                .addPortDefinitions(PortDefinition.of(8080), PortDefinition.of(9090))
                .build();
        assertThat(remedies(required, agent("S0", "[8080-8080,31000-31009]"), agent("S1", "[9090-9090,31000-31009]")))
                .startsWith(
                        "set /requirePorts to false: Marathon then takes any free host ports, and the numbers stay service ports",
                        "set /portDefinitions(1)/port to 31000 instead of 9090: free on 1 agent with room for the task");
    }

    @Test
    void the_agents_that_need_the_fewest_ports_get_them() {
        assertThat(remedies(
                        bridge(PortMapping.fixed(80, 80), PortMapping.fixed(81, 443)),
                        agent("S0", "[31000-31009]"),
                        agent("S1", "[443-443,31000-31009]")))
                .contains("start S1 with --resources='cpus:4;mem:2048;ports:[80-80,443-443,31000-31009]'");
    }

    @Test
    void flags_of_many_kinds_are_not_all_written_down() {
        AgentSnapshot[] agents = new AgentSnapshot[6];
        for (int i = 0; i < agents.length; i++) {
            agents[i] = agent("S" + i, "[" + (31000 + i / 2) + "-31009]");
        }
        assertThat(remedies(bridge(PortMapping.fixed(80, 80)).withInstances(6), agents))
                .contains(
                        "start S0, S1 with --resources='cpus:4;mem:2048;ports:[80-80,31000-31009]'; start S2, S3 with "
                                + "--resources='cpus:4;mem:2048;ports:[80-80,31001-31009]'; start S4, S5 with "
                                + "--resources='cpus:4;mem:2048;ports:[80-80,31002-31009]'");
        AgentSnapshot[] more = Arrays.copyOf(agents, 8);
        more[6] = agent("S6", "[31006-31009]");
        more[7] = agent("S7", "[31007-31009]");
        assertThat(remedies(bridge(PortMapping.fixed(80, 80)).withInstances(8), more))
                .anyMatch(remedy ->
                        remedy.endsWith("[80-80,31002-31009]'; and 2 more agents likewise, each with its own flag"));
    }

    @Test
    void asking_for_less_comes_after_fewer_instances_and_more_agents() {
        assertThat(remedies(bridge(PortMapping.dynamic(80)).withInstances(10), agent("S0", "[31000-31009]")))
                .containsExactly(
                        "set instances to 4",
                        "add 2 agents like S0, started with --resources='cpus:4;mem:2048;ports:[31000-31009]'",
                        "ask for at most 0.4 cpus instead of 1");
    }
}
