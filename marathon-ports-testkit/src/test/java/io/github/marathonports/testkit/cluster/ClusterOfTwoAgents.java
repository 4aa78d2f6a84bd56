package io.github.marathonports.testkit.cluster;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import java.util.Random;

/** A cluster of two agents, and how an app is launched from an offer of one. */
abstract class ClusterOfTwoAgents {
    static final MarathonPorts MARATHON = MarathonPorts.withDefaults();
    final FakeCluster cluster = FakeCluster.of("ports:[31000-31001];cpus:4", "ports:[31000-31000, 31005-31005]");

    static AppSpec fixed(String id, int hostPort) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(PortMapping.fixed(80, hostPort).withName("http")))
                .build();
    }

    static Match match(AppSpec app, Offer offer) {
        return MARATHON.match(app, offer, new Random(1)).orElseThrow();
    }

    FakeTask launch(AppSpec app, Offer offer) {
        return cluster.launch(app, match(app, offer), offer);
    }

    Offer offerOf(String agentId) {
        return cluster.offers().stream()
                .filter(offer -> offer.agentId().equals(agentId))
                .findFirst()
                .orElseThrow();
    }
}
