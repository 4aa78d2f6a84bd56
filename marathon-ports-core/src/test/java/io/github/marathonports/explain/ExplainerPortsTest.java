package io.github.marathonports.explain;

import static io.github.marathonports.explain.Explained.USUAL;
import static io.github.marathonports.explain.Explained.agent;
import static io.github.marathonports.explain.Explained.bridge;
import static io.github.marathonports.explain.Explained.cluster;
import static io.github.marathonports.explain.Explained.everyRemedyCures;
import static io.github.marathonports.explain.Explained.explain;
import static io.github.marathonports.explain.Explained.kinds;
import static io.github.marathonports.explain.Explained.using;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Check.FixedPort;
import io.github.marathonports.explain.Remedy.AcceptRole;
import io.github.marathonports.explain.Remedy.AskForAnyPort;
import io.github.marathonports.explain.Remedy.AskForOtherPorts;
import io.github.marathonports.explain.Remedy.FewerInstances;
import io.github.marathonports.explain.Remedy.MoreAgents;
import io.github.marathonports.explain.Remedy.StartAgentsWith;
import io.github.marathonports.explain.Remedy.StopRequiringPorts;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.offer.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why host ports are not had, or only by some instances, and what cures it. */
class ExplainerPortsTest {
    @Test
    void S12_1_a_fixed_host_port_that_no_agent_has_never_fits() {
        Explanation explanation = explain(bridge(PortMapping.fixed(80, 880)), cluster(2));
        assertThat(explanation.verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explanation.headline())
                .isEqualTo("/web waits for ever: host port 880 is offered by 0 of 2 agents; offered to role *: "
                        + "[31000-31009], nearest 31000 (S12.1)");
        assertThat(explanation.nearestFit().orElseThrow().checks().failures())
                .singleElement()
                .isInstanceOfSatisfying(FixedPort.class, port -> {
                    assertThat(port.status()).isEqualTo(Status.NEVER);
                    assertThat(port.nearest()).hasValue(31000);
                });
        assertThat(kinds(explanation))
                .containsExactly(AskForAnyPort.class, AskForOtherPorts.class, StartAgentsWith.class);
        everyRemedyCures(explanation);
        assertThat(explanation.funnel()).isEqualTo(Map.of(DeclineReason.INSUFFICIENT_PORTS, 2));
    }

    @Test
    void another_port_is_one_that_is_free_on_every_agent_with_room() {
        ClusterSnapshot cluster = ClusterSnapshot.of(
                using(agent("S0", USUAL), "[31000-31001]", 0),
                using(agent("S1", USUAL), "[31003-31003]", 0),
                using(agent("S2", USUAL), "[]", 1.5));
        assertThat(explain(bridge(PortMapping.fixed(80, 880), PortMapping.fixed(81, 31002)), cluster)
                        .remedies())
                .contains(new AskForOtherPorts(List.of(new AskForOtherPorts.Replacement(
                        PositionPaths.of(bridge(PortMapping.fixed(80, 880))).get(0), 880, 31004, 2))));
    }

    @Test
    void S12_2_requirePorts_with_a_zero_is_required_literally() {
        AppSpec app = AppSpec.builder("/web")
                .requirePorts(true)
                .addPortDefinitions(PortDefinition.of(0))
                .build();
        Explanation explanation = explain(app, cluster(1));
        assertThat(explanation.verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explanation.headline())
                .contains("host port 0, which requirePorts takes literally")
                .contains("S12.2");
        assertThat(kinds(explanation)).containsExactly(StopRequiringPorts.class, AskForOtherPorts.class);
        everyRemedyCures(explanation);

        Explanation assigned = explain(app.withServicePorts(List.of(10000)), cluster(1));
        assertThat(assigned.headline()).contains("host port 10000").contains("S12.2");
        everyRemedyCures(assigned);
    }

    @Test
    void S12_3_a_port_in_use_waits_and_fits_when_the_task_ends() {
        AppSpec app = bridge(PortMapping.fixed(80, 31003));
        Explanation explanation = explain(app, ClusterSnapshot.of(using(agent("S0", USUAL), "[31003-31003]", 1)));
        assertThat(explanation.verdict()).isEqualTo(Verdict.WAITS);
        assertThat(explanation.headline())
                .isEqualTo("/web waits: host port 31003 is in use on the only agent that has it, of 1 (S12.3)");
        assertThat(kinds(explanation)).containsExactly(AskForAnyPort.class, AskForOtherPorts.class, MoreAgents.class);
        everyRemedyCures(explanation);
        assertThat(explain(app, cluster(1)).verdict()).isEqualTo(Verdict.FITS);
    }

    @Test
    void S12_3_more_instances_than_agents_with_the_port_fit_partially() {
        Explanation explanation = explain(bridge(PortMapping.fixed(80, 31003)).withInstances(3), cluster(2));
        assertThat(explanation.verdict()).isEqualTo(Verdict.PARTIALLY);
        assertThat(explanation.instancesNow()).isEqualTo(2);
        assertThat(explanation.headline())
                .isEqualTo(
                        "2 of 3 instances of /web can start now; 1 never: there is room for 2 at most; host port 31003 is "
                                + "on 2 of 2 agents, free on 2, and each of them can run one instance (S12.3)");
        assertThat(kinds(explanation)).containsExactly(AskForAnyPort.class, FewerInstances.class, MoreAgents.class);
        everyRemedyCures(explanation);
    }

    @Test
    void S12_3_a_rolling_update_deadlocks_without_a_spare_agent() {
        AppSpec app = bridge(PortMapping.fixed(80, 31003)).withInstances(2);
        assertThat(explain(app, cluster(2)).rollout()).satisfies(rollout -> {
            assertThat(rollout.outcome()).isEqualTo(Outcome.DEADLOCKS);
            assertThat(rollout.blocking()).hasSize(2);
            assertThat(rollout.sentence())
                    .contains("all 2 instances have to stay healthy")
                    .contains("room for 2 at once");
        });
        assertThat(explain(app, cluster(3)).rollout().outcome()).isEqualTo(Outcome.FINISHES);
        AppSpec relaxed = AppSpec.builder()
                .from(app)
                .upgradeStrategy(new UpgradeStrategy(0.5, 0))
                .build();
        assertThat(explain(relaxed, cluster(2)).rollout().outcome()).isEqualTo(Outcome.FINISHES);
        assertThat(explain(relaxed.withInstances(1), cluster(1)).rollout().outcome())
                .as("half of one instance, rounded up, is one")
                .isEqualTo(Outcome.DEADLOCKS);
        assertThat(explain(app.withInstances(3), cluster(2)).rollout().outcome())
                .isEqualTo(Outcome.NEVER_COMPLETE);
        assertThat(explain(app.withInstances(0), cluster(0)).rollout().outcome())
                .isEqualTo(Outcome.FINISHES);
    }

    @Test
    void S12_4_the_same_port_twice_matches_and_fails_at_launch() {
        Explanation twice = explain(bridge(PortMapping.fixed(80, 31003), PortMapping.fixed(81, 31003)), cluster(1));
        assertThat(twice.verdict()).isEqualTo(Verdict.FITS);
        assertThat(twice.launchFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.sentence())
                        .contains("/container/portMappings(0)/hostPort and /container/portMappings(1)/hostPort")
                        .contains("31003"));
        assertThat(explain(bridge(PortMapping.fixed(80, 31003), PortMapping.fixed(81, 31004)), cluster(1))
                        .launchFailures())
                .isEmpty();
        assertThat(explain(bridge(PortMapping.dynamic(80), PortMapping.dynamic(81)), cluster(1))
                        .launchFailures())
                .isEmpty();
    }

    @Test
    void S12_7_a_port_of_another_role_does_not_count_until_the_role_is_accepted() {
        ClusterSnapshot cluster = ClusterSnapshot.of(agent("S0", USUAL + ";ports(web):[80-80]"));
        Explanation explanation = explain(bridge(PortMapping.fixed(80, 80)), cluster);
        assertThat(explanation.verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explanation.headline())
                .contains("it is there for role web, which the app does not accept")
                .contains("S12.7");
        assertThat(explanation.remedies()).contains(new AcceptRole(Role.of("web"), List.of(Role.ANY, Role.of("web"))));
        assertThat(kinds(explanation)).doesNotContain(StartAgentsWith.class);
        everyRemedyCures(explanation);
    }

    @Test
    void S12_8_fewer_ports_than_dynamic_ports_are_asked() {
        ClusterSnapshot cluster = ClusterSnapshot.of(agent("S0", "cpus:2;mem:2048;ports:[31000-31001]"));
        AppSpec app = bridge(PortMapping.dynamic(80), PortMapping.fixed(81, 31000), PortMapping.dynamic(82));
        Explanation explanation = explain(app, cluster);
        assertThat(explanation.verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explanation.headline())
                .isEqualTo(
                        "/web waits for ever: 2 dynamic host ports asked, and no agent has more than 1 to choose from (S12.8)");
        assertThat(explanation.remedies())
                .singleElement()
                .extracting(Remedy::sentence)
                .isEqualTo("start S0.example (S0) with --resources='cpus:2;mem:2048;ports:[31000-31002]'");
        everyRemedyCures(explanation);
    }

    @Test
    void a_pod_is_explained_by_its_endpoints() {
        PodSpec pod = PodSpec.builder("/pod")
                .addContainers(PodContainer.of(
                        "web",
                        Endpoint.builder()
                                .name("http")
                                .hostPort(HostPortRequest.fixed(880))
                                .build(),
                        Endpoint.builder()
                                .name("admin")
                                .hostPort(HostPortRequest.dynamic())
                                .build()))
                .build();
        Explanation explanation = explain(pod, cluster(1));
        assertThat(explanation.verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explanation.fixedPorts())
                .singleElement()
                .satisfies(count -> assertThat(count.path()).hasToString("/containers(0)/endpoints(0)/hostPort"));
        everyRemedyCures(explanation);
    }
}
