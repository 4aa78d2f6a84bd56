package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.jackson.LocatedFinding;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.PortLinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The apps and pods of some files as Marathon runs them, with service ports, and what lint has to say about them.
 *
 * @param specs the apps, with their service ports, and the pods, in the order of the files
 * @param report what lint found
 */
record RunSpecFiles(List<RunSpec> specs, FileLintReport report) {
    private static final Set<FindingCode> UNUSABLE = EnumSet.of(
            FindingCode.NOT_JSON, FindingCode.NOT_A_RUN_SPEC, FindingCode.DUPLICATE_KEY, FindingCode.REJECTED);

    /**
     * Reads files that hold an app, a pod, a list of them or a group.
     *
     * @throws UnusableInputException if something in them cannot be read, or Marathon would refuse it
     */
    static RunSpecFiles read(List<Path> files, MarathonPorts marathon, PortLinter linter) {
        List<LintInput> inputs = files.stream().map(LintInput::read).toList();
        FileLintReport report = JsonLinter.of(linter).lint(inputs);
        refuseUnusable(report);
        List<RunSpecDocument> documents =
                inputs.stream().flatMap(input -> input.documents().stream()).toList();
        if (documents.isEmpty()) {
            throw new UnusableInputException("there is neither an app nor a pod in "
                    + files.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        return new RunSpecFiles(
                specs(documents, marathon), report.filter(finding -> !UNUSABLE.contains(finding.code())));
    }

    private static void refuseUnusable(FileLintReport report) {
        String lines = report.findings().stream()
                .filter(located -> UNUSABLE.contains(located.finding().code()))
                .map(RunSpecFiles::line)
                .collect(Collectors.joining());
        if (!lines.isEmpty()) {
            throw new UnusableInputException("this cannot be used:" + lines);
        }
    }

    private static String line(LocatedFinding located) {
        return "\n  " + located.file() + ":" + located.location().line() + ":"
                + located.location().column() + ": " + located.finding().path() + ": "
                + located.finding().sentence() + " (" + located.finding().rule() + ")";
    }

    /** S6: all apps of the files are taken to be new on one Marathon. */
    private static List<RunSpec> specs(List<RunSpecDocument> documents, MarathonPorts marathon) {
        List<RunSpec> specs = new ArrayList<>();
        List<AppSpec> apps = new ArrayList<>();
        for (RunSpecDocument document : documents) {
            RunSpec spec = marathon.normalize(document).orElseThrow();
            specs.add(spec);
            if (spec instanceof AppSpec app) {
                apps.add(app);
            }
        }
        List<AppSpec> assigned = marathon.assignServicePorts(List.of(), apps).fold(done -> done.apps(), exhausted -> {
            throw new UnusableInputException(exhausted.toString());
        });
        int next = 0;
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i) instanceof AppSpec) {
                specs.set(i, assigned.get(next++));
            }
        }
        return specs;
    }
}
