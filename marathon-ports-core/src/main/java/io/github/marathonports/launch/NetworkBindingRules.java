package io.github.marathonports.launch;

import io.github.marathonports.network.Network;
import io.github.marathonports.network.NetworkMode;
import java.util.List;

/** The networks that the Mesos containerizer is told, with the bindings on each (S10.8, S13.3). */
final class NetworkBindingRules {
    private final List<? extends TaskPort> ports;
    private final String mesosBridgeName;

    NetworkBindingRules(List<? extends TaskPort> ports, String mesosBridgeName) {
        this.ports = ports;
        this.mesosBridgeName = mesosBridgeName;
    }

    /** Every network but the host's, even without bindings. */
    List<NetworkBinding> on(List<Network> networks) {
        return networks.stream()
                .filter(network -> network.mode() != NetworkMode.HOST)
                .map(network -> on(network, network.name().orElse(mesosBridgeName)))
                .toList();
    }

    private NetworkBinding on(Network network, String name) {
        List<PortBinding> bindings = ports.stream()
                .filter(port -> port.hostPort().isPresent())
                .filter(port ->
                        port.networkNames().isEmpty() || port.networkNames().contains(name))
                .flatMap(port -> port.bindingProtocols().stream()
                        .map(protocol -> new PortBinding(port.hostPort().getAsInt(), port.containerPort(), protocol)))
                .toList();
        return new NetworkBinding(name, network.labels(), bindings);
    }
}
