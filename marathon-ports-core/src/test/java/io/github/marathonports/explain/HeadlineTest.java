package io.github.marathonports.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The one sentence is true of the whole cluster, although it starts from the agent that lacks least. */
class HeadlineTest {
    private static final Scalars FOUR_CPUS = new Scalars(4, 128, 0, 0);

    private static AgentSnapshot agent(String name, String resources) {
        return AgentSnapshot.idle(name, name + ".example", ResourcesFlag.parse(resources));
    }

    private static AgentSnapshot using(AgentSnapshot idle, String ports, double cpus) {
        Resources used = new Resources(PortRanges.parse(ports), new Scalars(cpus, 0, 0, 0));
        RoleResources all = idle.resources().get(0);
        return AgentSnapshot.of(
                idle.id(),
                idle.hostname(),
                List.of(new RoleResources(
                        all.role(),
                        Optional.empty(),
                        all.volume(),
                        all.total(),
                        all.total().minus(used),
                        Resources.none())));
    }

    private static AppSpec app(Scalars scalars, PortMapping... mappings) {
        return AppSpec.builder("/web")
                .scalars(scalars)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
    }

    private static String headline(AppSpec app, AgentSnapshot... agents) {
        return Explainer.withDefaults().explain(app, ClusterSnapshot.of(agents)).headline();
    }

    @Test
    void an_amount_that_another_agent_has_is_not_said_to_be_on_no_agent() {
        AgentSnapshot port = agent("S0", "cpus:1;mem:2048;ports:[880-880]");
        AgentSnapshot cpus = agent("S1", "cpus:8;mem:2048;ports:[31000-31009]");
        assertThat(headline(app(FOUR_CPUS, PortMapping.fixed(80, 880)), port, cpus))
                .isEqualTo("/web waits for ever: cpus: 4 asked, and S0.example (S0) has only 1; an agent with 8 lacks "
                        + "something else");
    }

    @Test
    void an_amount_that_is_free_on_another_agent_is_not_said_to_be_0_short() {
        String both = "cpus:8;mem:2048;ports:[880-880]";
        assertThat(headline(
                        app(FOUR_CPUS, PortMapping.fixed(80, 880)),
                        using(agent("S0", both), "[]", 7),
                        using(agent("S1", both), "[880-880]", 0)))
                .isEqualTo("/web waits: cpus: 4 asked, and S0.example (S0) has only 1 free; an agent with 8 lacks "
                        + "something else");
    }

    @Test
    void S12_8_dynamic_ports_that_another_agent_has_are_not_said_to_be_on_no_agent() {
        AgentSnapshot cpus = agent("S0", "cpus:8;mem:2048;ports:[31000-31000]");
        AgentSnapshot ports = agent("S1", "cpus:1;mem:2048;ports:[31000-31009]");
        assertThat(headline(app(FOUR_CPUS, PortMapping.dynamic(80), PortMapping.dynamic(81)), cpus, ports))
                .isEqualTo("/web waits for ever: 2 dynamic host ports asked, and S0.example (S0) has only 1 to "
                        + "choose from; an agent with 10 lacks something else (S12.8)");
    }

    @Test
    void S12_7_resources_of_other_roles_are_not_said_to_be_on_no_agent() {
        AgentSnapshot agent = agent("S0", "cpus:1;cpus(web):8;mem:2048;ports(web):[31000-31009]");
        assertThat(headline(app(FOUR_CPUS, PortMapping.dynamic(80)), agent))
                .isEqualTo(
                        "/web waits for ever: cpus: 4 asked, and no agent has more than 1 for role *; also 1 dynamic "
                                + "host port asked, and no agent has more than 0 for role * to choose from (S12.8)");
    }

    @Test
    void what_an_agent_has_that_makes_no_offers_is_not_free() {
        AgentSnapshot busy = using(agent("S0", "cpus:8;mem:2048;ports:[31000-31009]"), "[]", 7);
        AgentSnapshot idle = agent("S1", "cpus:8;mem:2048;ports:[31000-31009]");
        AgentSnapshot away =
                new AgentSnapshot(idle.id(), idle.hostname(), Source.TOTALS, Availability.INACTIVE, idle.resources());
        assertThat(headline(app(FOUR_CPUS, PortMapping.dynamic(80)), busy, away))
                .isEqualTo("/web waits: cpus: 4 asked, and no agent has more than 1 free: 3 short");
    }

    @Test
    void one_cause_is_told_once_although_two_positions_have_it() {
        PortMapping again = PortMapping.fixed(81, 880);
        assertThat(headline(
                        app(Scalars.APP_DEFAULT, PortMapping.fixed(80, 880), again),
                        agent("S0", "cpus:8;mem:2048;ports:[31000-31009]")))
                .isEqualTo("/web waits for ever: host port 880 is offered by 0 of 1 agent; offered to role *: "
                        + "[31000-31009], nearest 31000 (S12.1)");
    }

    @Test
    void offers_never_prove_that_there_is_room_for_no_more_instances() {
        Offer offer = Offer.builder()
                .hostname("h")
                .amount("cpus", 2)
                .amount("mem", 1024)
                .ports("*", "[31000-31009]")
                .build();
        AppSpec three = app(Scalars.APP_DEFAULT, PortMapping.fixed(80, 31000)).withInstances(3);
        assertThat(Explainer.withDefaults()
                        .explain(three, ClusterSnapshot.ofOffers(List.of(offer)))
                        .headline())
                .isEqualTo("1 of 3 instances of /web can start now; these offers have no room for 2 more; host port "
                        + "31000 is on 1 of 1 agent, free on 1, and each of them can run one instance (S12.3). Offers "
                        + "show only what is free: the master's /state would tell what the agents have in total");
    }

    @Test
    void S12_2_an_assigned_port_that_the_document_does_not_show_is_introduced() {
        AppSpec required = AppSpec.builder("/web")
                .requirePorts(true)
                .addPortDefinitions(PortDefinition.of(0))
                .build()
                .withServicePorts(List.of(10000));
        assertThat(headline(required, agent("S0", "cpus:8;mem:2048;ports:[31000-31009]")))
                .isEqualTo("/web waits for ever: host port 10000, which requirePorts takes from the service ports, is "
                        + "offered by 0 of 1 agent; offered to role *: [31000-31009], nearest 31000 (S12.2)");
    }

    @Test
    void everybody_may_take_resources_of_nobody() {
        AppSpec web = AppSpec.builder()
                .from(app(Scalars.APP_DEFAULT, PortMapping.dynamic(80)))
                .acceptedResourceRoles(List.of("web"))
                .build();
        assertThat(Explainer.withDefaults()
                        .explain(web, ClusterSnapshot.of(agent("S0", "cpus:8;mem:2048;ports:[31000-31009]")))
                        .remedies())
                .extracting(Remedy::sentence)
                .contains("accept role *: \"acceptedResourceRoles\": [\"web\", \"*\"]");
        assertThat(new Remedy.AcceptRole(Role.of("web"), List.of(Role.ANY, Role.of("web"))).sentence())
                .endsWith("; Marathon has to be registered for that role");
    }
}
