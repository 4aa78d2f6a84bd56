package io.github.marathonports.normalize;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.CanonicalApp;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.ReadinessCheck;
import io.github.marathonports.network.NetworkDeclaration;
import java.util.List;
import java.util.Optional;

/** A translated app: canonical, but neither checked nor complete (between the steps c and e of S2.3). */
record Draft(
        AppDocument document,
        List<NetworkDeclaration> networkDeclarations,
        Optional<AppContainer> container,
        List<PortDefinition> portDefinitions,
        List<HealthCheck> healthChecks)
        implements CanonicalApp {

    @Override
    public List<ReadinessCheck> readinessChecks() {
        return document.readinessChecks();
    }

    boolean requirePorts() {
        return document.requirePorts();
    }

    Draft withNetworks(List<NetworkDeclaration> networks) {
        return new Draft(document, networks, container, portDefinitions, healthChecks);
    }

    Draft withContainer(AppContainer newContainer) {
        return new Draft(document, networkDeclarations, Optional.of(newContainer), portDefinitions, healthChecks);
    }

    Draft withHealthChecks(List<HealthCheck> checks) {
        return new Draft(document, networkDeclarations, container, portDefinitions, checks);
    }
}
