package io.github.marathonports.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.network.Network;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.testkit.simulation.StrategyResult.ServicePortChurn;
import io.github.marathonports.testkit.simulation.StrategyResult.TaskCounts;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSimulationTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static AppSpec app(int instances, PortMapping... mappings) {
        return AppSpec.builder("/web")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .instances(instances)
                .build();
    }

    private static StrategyResult lowest(ClusterSimulation.Builder simulation, Duration time) {
        return simulation.strategies(SimulationStrategy.lowestFree()).run(time).result("lowest-free");
    }

    /** One app each ten minutes, one port, four minutes each: every number can be worked out by hand. */
    @Test
    void the_metrics_of_one_agent_are_those_worked_out_by_hand() {
        StrategyResult result = lowest(
                ClusterSimulation.builder()
                        .agents(1, "ports:[31000-31003]")
                        .apps(app(1, PortMapping.dynamic(80)))
                        .arrivals(Arrivals.every(Duration.ofMinutes(10)))
                        .lifetimes(Lifetimes.fixed(Duration.ofMinutes(4))),
                Duration.ofMinutes(40));
        assertThat(result.tasks()).isEqualTo(new TaskCounts(4, 3, 0, 0));
        assertThat(result.waits()).isEmpty();
        assertThat(result.portReuse().count()).isEqualTo(3);
        assertThat(result.portReuse().mean()).isEqualTo(Duration.ofMinutes(6).toMillis());
        assertThat(result.servicePorts())
                .isEqualTo(new ServicePortChurn(4, 0, 4, 3, Distribution.of(new long[] {360_000, 360_000, 360_000})));
        AgentMetrics agent = result.agents().get(0);
        assertThat(agent.utilisation()).isCloseTo(12.0 / 40 / 4, within(1e-9));
        assertThat(agent.freeRanges()).isEqualTo(1);
        assertThat(agent.largestFreeRun()).isCloseTo(4 - 12.0 / 40, within(1e-9));
    }

    /** The port of the only app is asked for by number, so its reuse says nothing about a strategy. */
    @Test
    void S8_1_only_ports_that_a_strategy_chose_count_as_reused() {
        StrategyResult result = lowest(
                ClusterSimulation.builder()
                        .agents(1, "ports:[31000-31003]")
                        .apps(app(1, PortMapping.fixed(80, 31001), PortMapping.dynamic(81)))
                        .arrivals(Arrivals.every(Duration.ofMinutes(10)))
                        .lifetimes(Lifetimes.fixed(Duration.ofMinutes(4))),
                Duration.ofMinutes(40));
        assertThat(result.tasks().launched()).isEqualTo(4);
        assertThat(result.portReuse().count()).isEqualTo(3);
    }

    @Test
    void what_finds_no_room_waits_its_turn_and_says_why() {
        StrategyResult result = lowest(
                ClusterSimulation.builder()
                        .agents(1, "ports:[31000-31000];cpus:4")
                        .apps(app(3, PortMapping.dynamic(80)))
                        .arrivals(Arrivals.every(Duration.ofMinutes(10)))
                        .lifetimes(Lifetimes.fixed(MINUTE)),
                Duration.ofMinutes(13));
        assertThat(result.tasks()).isEqualTo(new TaskCounts(3, 3, 2, 0));
        assertThat(result.waits()).isEqualTo(Map.of(DeclineReason.INSUFFICIENT_PORTS, 2L));
        assertThat(result.waitingTime().min()).isEqualTo(60_000);
        assertThat(result.waitingTime().max()).isEqualTo(120_000);
    }

    @Test
    void the_reason_of_a_wait_is_that_of_the_agent_that_came_furthest() {
        ClusterSimulation.Builder simulation = ClusterSimulation.builder()
                .apps(app(1, PortMapping.fixed(80, 880)))
                .arrivals(Arrivals.every(MINUTE))
                .lifetimes(Lifetimes.fixed(MINUTE));
        assertThat(lowest(simulation.agents(3, "cpus:0.5"), Duration.ofMinutes(2))
                        .waits())
                .isEqualTo(Map.of(DeclineReason.INSUFFICIENT_CPUS, 2L));
        ClusterSimulation.Builder mixed = ClusterSimulation.builder()
                .apps(app(1, PortMapping.fixed(80, 880)))
                .arrivals(Arrivals.every(MINUTE))
                .lifetimes(Lifetimes.fixed(MINUTE))
                .agents(3, "cpus:0.5")
                .agents(1, "mem:64")
                .agents(1, "ports:[31000-32000]");
        assertThat(lowest(mixed, Duration.ofMinutes(2)).waits())
                .isEqualTo(Map.of(DeclineReason.INSUFFICIENT_PORTS, 2L));
    }

    @Test
    void S6_4_deployments_beyond_the_range_of_service_ports_are_refused() {
        StrategyResult result = lowest(
                ClusterSimulation.builder()
                        .agents(1, "ports:[31000-32000]")
                        .apps(app(1, PortMapping.dynamic(80), PortMapping.dynamic(81)))
                        .servicePorts(PortRange.of(10000, 10004))
                        .arrivals(Arrivals.every(MINUTE))
                        .lifetimes(Lifetimes.fixed(Duration.ofMinutes(100))),
                Duration.ofMinutes(6));
        assertThat(result.servicePorts().deployments()).isEqualTo(2);
        assertThat(result.servicePorts().refused()).isEqualTo(4);
        assertThat(result.servicePorts().assigned()).isEqualTo(4);
    }

    @Test
    void declared_service_ports_in_the_range_count_as_used_and_apps_may_share_them() {
        PortMapping declared = PortMapping.dynamic(80).withServicePort(10000);
        StrategyResult result = lowest(
                ClusterSimulation.builder()
                        .agents(1, "ports:[31000-32000]")
                        .apps(app(1, declared, PortMapping.dynamic(81)))
                        .servicePorts(PortRange.of(10000, 10002))
                        .arrivals(Arrivals.every(MINUTE))
                        .lifetimes(Lifetimes.fixed(Duration.ofMinutes(100))),
                Duration.ofMinutes(6));
        assertThat(result.servicePorts().deployments()).isEqualTo(2);
    }

    @Test
    void pods_roles_and_reserved_amounts_are_taken_as_Marathon_takes_them() {
        PodSpec pod = PodSpec.builder("/pod")
                .addContainers(PodContainer.of("c"))
                .acceptedResourceRoles(java.util.List.of("*", "web"))
                .scalars(new io.github.marathonports.app.Scalars(2, 0, 0, 0))
                .build();
        StrategyResult result = lowest(
                ClusterSimulation.builder()
                        .agents(1, "cpus:1;cpus(web):2")
                        .apps(pod)
                        .arrivals(Arrivals.every(MINUTE))
                        .lifetimes(Lifetimes.fixed(Duration.ofMinutes(100))),
                Duration.ofMinutes(2));
        assertThat(result.tasks()).isEqualTo(new TaskCounts(1, 0, 1, 1));
        assertThat(result.waits()).isEqualTo(Map.of(DeclineReason.INSUFFICIENT_CPUS, 1L));
    }

    @Test
    void S12_15_agents_with_gpus_are_left_to_those_who_ask_for_some() {
        StrategyResult result = lowest(
                ClusterSimulation.builder()
                        .agents(2, "gpus:1")
                        .apps(app(1, PortMapping.dynamic(80)))
                        .arrivals(Arrivals.every(MINUTE)),
                Duration.ofMinutes(2));
        assertThat(result.tasks().launched()).isZero();
        assertThat(result.waits()).isEqualTo(Map.of(DeclineReason.DECLINED_SCARCE_RESOURCES, 2L));
    }

    private static ClusterSimulation.Builder busy() {
        return ClusterSimulation.builder()
                .agents(40, "ports:[31000-31199];cpus:32")
                .agents(10, "ports:[31000-31049, 31100-31149];ports(web):[80-80];cpus:8")
                .apps(app(10, PortMapping.dynamic(80)), app(4, PortMapping.dynamic(80), PortMapping.dynamic(81)))
                .arrivals(Arrivals.atRandom(Duration.ofSeconds(50)))
                .lifetimes(Lifetimes.exponential(Duration.ofHours(2)))
                .seed(7);
    }

    @Test
    void the_same_seed_gives_the_same_report_byte_for_byte_and_another_seed_another() {
        SimulationReport report = busy().run(Duration.ofHours(6));
        SimulationReport same = busy().run(Duration.ofHours(6));
        assertThat(same).isEqualTo(report).hasToString(report.toString());
        assertThat(same.toCsv()).isEqualTo(report.toCsv());
        assertThat(same.agentsToCsv()).isEqualTo(report.agentsToCsv());
        assertThat(SimulationChart.svg(same)).isEqualTo(SimulationChart.svg(report));
        assertThat(busy().seed(8).run(Duration.ofHours(6))).isNotEqualTo(report);
    }

    @Test
    void the_report_shows_each_strategy_with_each_metric() {
        SimulationReport report = busy().run(Duration.ofHours(1));
        assertThat(report.toCsv().lines().filter(line -> line.startsWith("lazy,")))
                .hasSize(20);
        assertThat(report.toCsv()).startsWith("strategy,metric,count,mean,min,p10,median,p90,max\nreference,launched,");
        assertThat(report.agentsToCsv().lines()).hasSize(1 + 4 * 50);
        assertThat(report.toString())
                .startsWith("seed 7, simulated time PT1H\n")
                .contains("most-recently-freed-last");
        assertThatThrownBy(() -> report.result("best"))
                .hasMessage("there is no result for best but for "
                        + "[reference, lazy, lowest-free, most-recently-freed-last]");
    }

    @Test
    void the_chart_is_well_formed_and_shows_each_value_of_each_strategy() throws Exception {
        SimulationReport report = busy().run(Duration.ofHours(1));
        String svg = SimulationChart.svg(report);
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(svg)));
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1 + 4 * 4);
        for (StrategyResult result : report.results()) {
            assertThat(svg)
                    .contains(">" + result.strategy() + "<")
                    .contains(String.format(
                            java.util.Locale.ROOT, ">%.1f<", result.freeRanges().mean()));
        }
    }

    @Test
    void the_chart_says_that_a_port_was_never_taken_again_and_has_room_for_long_names() {
        String name = "my-own-strategy-with-a-name-that-says-it-all";
        SimulationReport report = ClusterSimulation.builder()
                .agents(1, "ports:[31000-31999]")
                .apps(AppSpec.builder("/web")
                        .addPortDefinitions(PortDefinition.of(0))
                        .build())
                .arrivals(Arrivals.every(Duration.ofMinutes(10)))
                .strategies(
                        SimulationStrategy.mostRecentlyFreedLast(),
                        SimulationStrategy.of(name, PortStrategies.lowestFree()))
                .run(Duration.ofHours(5));
        assertThat(report.result("most-recently-freed-last").portReuse().count())
                .isZero();
        String svg = SimulationChart.svg(report);
        assertThat(svg.lines().filter(line -> line.contains(">never<"))).hasSize(2);
        assertThat(svg).doesNotContain(">0.0<").startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"918\"");
        assertThat(report.toString().lines().skip(1).mapToInt(String::length).distinct())
                .hasSize(1);
    }

    @Test
    void S8_1_random_ports_are_reused_later_than_the_lowest_and_the_two_random_strategies_agree() {
        SimulationReport report = busy().run(Duration.ofHours(200));
        double reference = report.result("reference").portReuse().mean();
        double lazy = report.result("lazy").portReuse().mean();
        double lowest = report.result("lowest-free").portReuse().mean();
        double last = report.result("most-recently-freed-last").portReuse().mean();
        assertThat(report.result("reference").tasks().launched()).isGreaterThan(100_000);
        assertThat(lazy).isCloseTo(reference, within(0.02 * reference));
        assertThat(lowest).isLessThan(reference);
        assertThat(report.result("most-recently-freed-last").portReuse().min())
                .isGreaterThan(report.result("reference").portReuse().min());
        assertThat(last).isGreaterThan(lowest);
        assertThat(report.result("lowest-free").largestFreeRun().mean())
                .isGreaterThan(report.result("reference").largestFreeRun().mean());
    }

    @Test
    void arrivals_and_lifetimes_are_the_same_under_every_strategy() {
        SimulationReport report = busy().run(Duration.ofHours(20));
        assertThat(report.results())
                .extracting(StrategyResult::tasks)
                .containsOnly(report.results().get(0).tasks());
        assertThat(report.results())
                .extracting(StrategyResult::servicePorts)
                .containsOnly(report.results().get(0).servicePorts());
    }

    @Test
    void bad_input_is_refused_by_name() {
        ClusterSimulation.Builder builder = ClusterSimulation.builder();
        assertThatThrownBy(() -> builder.agents(0, "cpus:4"))
                .hasMessage("agents with cpus:4 must be at least 1 but were 0");
        assertThatThrownBy(() -> builder.agents(1, "cpus:four")).hasMessageContaining("\"cpus:four\"");
        assertThatThrownBy(builder::build).hasMessageContaining("must have agents");
        builder.agents(1, "cpus:4");
        assertThatThrownBy(builder::build).hasMessageContaining("must have apps");
        builder.apps(app(1, PortMapping.dynamic(80)));
        assertThatThrownBy(() -> Lifetimes.fixed(Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lifetime must be at least a millisecond but was PT-1M");
        assertThatThrownBy(() -> Lifetimes.between(Duration.ofMinutes(2), MINUTE))
                .hasMessage("longest lifetime must not be below the shortest PT2M but was PT1M");
        assertThatThrownBy(() -> Arrivals.every(Duration.ZERO))
                .hasMessage("time between arrivals must be at least a millisecond but was PT0S");
        assertThatThrownBy(() -> builder.run(ChronoUnit.FOREVER.getDuration()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("simulated time must be at most PT8760000H but was PT");
        assertThatThrownBy(() -> builder.run(Duration.ZERO)).hasMessageContaining("simulated time must be at least");
        assertThatThrownBy(() -> builder.lifetimes(random -> -5).run(Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lifetime of a task of /web must not be negative but was -5 ms");
        assertThatThrownBy(() -> builder.apps(app(0, PortMapping.dynamic(80))))
                .hasMessage("/web must have at least one instance to be simulated but has 0");
        assertThatThrownBy(() -> SimulationStrategy.of("a,b", PortStrategies.lowestFree()))
                .hasMessageContaining("lower case letters")
                .hasMessageContaining("\"a,b\"");
        assertThatThrownBy(() -> builder.strategies(SimulationStrategy.lazy(), SimulationStrategy.lazy())
                        .build())
                .hasMessage("strategies must have different names but lazy is there twice");
    }

    /** Service ports are used up for good, and the agent is full from the first minute on. */
    @Test
    void what_lives_for_ever_never_ends() {
        for (Lifetimes forever : List.of(
                (Lifetimes) random -> Long.MAX_VALUE,
                Lifetimes.fixed(ChronoUnit.FOREVER.getDuration()),
                Lifetimes.between(Duration.ofDays(1000), ChronoUnit.FOREVER.getDuration()))) {
            StrategyResult result = lowest(
                    ClusterSimulation.builder()
                            .agents(1, "ports:[31000-31001]")
                            .apps(app(1, PortMapping.dynamic(80)))
                            .arrivals(Arrivals.every(MINUTE))
                            .lifetimes(forever),
                    Duration.ofMinutes(10));
            assertThat(result.tasks()).isEqualTo(new TaskCounts(2, 0, 8, 8));
            assertThat(result.agents().get(0).utilisation()).isCloseTo(17.0 / 20, within(1e-9));
        }
    }

    @Test
    void a_deployment_that_never_comes_is_none() {
        Arrivals now_or_never = random -> random.nextBoolean() ? 0 : Long.MAX_VALUE;
        StrategyResult result = lowest(
                ClusterSimulation.builder()
                        .agents(1, "ports:[31000-31999]")
                        .apps(app(1, PortMapping.dynamic(80)))
                        .arrivals(now_or_never)
                        .lifetimes(Lifetimes.fixed(MINUTE))
                        .seed(2),
                Duration.ofMinutes(10));
        assertThat(result.tasks().launched())
                .isBetween(1L, 20L)
                .isEqualTo(result.tasks().ended());
    }

    @Test
    void arrivals_between_which_no_time_passes_are_refused() {
        assertThatThrownBy(() -> lowest(
                        ClusterSimulation.builder()
                                .agents(1, "ports:[31000-31999]")
                                .apps(app(1, PortMapping.dynamic(80)))
                                .arrivals(random -> 0),
                        MINUTE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time to the next arrival was 0 ms 1000000 times in a row: simulated time stands still; "
                        + "let some time pass now and then, or deploy an app of more instances");
    }

    @Test
    void S12_4_an_app_that_asks_for_a_port_twice_is_refused_as_all_its_tasks_would_fail() {
        ClusterSimulation.Builder builder = ClusterSimulation.builder();
        assertThatThrownBy(() -> builder.apps(app(1, PortMapping.fixed(80, 31001), PortMapping.fixed(81, 31001))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/web cannot be simulated: every task fails at launch although its offer matches: "
                        + "/container/portMappings(0)/hostPort and /container/portMappings(1)/hostPort both take host port "
                        + "31001 (S12.4); give one of them another port, or remove it");
        PortMapping udp = PortMapping.builder()
                .from(PortMapping.fixed(81, 31001))
                .protocol(Protocol.UDP)
                .build();
        StrategyResult result = lowest(
                builder.agents(1, "ports:[31000-31001]").apps(app(1, PortMapping.fixed(80, 31001), udp)),
                Duration.ofHours(1));
        assertThat(result.tasks().launched()).isPositive();
    }

    @Test
    void lifetimes_and_gaps_keep_their_bounds_and_means() {
        java.util.Random random = new java.util.Random(1);
        Lifetimes between = Lifetimes.between(Duration.ofMillis(3), Duration.ofMillis(5));
        assertThat(java.util.stream.LongStream.generate(() -> between.next(random))
                        .limit(1000)
                        .distinct()
                        .sorted())
                .containsExactly(3L, 4L, 5L);
        Arrivals atRandom = Arrivals.atRandom(MINUTE);
        assertThat(java.util.stream.LongStream.generate(() -> atRandom.nextGap(random))
                        .limit(100_000)
                        .average()
                        .orElseThrow())
                .isCloseTo(60_000, within(600.0));
    }
}
