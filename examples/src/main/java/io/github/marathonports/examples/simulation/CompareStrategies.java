package io.github.marathonports.examples.simulation;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.network.Network;
import io.github.marathonports.testkit.simulation.Arrivals;
import io.github.marathonports.testkit.simulation.ClusterSimulation;
import io.github.marathonports.testkit.simulation.Lifetimes;
import io.github.marathonports.testkit.simulation.SimulationChart;
import io.github.marathonports.testkit.simulation.SimulationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Why Marathon picks ports at random: four days of a cluster under four ways to pick them, as table, CSV and chart. */
public final class CompareStrategies {
    private CompareStrategies() {}

    /** Prints the table, and writes {@code simulation.csv} and {@code simulation.svg} into the given folder if there is one. */
    public static void main(String[] arguments) throws IOException {
        SimulationReport report = report();
        System.out.print(report);
        if (arguments.length > 0) {
            Path folder = Files.createDirectories(Path.of(arguments[0]));
            Files.writeString(folder.resolve("simulation.csv"), report.toCsv());
            Files.writeString(folder.resolve("simulation.svg"), SimulationChart.svg(report));
        }
    }

    /** A hundred agents, an app each minute; tasks run for five hours on average. */
    static SimulationReport report() {
        return ClusterSimulation.builder()
                .agents(100, "ports:[31000-31059];cpus:16")
                .apps(app("/web", 6, PortMapping.dynamic(80)))
                .apps(app("/api", 4, PortMapping.dynamic(80), PortMapping.dynamic(8443), PortMapping.dynamic(9090)))
                .apps(app("/proxy", 1, PortMapping.fixed(80, 31010)))
                .arrivals(Arrivals.atRandom(Duration.ofMinutes(1)))
                .lifetimes(Lifetimes.exponential(Duration.ofHours(5)))
                .seed(7)
                .run(Duration.ofHours(96));
    }

    private static AppSpec app(String id, int instances, PortMapping... mappings) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .instances(instances)
                .scalars(new Scalars(0.5, 256, 0, 0))
                .build();
    }
}
