package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags with which Marathon itself was started, as options of a command. */
final class MarathonFlags {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--default-network-name",
            paramLabel = "NAME",
            description = "Marathon's --default_network_name, for container networks without a name.")
    private @Nullable String defaultNetworkName;

    @Option(
            names = "--service-port-range",
            paramLabel = "MIN-MAX",
            defaultValue = "10000-20000",
            description = "Marathon's --local_port_min and --local_port_max, inclusive (default: ${DEFAULT-VALUE}).")
    private String servicePortRange;

    @Option(
            names = "--env-vars-prefix",
            paramLabel = "PREFIX",
            defaultValue = "",
            description = "Marathon's --env_vars_prefix.")
    private String envVarsPrefix;

    /** A Marathon with these flags. */
    MarathonPorts marathon() {
        MarathonPorts marathon =
                MarathonPorts.withDefaults().withServicePortRange(range()).withEnvVarsPrefix(envVarsPrefix);
        return defaultNetworkName == null || defaultNetworkName.isEmpty()
                ? marathon
                : marathon.withDefaultNetworkName(defaultNetworkName);
    }

    private PortRange range() {
        try {
            List<PortRange> ranges = PortRanges.parseTyped(servicePortRange).ranges();
            if (ranges.size() == 1) {
                return ranges.get(0);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--service-port-range: " + e.getMessage(), e);
        }
        throw new ParameterException(
                spec.commandLine(),
                "--service-port-range must be one range like 10000-20000 but was " + servicePortRange);
    }
}
