package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.ClusterSnapshot;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Every variable that a task will see, and where each comes from. */
@Command(
        name = "env",
        mixinStandardHelpOptions = true,
        description = {
            "Shows every variable about ports that the task of an app, or each container of a pod, will see, the user's own included.",
            "Without a cluster, an agent is imagined that has the fixed host ports and 31000-32000."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the variables are shown", "1:no agent of the cluster takes it now", "2:unusable input"})
final class EnvCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private MarathonFlags flags;

    @Mixin
    private OfferFlags offerFlags;

    @Parameters(
            paramLabel = "APP",
            arity = "1..*",
            description =
                    "A file with an app, a pod, a list of them or a group; a directory: every *.json below it; or a glob in "
                            + "quotes.")
    private List<String> files;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--seed",
            defaultValue = "0",
            description = "Seed of the random ports; the same seed gives the same ports (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--output",
            defaultValue = "text",
            converter = PlaceCommand.OutputConverter.class,
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private PlaceCommand.Output output;

    @Override
    public Integer call() {
        MarathonPorts marathon = flags.marathon().withOfferConfig(offerFlags.config());
        Optional<ClusterSnapshot> snapshot = cluster.cluster();
        List<RunSpec> specs = RunSpecFiles.read(
                        files, marathon, marathon.linter(), spec.commandLine().getErr())
                .specs();
        Environments environments = new Environments(marathon, snapshot, new Random(seed));
        specs.forEach(environments::add);
        environments.waiting().forEach(headline -> print(spec.commandLine().getErr(), headline + "\n"));
        print(
                spec.commandLine().getOut(),
                output == PlaceCommand.Output.JSON ? environments.json() : environments.text());
        return environments.waiting().isEmpty() ? 0 : 1;
    }

    private static void print(PrintWriter writer, String text) {
        writer.print(text);
        writer.flush();
    }
}
