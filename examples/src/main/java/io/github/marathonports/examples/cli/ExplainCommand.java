package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.Verdict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why an app or pod waits, or where it starts, and what would cure it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells why an app or pod waits on a cluster: the verdict, what was asked of every agent, and what would cure it.",
            "Ports are looked at even where cpus, mem or disk fail; Marathon itself stops there."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all instances can start now",
            "1:some instance waits, or its task would fail at launch",
            "2:unusable input"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private MarathonFlags flags;

    @Mixin
    private OfferFlags offerFlags;

    @Parameters(
            paramLabel = "APP",
            arity = "1..*",
            description = "A file with an app, a pod, a list of them or a group; each is explained on its own.")
    private List<Path> files;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--groups",
            paramLabel = "N",
            defaultValue = "10",
            description = "Show at most so many groups of agents that end in the same way (default: ${DEFAULT-VALUE}).")
    private int groups;

    @Option(
            names = "--output",
            defaultValue = "text",
            converter = PlaceCommand.OutputConverter.class,
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private PlaceCommand.Output output;

    @Override
    public Integer call() {
        MarathonPorts marathon = flags.marathon().withOfferConfig(offerFlags.config());
        ClusterSnapshot snapshot = cluster.required();
        RunSpecFiles read = RunSpecFiles.read(files, marathon, marathon.linter());
        List<Explanation> explanations = read.specs().stream()
                .map(runSpec -> marathon.explain(runSpec, snapshot))
                .toList();
        print(
                output == PlaceCommand.Output.JSON
                        ? ExplanationsJson.of(explanations, read.report())
                        : ExplanationsText.of(
                                explanations,
                                read.report(),
                                groups,
                                spec.commandLine().getColorScheme().ansi()));
        return explanations.stream().allMatch(ExplainCommand::starts) ? 0 : 1;
    }

    private static boolean starts(Explanation explanation) {
        return explanation.verdict() == Verdict.FITS
                && explanation.launchFailures().isEmpty();
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
