package io.github.marathonports.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.explain.Check.Amount;
import io.github.marathonports.explain.Check.FixedPort;
import io.github.marathonports.explain.Remedy.AcceptRole;
import io.github.marathonports.explain.Remedy.AskForAnyPort;
import io.github.marathonports.explain.Remedy.AskForLess;
import io.github.marathonports.explain.Remedy.AskForOtherPorts;
import io.github.marathonports.explain.Remedy.FewerInstances;
import io.github.marathonports.explain.Remedy.MoreAgents;
import io.github.marathonports.explain.Remedy.StartAgentsWith;
import io.github.marathonports.explain.Remedy.StopRequiringPorts;
import io.github.marathonports.explain.Remedy.Together;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.Scalar;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final String USUAL = "cpus:2;mem:2048;disk:1000;ports:[31000-31009]";

    private static AgentSnapshot agent(String name, String resources) {
        return AgentSnapshot.idle(name, name + ".example", ResourcesFlag.parse(resources));
    }

    private static AgentSnapshot using(AgentSnapshot idle, String ports, double cpus) {
        Resources used = new Resources(PortRanges.parse(ports), new Scalars(cpus, 0, 0, 0));
        List<RoleResources> resources = new ArrayList<>();
        for (RoleResources role : idle.resources()) {
            resources.add(new RoleResources(
                    role.role(),
                    Optional.empty(),
                    VolumeUse.NONE,
                    role.total(),
                    role.total().minus(used),
                    Resources.none()));
        }
        return AgentSnapshot.of(idle.id(), idle.hostname(), resources);
    }

    private static ClusterSnapshot cluster(int agents) {
        List<AgentSnapshot> list = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            list.add(agent("S" + i, USUAL));
        }
        return new ClusterSnapshot(list);
    }

    private static AppSpec bridge(PortMapping... mappings) {
        return AppSpec.builder("/web")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
    }

    private static Explanation explain(RunSpec spec, ClusterSnapshot cluster) {
        return Explainer.withDefaults().explain(spec, cluster);
    }

    private static List<Class<?>> kinds(Explanation explanation) {
        List<Class<?>> kinds = new ArrayList<>();
        explanation.remedies().forEach(remedy -> kinds.add(remedy.getClass()));
        return kinds;
    }

    private static void everyRemedyCures(Explanation explanation) {
        assertThat(explanation.remedies())
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(
                                explain(remedy.applyTo(explanation.spec()), remedy.applyTo(explanation.cluster()))
                                        .verdict())
                        .as(remedy.sentence())
                        .isEqualTo(Verdict.FITS));
    }

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
    void S12_12_ports_are_looked_at_when_cpus_fail_too() {
        AppSpec app = AppSpec.builder()
                .from(bridge(PortMapping.fixed(80, 880)))
                .scalars(new Scalars(4, 128, 0, 0))
                .build();
        Explanation explanation = explain(app, cluster(2));
        assertThat(explanation.headline()).contains("cpus: 4 asked, and no agent has more than 2; also host port 880");
        assertThat(explanation.nearestFit().orElseThrow().checks().failures())
                .hasSize(2)
                .hasAtLeastOneElementOfType(Amount.class)
                .hasAtLeastOneElementOfType(FixedPort.class);
        assertThat(explanation.funnel()).isEqualTo(Map.of(DeclineReason.INSUFFICIENT_CPUS, 2));
        assertThat(kinds(explanation)).containsOnly(Together.class);
        everyRemedyCures(explanation);
    }

    @Test
    void what_is_in_use_is_told_with_the_amount_that_is_short() {
        AppSpec app = bridge(PortMapping.dynamic(80));
        Explanation explanation = explain(
                app, ClusterSnapshot.of(using(agent("S0", USUAL), "[]", 1.75), using(agent("S1", USUAL), "[]", 1.5)));
        assertThat(explanation.verdict()).isEqualTo(Verdict.WAITS);
        assertThat(explanation.headline())
                .isEqualTo("/web waits: cpus: 1 asked, and no agent has more than 0.5 free: 0.5 short");
        assertThat(explanation.remedies()).contains(new AskForLess(Scalar.CPUS, 1, 0.5));
        everyRemedyCures(explanation);
    }

    @Test
    void the_last_digits_of_a_sum_are_told_only_where_they_are_what_is_short() {
        double sum = 0.1 + 0.2;
        assertThat(new Amount(Status.PASSED, Scalar.CPUS, sum, 0.7 + 0.1, 2).sentence())
                .isEqualTo("cpus: 0.3 asked, 0.8 free of 2");
        assertThat(new Amount(Status.WAITS, Scalar.CPUS, sum, 0.3, 2).sentence())
                .isEqualTo("cpus: 0.30000000000000004 asked, 0.3 free of 2");
        double plenty = Double.POSITIVE_INFINITY;
        assertThat(new Amount(Status.PASSED, Scalar.CPUS, 1, plenty, plenty).sentence())
                .isEqualTo("cpus: 1 asked, plenty free of plenty");
    }

    @Test
    void gpus_are_kept_for_those_who_ask_for_them() {
        ClusterSnapshot cluster = ClusterSnapshot.of(agent("S0", USUAL + ";gpus:1"));
        AppSpec app = bridge(PortMapping.dynamic(80));
        assertThat(explain(app, cluster).verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explain(app, cluster).headline()).contains("GPU_SCHEDULING_BEHAVIOR=unrestricted");
        assertThat(explain(app, cluster).remedies()).containsExactly(new Remedy.UseAgentsWithGpus());
        everyRemedyCures(explain(app, cluster));
        AppSpec labelled = AppSpec.builder()
                .from(app)
                .putLabels("GPU_SCHEDULING_BEHAVIOR", "unrestricted")
                .build();
        assertThat(explain(labelled, cluster).verdict()).isEqualTo(Verdict.FITS);
    }

    @Test
    void S12_15_an_agent_is_not_kept_while_its_gpus_are_in_use() {
        AgentSnapshot idle = agent("S0", "cpus:1;mem:2048;gpus:2;ports:[31000-31009]");
        RoleResources all = idle.resources().get(0);
        Resources gpus = new Resources(PortRanges.empty(), new Scalars(0, 0, 0, 2));
        RoleResources rest = new RoleResources(
                all.role(),
                all.reservation(),
                all.volume(),
                all.total(),
                all.total().minus(gpus),
                Resources.none());
        ClusterSnapshot cluster = ClusterSnapshot.of(AgentSnapshot.of("S0", "h", List.of(rest)));
        AppSpec app = bridge(PortMapping.dynamic(80));
        assertThat(explain(app, cluster).toString())
                .startsWith("FITS")
                .contains("ok    gpus: all in use, so Marathon does not keep this agent for those who ask for some");
        assertThat(explain(app.withInstances(2), cluster).headline())
                .isEqualTo("1 of 2 instances of /web can start now; 1 never: there is room for 1 at most; "
                        + "one more lacks cpus on 1 of 1 agent");
    }

    @Test
    void an_agent_that_makes_no_offers_is_waited_for() {
        AgentSnapshot away = new AgentSnapshot(
                "S0",
                "h",
                Source.TOTALS,
                Availability.INACTIVE,
                agent("S0", USUAL).resources());
        Explanation explanation = explain(bridge(PortMapping.dynamic(80)), ClusterSnapshot.of(away));
        assertThat(explanation.verdict()).isEqualTo(Verdict.WAITS);
        assertThat(explanation.headline()).contains("no agent that would do is active");
        assertThat(explanation.funnel()).isEmpty();
    }

    @Test
    void offers_never_prove_that_something_is_not_there() {
        Offer offer = Offer.builder()
                .hostname("h")
                .amount("cpus", 2)
                .amount("mem", 1024)
                .ports("*", "[31000-31009]")
                .build();
        Explanation explanation = explain(bridge(PortMapping.fixed(80, 880)), ClusterSnapshot.ofOffers(List.of(offer)));
        assertThat(explanation.verdict()).isEqualTo(Verdict.WAITS);
        assertThat(explanation.headline())
                .contains("host port 880 is offered by 0 of 1 agent")
                .contains("Offers show only what is free");
        assertThat(explanation.rollout().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(kinds(explanation)).containsExactly(AskForAnyPort.class, AskForOtherPorts.class);
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

    @Test
    void without_agents_nothing_fits_and_without_instances_everything_does() {
        AppSpec app = bridge(PortMapping.dynamic(80));
        assertThat(explain(app, cluster(0)).verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explain(app, cluster(0)).headline()).isEqualTo("/web waits for ever: there are no agents");
        assertThat(explain(app.withInstances(0), cluster(0)).verdict()).isEqualTo(Verdict.FITS);
    }

    @Test
    void agents_that_end_in_the_same_way_are_one_group_and_the_text_says_how_many_are_not_shown() {
        Explanation explanation = explain(bridge(PortMapping.fixed(80, 880)), cluster(200));
        assertThat(explanation.groups())
                .singleElement()
                .extracting(AgentGroup::size)
                .isEqualTo(200);
        assertThat(explanation.toString())
                .contains(
                        "and 199 more agents like this: S1.example (S1), S2.example (S2), S3.example (S3) and 196 more")
                .hasLineCount(19);
        assertThat(explanation.toText(0)).contains("and 200 agents more, in 1 group");
    }

    @Test
    void it_is_a_value() {
        AppSpec app = bridge(PortMapping.dynamic(80));
        assertThat(explain(app, cluster(2)))
                .isEqualTo(explain(app, cluster(2)))
                .hasSameHashCodeAs(explain(app, cluster(2)))
                .isNotEqualTo(explain(app, cluster(1)))
                .isNotEqualTo(explain(app.withInstances(2), cluster(2)));
    }
}
