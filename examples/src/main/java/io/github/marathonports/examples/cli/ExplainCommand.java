package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.Verdict;
import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.lint.FindingCode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why an app or pod waits, or where it starts, and what would cure it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tells why an app or pod waits on a cluster: the verdict, what was asked of every agent, and what would cure it.",
            "Ports are looked at even where cpus, mem or disk fail; Marathon itself stops there.",
            "All instances count as still to be started: what already runs of them is among what is in use."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all instances can start now",
            "1:some instance waits, or its task would fail at launch",
            "2:unusable input"
        })
final class ExplainCommand implements Callable<Integer> {
    /** What lint says of a cluster too, and an explanation with more numbers. */
    private static final Set<FindingCode> EXPLAINED = EnumSet.of(
            FindingCode.HOST_PORT_ON_NO_AGENT, FindingCode.TOO_FEW_AGENTS, FindingCode.ROLLOUT_CANNOT_FINISH);

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
                            + "quotes. Each app and pod is explained on its own.")
    private List<String> files;

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
        if (groups < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--groups is a number of groups, 0 or more, but was " + groups);
        }
        MarathonPorts marathon = flags.marathon().withOfferConfig(offerFlags.config());
        ClusterSnapshot snapshot = cluster.required();
        RunSpecFiles read = RunSpecFiles.read(
                files, marathon, marathon.linter(snapshot), spec.commandLine().getErr());
        FileLintReport besides = read.report().filter(finding -> !EXPLAINED.contains(finding.code()));
        List<Explanation> explanations = explained(read.specs(), marathon, snapshot);
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                output == PlaceCommand.Output.JSON
                        ? ExplanationsJson.of(explanations, besides)
                        : ExplanationsText.of(
                                explanations,
                                besides,
                                groups,
                                spec.commandLine().getColorScheme().ansi()));
        out.flush();
        return explanations.stream().allMatch(ExplainCommand::starts) ? 0 : 1;
    }

    /** The remedies take the time, so they are worked out here. */
    private List<Explanation> explained(List<RunSpec> specs, MarathonPorts marathon, ClusterSnapshot snapshot) {
        Progress progress = Progress.onTerminal(spec.commandLine().getErr(), specs.size(), "apps and pods explained");
        List<Explanation> explanations = new ArrayList<>();
        for (RunSpec runSpec : specs) {
            Explanation explanation = marathon.explain(runSpec, snapshot);
            explanation.remedies();
            explanations.add(explanation);
            progress.step();
        }
        progress.end();
        return explanations;
    }

    private static boolean starts(Explanation explanation) {
        return explanation.verdict() == Verdict.FITS
                && explanation.launchFailures().isEmpty();
    }
}
