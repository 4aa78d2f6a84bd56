package io.github.marathonports.launch;

import io.github.marathonports.network.Labels;
import java.util.List;
import java.util.Map;

/**
 * One network as the containerizer gets it: Mesos' {@code NetworkInfo} (S10.8).
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the network's name; for a bridge the configured mesos bridge name
 * @param labels the network's labels; none for a DOCKER container
 * @param portBindings the bindings on this network; none for a DOCKER container
 */
public record NetworkBinding(String name, Map<String, String> labels, List<PortBinding> portBindings) {
    /** Copies labels and bindings. */
    public NetworkBinding {
        labels = Labels.copyOf(labels);
        portBindings = List.copyOf(portBindings);
    }
}
