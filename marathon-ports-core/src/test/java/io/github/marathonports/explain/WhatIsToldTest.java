package io.github.marathonports.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.explain.Check.FixedPort;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person reads is true, and is what helps. */
class WhatIsToldTest {
    private static final String USUAL = "cpus:4;mem:2048;ports:[31000-31009]";
    private static final AppSpec DYNAMIC = app(PortMapping.dynamic(80));

    private static AppSpec app(PortMapping... mappings) {
        return AppSpec.builder("/web")
                .scalars(new Scalars(2, 128, 0, 0))
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
    }

    private static AgentSnapshot agent(String name, String resources) {
        return AgentSnapshot.idle(name, "", ResourcesFlag.parse(resources));
    }

    private static AgentSnapshot using(String name, String ports, double cpus) {
        return parts(name, ports, cpus, Resources.none());
    }

    private static AgentSnapshot parts(String name, String usedPorts, double usedCpus, Resources offered) {
        Resources total = agent(name, USUAL).total();
        Resources used = new Resources(PortRanges.parse(usedPorts), new Scalars(usedCpus, 0, 0, 0));
        return AgentSnapshot.of(
                name,
                "",
                List.of(new RoleResources(
                        Role.ANY, Optional.empty(), VolumeUse.NONE, total, total.minus(used), offered)));
    }

    private static AgentSnapshot inactive(AgentSnapshot agent) {
        return new AgentSnapshot(agent.id(), "", Source.TOTALS, Availability.INACTIVE, agent.resources());
    }

    private static Explanation explain(AppSpec app, AgentSnapshot... agents) {
        return Explainer.withDefaults().explain(app, ClusterSnapshot.of(agents));
    }

    @Test
    void the_nearest_fit_is_the_agent_that_lacks_the_smallest_share() {
        assertThat(explain(DYNAMIC, using("S0", "[]", 4), using("S1", "[]", 2.5), using("S2", "[]", 3))
                        .nearestFit()
                        .map(fit -> fit.agent().id()))
                .contains("S1");
        assertThat(explain(DYNAMIC, agent("S0", "cpus:0.5;mem:128"), agent("S1", "cpus:1.9;mem:2048;ports:[1-1]"))
                        .nearestFit()
                        .map(fit -> fit.agent().id()))
                .contains("S1");
    }

    @Test
    void a_part_of_the_instances_is_told_with_what_one_more_lacks() {
        Explanation explanation = explain(
                DYNAMIC.withInstances(7),
                using("S0", "[31000-31007]", 0),
                using("S1", "[]", 1),
                inactive(agent("S2", USUAL)),
                agent("S3", USUAL + ";gpus:1"));
        assertThat(explanation.headline())
                .isEqualTo(
                        "3 of 7 instances of /web can start now; 3 more when what is in use comes back, 1 never: there "
                                + "is room for 6 at most; one more lacks cpus on 2, ports to choose from on 1 of 4 agents; "
                                + "1 agent is kept for those who ask for gpus; 1 agent is not active");
    }

    @Test
    void S12_3_several_fixed_ports_are_each_counted_once() {
        AppSpec twoPorts =
                app(PortMapping.fixed(80, 31000), PortMapping.fixed(81, 31001), PortMapping.fixed(82, 31000));
        assertThat(explain(twoPorts.withInstances(2), agent("S0", USUAL)).headline())
                .isEqualTo(
                        "1 of 2 instances of /web can start now; 1 never: there is room for 1 at most; host port 31000 "
                                + "is on 1 of 1 agent, free on 1; host port 31001 is on 1 of 1 agent, free on 1; each agent can "
                                + "run one instance (S12.3)");
    }

    @Test
    void an_agent_that_is_not_active_is_named_where_an_active_one_would_do_later() {
        assertThat(explain(
                                app(PortMapping.fixed(80, 31000)),
                                inactive(agent("S0", USUAL)),
                                using("S1", "[31000-31000]", 0))
                        .headline())
                .isEqualTo("/web waits: S0 would do but is not active");
        assertThat(explain(app(PortMapping.fixed(80, 31000)), inactive(agent("S0", USUAL)), agent("S1", "cpus:4"))
                        .headline())
                .isEqualTo("/web waits: no agent that would do is active");
    }

    @Test
    void S12_3_a_port_on_an_agent_that_is_not_active_is_not_said_to_be_in_use() {
        AppSpec fixed = app(PortMapping.fixed(80, 31000), PortMapping.fixed(81, 31001));
        AgentSnapshot busy = using("S0", "[31000-31000]", 0);
        AgentSnapshot away = inactive(using("S1", "[31001-31001]", 0));
        assertThat(explain(fixed, busy, away).headline())
                .isEqualTo(
                        "/web waits: host port 31000 is in use on the only active agent that has it, of 2; 1 more agent "
                                + "with it not active (S12.3)");
        assertThat(explain(fixed, busy, using("S2", "[31000-31000]", 1)).headline())
                .isEqualTo("/web waits: host port 31000 is in use on all 2 agents that have it, of 2 (S12.3)");
    }

    @Test
    void S12_1_ports_that_no_agent_has_are_told_together() {
        AppSpec many = app(
                PortMapping.fixed(80, 880),
                PortMapping.fixed(81, 40000),
                PortMapping.fixed(82, 881),
                PortMapping.fixed(83, 31000));
        assertThat(explain(many, agent("S0", USUAL)).headline())
                .isEqualTo(
                        "/web waits for ever: host ports 880, 40000, 881 are offered by 0 of 1 agent; offered to role *: "
                                + "[31000-31009], nearest 31000, 31009 (S12.1)");
    }

    @Test
    void S12_7_a_port_of_another_role_is_found_on_whatever_agent_it_is() {
        String edge = USUAL + ";ports(edge):[80-80]";
        String told =
                "/web waits for ever: host port 80 is offered by 0 of 2 agents to the app; it is there for role edge, "
                        + "which the app does not accept; offered to role *: [31000-31009], nearest 31000 (S12.7)";
        AppSpec web = app(PortMapping.fixed(80, 80));
        assertThat(explain(web, agent("S0", USUAL), agent("S1", edge)).headline())
                .isEqualTo(told);
        assertThat(explain(web, agent("S1", edge), agent("S0", USUAL)).headline())
                .isEqualTo(told);
    }

    @Test
    void S12_7_nothing_for_the_accepted_roles_is_said_at_once() {
        AppSpec db = AppSpec.builder()
                .from(DYNAMIC)
                .acceptedResourceRoles(List.of("db"))
                .build();
        assertThat(explain(db, agent("S0", "cpus:4;ports(web):[31000-31009]")).headline())
                .isEqualTo(
                        "/web waits for ever: no agent has anything that counts for role db, which is all that the app "
                                + "accepts; there is something for roles *, web (S12.7)");
    }

    @Test
    void S7_1_a_port_reserved_for_a_task_of_Marathon_is_not_said_to_be_of_a_role_that_is_not_accepted() {
        Reservation marathons = new Reservation(Optional.empty(), Map.of("marathon_task_id", "t"));
        Resources port = Resources.ofPorts(PortRanges.parse("[880-880]"));
        AgentSnapshot agent = AgentSnapshot.of(
                "S0",
                "",
                List.of(
                        agent("S0", USUAL).resources().get(0),
                        new RoleResources(
                                Role.ANY, Optional.of(marathons), VolumeUse.NONE, port, port, Resources.none())));
        Explanation explanation = explain(app(PortMapping.fixed(80, 880)), agent);
        assertThat(explanation.headline())
                .isEqualTo(
                        "/web waits for ever: host port 880 is offered by 0 of 1 agent to the app; it is there but does "
                                + "not count: Marathon reserved it for a task; offered to role *: [31000-31009], nearest 31000 (S7.1)");
        assertThat(explanation.nearestFit().orElseThrow().checks().failures())
                .singleElement()
                .isInstanceOfSatisfying(
                        FixedPort.class,
                        failed -> assertThat(failed.otherRoles()).isEmpty());
    }

    @Test
    void S12_15_an_amount_in_parts_that_rounding_leaves_short_is_explained() {
        AppSpec half =
                AppSpec.builder("/web").scalars(new Scalars(0.5, 0, 0, 0)).build();
        Resources[] parts = {cpus(0.1), cpus(0.1), cpus(0.3)};
        AgentSnapshot agent = AgentSnapshot.of(
                "S0",
                "",
                List.of(
                        RoleResources.unused(Role.ANY, parts[0].plus(Resources.ofPorts(PortRanges.parse("[1-1]")))),
                        RoleResources.unused(Role.of("a"), parts[1]),
                        RoleResources.unused(Role.of("b"), parts[2])));
        AppSpec all = AppSpec.builder()
                .from(half)
                .acceptedResourceRoles(List.of("*", "a", "b"))
                .build();
        Explanation explanation = explain(all, agent);
        assertThat(explanation.verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explanation.declineReasons(agent)).isNotEmpty();
        assertThat(explanation.headline())
                .isEqualTo("/web waits for ever: cpus: 0.5 asked, 0.5 free of 0.5; Marathon takes it part by part, and "
                        + "rounding leaves it short");
    }

    private static Resources cpus(double cpus) {
        return new Resources(PortRanges.empty(), new Scalars(cpus, 0, 0, 0));
    }

    @Test
    void what_is_in_offers_is_said_to_be_so() {
        Resources offered = new Resources(PortRanges.parse("[31000-31009]"), new Scalars(4, 2048, 0, 0));
        Explanation explanation = explain(
                DYNAMIC.withInstances(3), parts("S0", "[]", 0, offered), parts("S1", "[]", 0, Resources.none()));
        assertThat(explanation.instancesNow()).isEqualTo(3);
        assertThat(explanation.instancesWithoutOffered()).isEqualTo(2);
        assertThat(explanation.toString())
                .contains(
                        "\n1 of these would take what is on its way in an offer at this moment; a framework that keeps it "
                                + "makes them wait\n");
    }

    @Test
    void alike_agents_with_another_room_are_told_with_it() {
        Explanation explanation = explain(DYNAMIC, agent("S0", USUAL), using("S1", "[]", 2));
        assertThat(explanation.toString())
                .contains("S0: room for 2 instances")
                .contains("and 1 more agent like this, with room for 1 instance together: S1");
        assertThat(explain(DYNAMIC, agent("S0", USUAL), agent("S1", USUAL)).toString())
                .contains("and 1 more agent like this: S1");
    }

    @Test
    void nothing_asked_has_room_for_any_number_and_nothing_wanted_has_nothing_to_start() {
        AppSpec nothing = AppSpec.builder("/web")
                .scalars(new Scalars(0, 0, 0, 0))
                .portDefinitions(List.of())
                .build();
        assertThat(explain(nothing, agent("S0", USUAL)).toString()).contains("S0: room for any number of instances");
        Explanation none = explain(app(PortMapping.fixed(80, 880)).withInstances(0), agent("S0", USUAL));
        assertThat(none.headline()).isEqualTo("/web wants 0 instances, so there is nothing to start");
        assertThat(none.toString()).doesNotContain("rollout");
        assertThat(none.rollout().sentence()).isEqualTo("a rolling update has nothing to replace");
    }

    @Test
    void S12_3_an_update_that_needs_room_which_is_taken_now_says_so() {
        AppSpec fixed = app(PortMapping.fixed(80, 31000));
        String finishes =
                "a rolling update can finish: it starts a new task before it stops an old one, and there is room for it";
        assertThat(explain(fixed, agent("S0", USUAL), agent("S1", USUAL))
                        .rollout()
                        .sentence())
                .isEqualTo(finishes);
        assertThat(explain(fixed, agent("S0", USUAL), using("S1", "[31000-31000]", 0))
                        .rollout()
                        .sentence())
                .isEqualTo(finishes + "; at this moment there is room for 1 task");
    }
}
