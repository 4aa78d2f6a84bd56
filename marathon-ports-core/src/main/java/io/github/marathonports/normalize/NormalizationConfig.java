package io.github.marathonports.normalize;

import java.util.Objects;
import java.util.Optional;

/**
 * The two flags of Marathon that change what a document means (S3.1, S3.6).
 *
 * <p>Immutable and thread-safe.
 *
 * @param defaultNetworkName the name of unnamed container networks ({@code --default_network_name}); absent when Marathon
 *     has none, and then such a network is refused
 * @param mesosBridgeName the network name that means bridge mode ({@code --mesos_bridge_name})
 */
public record NormalizationConfig(Optional<String> defaultNetworkName, String mesosBridgeName) {
    /** What Marathon takes when it is started without {@code --mesos_bridge_name}. */
    public static final String DEFAULT_MESOS_BRIDGE_NAME = "mesos-bridge";

    /** Checks that nothing is missing. */
    public NormalizationConfig {
        Objects.requireNonNull(defaultNetworkName, "defaultNetworkName");
        if (defaultNetworkName.filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException("default network name must not be empty: leave it out");
        }
        Objects.requireNonNull(mesosBridgeName, "mesosBridgeName");
    }

    /** Marathon without flags: no default network name, bridge name {@code mesos-bridge}. */
    public static NormalizationConfig defaults() {
        return new NormalizationConfig(Optional.empty(), DEFAULT_MESOS_BRIDGE_NAME);
    }

    /** This configuration with a default network name. */
    public NormalizationConfig withDefaultNetworkName(String name) {
        return new NormalizationConfig(Optional.of(name), mesosBridgeName);
    }

    /** This configuration with another bridge name. */
    public NormalizationConfig withMesosBridgeName(String name) {
        return new NormalizationConfig(defaultNetworkName, name);
    }
}
