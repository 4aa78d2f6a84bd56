package io.github.marathonports.examples.cli;

import io.github.marathonports.cluster.ClusterSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The cluster that a command is told of, in one of several ways; a mixin, so that several commands can take it. */
final class ClusterOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable ClusterInput input;

    /** The cluster, if there is one; notes about it go to the command's errors. */
    Optional<ClusterSnapshot> cluster() {
        return input == null
                ? Optional.empty()
                : Optional.of(input.read(spec.commandLine().getErr()));
    }

    /** The cluster, for a command that cannot do without. */
    ClusterSnapshot required() {
        return cluster()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "name the cluster: --state FILE, --offers FILE, or --agent RESOURCES for each agent"));
    }
}
