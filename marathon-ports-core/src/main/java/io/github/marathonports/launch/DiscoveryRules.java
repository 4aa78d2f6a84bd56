package io.github.marathonports.launch;

import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.launch.DiscoveryInfo.DiscoveredPort;
import io.github.marathonports.network.Network;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S11.1-S11.3, S13.5: the discovery name and the announced ports. */
final class DiscoveryRules {
    private static final String SCOPE = "network-scope";
    private static final String NETWORK_NAME = "network-name";

    private final boolean hostMode;
    private final List<Network> networks;
    private final List<? extends TaskPort> ports;

    DiscoveryRules(boolean hostMode, List<Network> networks, List<? extends TaskPort> ports) {
        this.hostMode = hostMode;
        this.networks = networks;
        this.ports = ports;
    }

    /** S11.2, S11.3: the protocol is the outer loop. */
    List<DiscoveredPort> ports() {
        List<DiscoveredPort> discovered = new ArrayList<>();
        for (TaskPort port : ports) {
            for (String protocol : port.protocols()) {
                add(port, protocol, discovered);
            }
        }
        return discovered;
    }

    /** S11.1. */
    static String name(RunSpecId id) {
        List<String> segments = new ArrayList<>(id.segments());
        Collections.reverse(segments);
        return String.join(".", segments);
    }

    private void add(TaskPort port, String protocol, List<DiscoveredPort> discovered) {
        if (hostMode) {
            discovered.add(entry(port, port.hostPort().orElseThrow(), protocol, Map.of()));
        } else if (port.hostPort().isPresent()) {
            discovered.add(entry(port, port.hostPort().getAsInt(), protocol, Map.of(SCOPE, "host")));
        } else {
            for (String network : networkNames(port)) {
                discovered.add(entry(port, port.declaredPort(), protocol, onNetwork(network)));
            }
        }
    }

    private List<String> networkNames(TaskPort port) {
        return port.networkNames().isEmpty()
                ? networks.stream().map(Network::name).flatMap(Optional::stream).toList()
                : port.networkNames();
    }

    private static Map<String, String> onNetwork(String network) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(SCOPE, "container");
        labels.put(NETWORK_NAME, network);
        return labels;
    }

    private static DiscoveredPort entry(TaskPort port, int number, String protocol, Map<String, String> added) {
        Map<String, String> labels = new LinkedHashMap<>(port.labels());
        labels.putAll(added);
        return new DiscoveredPort(number, protocol, port.name(), labels);
    }
}
