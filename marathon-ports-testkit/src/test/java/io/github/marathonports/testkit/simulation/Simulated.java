package io.github.marathonports.testkit.simulation;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Network;
import java.time.Duration;

/** An app that is simulated, and what the lowest free port makes of it. */
final class Simulated {
    static final Duration MINUTE = Duration.ofMinutes(1);

    private Simulated() {}

    static AppSpec app(int instances, PortMapping... mappings) {
        return AppSpec.builder("/web")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .instances(instances)
                .build();
    }

    static StrategyResult lowest(ClusterSimulation.Builder simulation, Duration time) {
        return simulation.strategies(SimulationStrategy.lowestFree()).run(time).result("lowest-free");
    }
}
