package io.github.marathonports.lint;

import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssigner;
import java.util.Objects;
import java.util.Optional;

/**
 * What a linter knows besides the documents: Marathon's flags, and the agents if somebody named them.
 *
 * <p>Immutable, and thread-safe if its {@link AgentPorts} is.
 *
 * @param normalization the flags that change what a document means
 * @param launch the flags that change what a task sees
 * @param servicePortRange the service ports that Marathon hands out (S6.1)
 * @param agentPorts the agents; without them the rules that need a cluster keep silent, or speak of Mesos' default 31000-32000
 */
public record LintOptions(
        NormalizationConfig normalization,
        LaunchConfig launch,
        PortRange servicePortRange,
        Optional<AgentPorts> agentPorts) {

    /** The ports that a Mesos agent offers when nobody configures it (S12.1). */
    public static final PortRange DEFAULT_AGENT_PORTS = PortRange.of(31000, 32000);

    /** Checks that nothing is missing. */
    public LintOptions {
        Objects.requireNonNull(normalization, "normalization");
        Objects.requireNonNull(launch, "launch");
        Objects.requireNonNull(servicePortRange, "servicePortRange");
        Objects.requireNonNull(agentPorts, "agentPorts");
    }

    /** Marathon without flags, and no cluster. */
    public static LintOptions defaults() {
        return new LintOptions(
                NormalizationConfig.defaults(),
                LaunchConfig.defaults(),
                ServicePortAssigner.DEFAULT_RANGE,
                Optional.empty());
    }

    /** These options with other flags of normalisation. */
    public LintOptions withNormalization(NormalizationConfig config) {
        return new LintOptions(config, launch, servicePortRange, agentPorts);
    }

    /** These options with other flags of launching. */
    public LintOptions withLaunch(LaunchConfig config) {
        return new LintOptions(normalization, config, servicePortRange, agentPorts);
    }

    /** These options with another range of service ports. */
    public LintOptions withServicePortRange(PortRange range) {
        return new LintOptions(normalization, launch, range, agentPorts);
    }

    /** These options with a cluster. */
    public LintOptions withAgentPorts(AgentPorts agents) {
        return new LintOptions(normalization, launch, servicePortRange, Optional.of(agents));
    }
}
