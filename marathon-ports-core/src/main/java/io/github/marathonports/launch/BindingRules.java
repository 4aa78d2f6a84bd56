package io.github.marathonports.launch;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DockerNetwork;
import io.github.marathonports.launch.ContainerBindings.DockerBindings;
import io.github.marathonports.network.NetworkMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S10.8: what is handed to the containerizer. */
final class BindingRules {
    private final AppSpec app;
    private final List<ResolvedPort> ports;
    private final String mesosBridgeName;

    BindingRules(AppSpec app, List<ResolvedPort> ports, String mesosBridgeName) {
        this.app = app;
        this.ports = ports;
        this.mesosBridgeName = mesosBridgeName;
    }

    /** Empty for an app without a container. */
    Optional<ContainerBindings> bindings() {
        return app.container().map(container -> container.type() == ContainerType.DOCKER ? docker() : mesos());
    }

    private ContainerBindings docker() {
        List<PortBinding> bindings = app.isHostMode()
                ? List.of()
                : ports.stream().flatMap(port -> perProtocol(port).stream()).toList();
        List<NetworkBinding> named = app.networks().stream()
                .flatMap(network -> network.name().stream())
                .map(name -> new NetworkBinding(name, Map.of(), List.of()))
                .toList();
        return new ContainerBindings(
                ContainerType.DOCKER,
                Optional.of(new DockerBindings(dockerNetwork(app.networkMode()), bindings)),
                named);
    }

    private static DockerNetwork dockerNetwork(NetworkMode mode) {
        return switch (mode) {
            case HOST -> DockerNetwork.HOST;
            case BRIDGE -> DockerNetwork.BRIDGE;
            case CONTAINER -> DockerNetwork.USER;
        };
    }

    private static List<PortBinding> perProtocol(ResolvedPort port) {
        if (port.hostPort().isEmpty()) {
            return List.of();
        }
        int hostPort = port.hostPort().getAsInt();
        return port.protocol().expansion().stream()
                .map(protocol -> new PortBinding(hostPort, port.containerPort(), Optional.of(protocol)))
                .toList();
    }

    private ContainerBindings mesos() {
        List<NetworkBinding> networks = new NetworkBindingRules(ports, mesosBridgeName).on(app.networks());
        return new ContainerBindings(ContainerType.MESOS, Optional.empty(), networks);
    }
}
