package io.github.marathonports.examples.simulation;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.network.Network;
import io.github.marathonports.testkit.simulation.Arrivals;
import io.github.marathonports.testkit.simulation.ClusterSimulation;
import io.github.marathonports.testkit.simulation.Lifetimes;
import io.github.marathonports.testkit.simulation.SimulationStrategy;
import io.github.marathonports.testkit.simulation.StrategyResult;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How fast a simulation is: 10,000 agents, a million launches, once for each strategy, with launches per second of the wall clock. */
public final class SimulationSpeed {
    private static final List<SimulationStrategy> STRATEGIES = List.of(
            SimulationStrategy.reference(),
            SimulationStrategy.lazy(),
            SimulationStrategy.lowestFree(),
            SimulationStrategy.mostRecentlyFreedLast());

    private SimulationSpeed() {}

    /** Prints one line for each strategy; the numbers of agents and of launches are optional. */
    public static void main(String[] arguments) {
        int agents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int launches = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        for (SimulationStrategy strategy : STRATEGIES) {
            long start = System.nanoTime();
            StrategyResult result = result(agents, launches, strategy);
            System.out.println(line(result, (System.nanoTime() - start) / 1e9));
        }
    }

    /** Some twelve tasks an agent at any time, each for an hour on average, until there were this many launches. */
    static StrategyResult result(int agents, int launches, SimulationStrategy strategy) {
        int launchesPerHour = 12 * agents;
        int instances = Math.max(1, launchesPerHour / 600);
        return ClusterSimulation.builder()
                .agents(agents, "ports:[31000-32000];cpus:16;mem:65536")
                .apps(app(instances, PortMapping.dynamic(80)))
                .apps(app(instances, PortMapping.dynamic(80), PortMapping.dynamic(8443), PortMapping.dynamic(9090)))
                .arrivals(Arrivals.every(
                        Duration.ofHours(1).multipliedBy(instances).dividedBy(launchesPerHour)))
                .lifetimes(Lifetimes.exponential(Duration.ofHours(1)))
                .strategies(strategy)
                .seed(7)
                .run(Duration.ofHours(1).multipliedBy(launches).dividedBy(launchesPerHour))
                .result(strategy.name());
    }

    private static AppSpec app(int instances, PortMapping... mappings) {
        return AppSpec.builder("/app-with-" + mappings.length)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .instances(instances)
                .scalars(new Scalars(0.5, 256, 0, 0))
                .build();
    }

    private static String line(StrategyResult result, double seconds) {
        long launched = result.tasks().launched();
        return String.format(
                Locale.ROOT,
                "%-24s %,d agents, %,d launches, %,d waited: %.1f s, %,.0f launches per second",
                result.strategy(),
                result.agents().size(),
                launched,
                result.tasks().waited(),
                seconds,
                launched / seconds);
    }
}
