package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.examples.cli.RunSpecInputs.Input;
import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.jackson.LocatedFinding;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.PortLinter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param files files, directories and globs
     * @param err where notes and progress go
     * @throws UnusableInputException if something in them cannot be read, or Marathon would refuse it
     */
    static RunSpecFiles read(List<String> files, MarathonPorts marathon, PortLinter linter, PrintWriter err) {
        List<LintInput> inputs =
                RunSpecInputs.read(files, err).stream().map(Input::read).toList();
        FileLintReport report = JsonLinter.of(linter).lint(inputs);
        refuseUnusable(report);
        List<RunSpecDocument> documents =
                inputs.stream().flatMap(input -> input.documents().stream()).toList();
        if (documents.isEmpty()) {
            throw new UnusableInputException("there is neither an app nor a pod in " + String.join(", ", files));
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

    /** S6: all apps of the files are taken to be new on one Marathon; of apps with equal ids each is on a Marathon of its own. */
    private static List<RunSpec> specs(List<RunSpecDocument> documents, MarathonPorts marathon) {
        List<RunSpec> specs = new ArrayList<>();
        documents.forEach(document -> specs.add(marathon.normalize(document).orElseThrow()));
        marathons(specs).forEach(places -> assignServicePorts(specs, places, marathon));
        return specs;
    }

    /** For each Marathon the places of its apps: the first of every id, then the second, and so on. */
    private static List<List<Integer>> marathons(List<RunSpec> specs) {
        List<List<Integer>> marathons = new ArrayList<>();
        Map<RunSpecId, Integer> seen = new HashMap<>();
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i) instanceof AppSpec app) {
                int turn = seen.merge(app.id(), 1, Integer::sum);
                if (turn > marathons.size()) {
                    marathons.add(new ArrayList<>());
                }
                marathons.get(turn - 1).add(i);
            }
        }
        return marathons;
    }

    private static void assignServicePorts(List<RunSpec> specs, List<Integer> places, MarathonPorts marathon) {
        List<AppSpec> apps =
                places.stream().map(place -> (AppSpec) specs.get(place)).toList();
        List<AppSpec> assigned = marathon.assignServicePorts(List.of(), apps).fold(done -> done.apps(), exhausted -> {
            throw new UnusableInputException(exhausted.toString());
        });
        for (int i = 0; i < assigned.size(); i++) {
            specs.set(places.get(i), assigned.get(i));
        }
    }
}
