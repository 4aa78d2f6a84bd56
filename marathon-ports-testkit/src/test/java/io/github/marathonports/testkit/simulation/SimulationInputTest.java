package io.github.marathonports.testkit.simulation;

import static io.github.marathonports.testkit.simulation.Simulated.MINUTE;
import static io.github.marathonports.testkit.simulation.Simulated.app;
import static io.github.marathonports.testkit.simulation.Simulated.lowest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.testkit.simulation.StrategyResult.TaskCounts;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which arrivals, lifetimes and apps can be simulated, and which are refused. */
class SimulationInputTest {
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
