package io.github.marathonports.testkit.marathon;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Network;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.Map;

/** A Marathon with two agents of four ports each, and apps for it. */
abstract class MarathonOnTwoAgents {
    final FakeCluster cluster = FakeCluster.of("ports:[31000-31003];cpus:4", "ports:[31000-31003];cpus:4");
    final FakeMarathon marathon = FakeMarathon.on(cluster);

    static AppSpec app(String id, int instances, PortMapping... mappings) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .instances(instances)
                .build();
    }

    static AppSpec changed(AppSpec app) {
        return AppSpec.builder().from(app).env(Map.of("VERSION", "next")).build();
    }
}
