package io.github.marathonports.benchmarks;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.testkit.simulation.Arrivals;
import io.github.marathonports.testkit.simulation.ClusterSimulation;
import io.github.marathonports.testkit.simulation.Lifetimes;
import io.github.marathonports.testkit.simulation.SimulationStrategy;
import io.github.marathonports.testkit.simulation.StrategyResult;
import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The testkit's simulation (S1): 10,000 agents with 1,001 ports each, on which some twelve tasks of one and three ports run at any time,
 * until a million were launched. An operation is a launch, with everything around it until the task has ended, so
 * 1,000,000,000 / (ns/op) are launches per second; {@link ResultTable} prints them.
 */
@State(Scope.Benchmark)
public class S1Simulation {
    static final int AGENTS = 10_000;
    static final int LAUNCHES = 1_000_000;

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int TASKS_ON_AN_AGENT = 12;
    /** So few that all of them have service ports. */
    private static final int APPS = 600;

    private static final List<SimulationStrategy> STRATEGIES = List.of(
            SimulationStrategy.reference(),
            SimulationStrategy.lazy(),
            SimulationStrategy.lowestFree(),
            SimulationStrategy.mostRecentlyFreedLast());

    /** How dynamic host ports are chosen. */
    @Param({"reference", "lazy", "lowest-free", "most-recently-freed-last"})
    public String strategy = "reference";

    /** The whole simulation, agents included. */
    @Benchmark
    @OperationsPerInvocation(LAUNCHES)
    public StrategyResult launch() {
        StrategyResult result = simulate(AGENTS, LAUNCHES);
        if (result.tasks().launched() != LAUNCHES) {
            throw new IllegalStateException("launches must be " + LAUNCHES + " but were " + result.tasks());
        }
        return result;
    }

    /** The same of another size. */
    StrategyResult simulate(int agents, int launches) {
        int launchesInLifetime = TASKS_ON_AN_AGENT * agents;
        int instances = launchesInLifetime / APPS;
        return ClusterSimulation.builder()
                .agents(agents, "ports:[31000-32000];cpus:16;mem:65536")
                .apps(app(1, instances), app(3, instances))
                .arrivals(Arrivals.every(LIFETIME.multipliedBy(instances).dividedBy(launchesInLifetime)))
                .lifetimes(Lifetimes.exponential(LIFETIME))
                .strategies(strategyOfThisName())
                .seed(7)
                .run(LIFETIME.multipliedBy(launches).dividedBy(launchesInLifetime))
                .result(strategy);
    }

    private SimulationStrategy strategyOfThisName() {
        return STRATEGIES.stream()
                .filter(candidate -> candidate.name().equals(strategy))
                .findFirst()
                .orElseThrow();
    }

    private static AppSpec app(int ports, int instances) {
        return AppSpec.builder()
                .from(Workloads.dynamicPorts(ports))
                .instances(instances)
                .scalars(new Scalars(0.5, 256, 0, 0))
                .build();
    }
}
