package io.github.marathonports.testkit.simulation;

import static io.github.marathonports.testkit.simulation.Simulated.MINUTE;
import static io.github.marathonports.testkit.simulation.Simulated.app;
import static io.github.marathonports.testkit.simulation.Simulated.lowest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.testkit.simulation.StrategyResult.ServicePortChurn;
import io.github.marathonports.testkit.simulation.StrategyResult.TaskCounts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which tasks are launched, wait and end, with which ports, worked out by hand. */
class SimulatedTasksTest {
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
}
