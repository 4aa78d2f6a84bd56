package io.github.marathonports.launch;

import io.github.marathonports.normalize.NormalizationConfig;
import java.util.Objects;

/**
 * The flags of Marathon that change what a task sees (S10.7, S10.8).
 *
 * <p>Immutable and thread-safe.
 *
 * @param envVarsPrefix put before every variable but the user's ({@code --env_vars_prefix}); empty for none
 * @param mesosBridgeName the name under which a MESOS container joins the bridge ({@code --mesos_bridge_name})
 */
public record LaunchConfig(String envVarsPrefix, String mesosBridgeName) {
    /** Checks that nothing is missing. */
    public LaunchConfig {
        Objects.requireNonNull(envVarsPrefix, "envVarsPrefix");
        Objects.requireNonNull(mesosBridgeName, "mesosBridgeName");
    }

    /** Marathon without flags: no prefix, bridge name {@code mesos-bridge}. */
    public static LaunchConfig defaults() {
        return new LaunchConfig("", NormalizationConfig.DEFAULT_MESOS_BRIDGE_NAME);
    }

    /** This configuration with a prefix for variable names. */
    public LaunchConfig withEnvVarsPrefix(String prefix) {
        return new LaunchConfig(prefix, mesosBridgeName);
    }

    /** This configuration with another bridge name. */
    public LaunchConfig withMesosBridgeName(String name) {
        return new LaunchConfig(envVarsPrefix, name);
    }
}
