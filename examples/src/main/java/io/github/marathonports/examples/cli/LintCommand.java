package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.examples.cli.RunSpecInputs.Input;
import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.PortLinter;
import io.github.marathonports.lint.Severity;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is wrong, surprising or risky about the ports of apps and pods. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what is wrong, surprising or risky about the ports of apps and pods, before Marathon sees them.",
            "All files of one call are taken to live on one Marathon: service ports and VIPs are compared across them.",
            "With a cluster, fixed host ports are held against what its agents have in total, in use or not."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing found that is as bad as --fail-on",
            "1:something found that is as bad as --fail-on, or worse",
            "2:unusable input: a file is missing, no file holds an app or pod, or the cluster cannot be read"
        })
final class LintCommand implements Callable<Integer> {
    /** How a report is printed. */
    enum Output {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON,
        /** SARIF 2.1.0, for code scanning. */
        SARIF
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarathonFlags flags;

    @Mixin
    private OfferFlags offerFlags;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "A file with an app, a pod, a list of them or a group; a directory: every *.json below it; "
                    + "a glob in quotes: 'deploy/**.json'; or - for standard input.")
    private List<String> files;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            converter = SeverityConverter.class,
            description = "error, warning or note: exit with 1 when there is a finding as bad as this, or worse "
                    + "(default: ${DEFAULT-VALUE}).")
    private Severity failOn;

    @Option(
            names = "--ignore",
            paramLabel = "CODE",
            split = ",",
            description = "Leave findings of these codes out; may be given several times.")
    private Set<FindingCode> ignored = EnumSet.noneOf(FindingCode.class);

    @Option(
            names = "--output",
            defaultValue = "text",
            converter = OutputConverter.class,
            description = "text, json or sarif (default: ${DEFAULT-VALUE}).")
    private Output output;

    @Override
    public Integer call() {
        FileLintReport report =
                JsonLinter.of(linter()).lint(inputs()).filter(finding -> !ignored.contains(finding.code()));
        PrintWriter out = spec.commandLine().getOut();
        out.print(printed(report));
        out.flush();
        if (report.documents() == 0 && report.findings().isEmpty()) {
            spec.commandLine().getErr().println("there is neither an app nor a pod in " + String.join(", ", files));
        }
        return exitCode(report);
    }

    private PortLinter linter() {
        MarathonPorts marathon = flags.marathon().withOfferConfig(offerFlags.config());
        return cluster.cluster()
                .map(agents -> marathon.linter(requireTotals(agents)))
                .orElseGet(marathon::linter);
    }

    private static ClusterSnapshot requireTotals(ClusterSnapshot agents) {
        if (agents.agents().stream().anyMatch(agent -> agent.source() == Source.OFFER)) {
            throw new UnusableInputException(
                    "offers show only what is free at the moment, and lint needs what the agents have in "
                            + "total; name what the Mesos master shows at /state or /slaves: --state FILE, or --agent RESOURCES for each agent");
        }
        return agents;
    }

    private List<LintInput> inputs() {
        return RunSpecInputs.read(files, spec.commandLine().getErr()).stream()
                .map(Input::read)
                .toList();
    }

    private String printed(FileLintReport report) {
        return switch (output) {
            case TEXT -> LintText.of(report, spec.commandLine().getColorScheme().ansi());
            case JSON -> MarathonJson.write(report);
            case SARIF -> MarathonJson.writeSarif(report);
        };
    }

    private int exitCode(FileLintReport report) {
        if (report.documents() == 0) {
            return Main.UNUSABLE_INPUT;
        }
        return report.worst().filter(worst -> worst.isAtLeast(failOn)).isPresent() ? 1 : 0;
    }

    /** Reads {@code error}, {@code warning} and {@code note} in any letter case. */
    static final class SeverityConverter extends EnumConverter<Severity> {
        SeverityConverter() {
            super(Severity.class);
        }
    }

    /** Reads {@code text}, {@code json} and {@code sarif} in any letter case. */
    static final class OutputConverter extends EnumConverter<Output> {
        OutputConverter() {
            super(Output.class);
        }
    }
}
