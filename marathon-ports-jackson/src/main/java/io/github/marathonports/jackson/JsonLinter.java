package io.github.marathonports.jackson;

import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.lint.Finding;
import io.github.marathonports.lint.LintReport;
import io.github.marathonports.lint.PortLinter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Lints files: what core says about their apps and pods, and what only the text shows, each with line and column.
 *
 * <p>Service ports and VIPs are compared across all files of a call. Immutable and thread-safe.
 */
public final class JsonLinter {
    private static final Comparator<LocatedFinding> FROM_TOP_TO_BOTTOM = Comparator.comparingInt(
                    (LocatedFinding found) -> found.location().line())
            .thenComparingInt(found -> found.location().column())
            .thenComparing(found -> found.finding().code());

    private final PortLinter linter;

    private JsonLinter(PortLinter linter) {
        this.linter = Objects.requireNonNull(linter, "linter");
    }

    /** A linter of files that says what this one says about documents. */
    public static JsonLinter of(PortLinter linter) {
        return new JsonLinter(linter);
    }

    /** Everything that is to be said about these files. */
    public FileLintReport lint(List<LintInput> inputs) {
        List<RunSpecDocument> documents =
                inputs.stream().flatMap(input -> input.documents().stream()).toList();
        LintReport report = linter.lint(documents);
        List<LocatedFinding> findings = new ArrayList<>();
        int first = 0;
        for (LintInput input : inputs) {
            int next = first + input.readableParts().size();
            findings.addAll(ofFile(input, report.byDocument().subList(first, next)));
            first = next;
        }
        int all = inputs.stream().mapToInt(LintInput::size).sum();
        return new FileLintReport(inputs.size(), all, findings);
    }

    private List<LocatedFinding> ofFile(LintInput input, List<List<Finding>> byDocument) {
        List<LocatedFinding> findings = new ArrayList<>(input.findings());
        List<LintableFile.Part> parts = input.readableParts();
        for (int i = 0; i < parts.size(); i++) {
            findings.addAll(located(input, parts.get(i), byDocument.get(i)));
        }
        for (LintableFile.Part part : input.unreadableParts()) {
            part.partly().ifPresent(read -> findings.addAll(located(input, part, linter.lintPartly(read))));
        }
        findings.sort(FROM_TOP_TO_BOTTOM);
        return findings;
    }

    private static List<LocatedFinding> located(LintInput input, LintableFile.Part part, List<Finding> findings) {
        return findings.stream()
                .map(finding -> new LocatedFinding(
                        input.name(), part.locate(finding.path()), part.pointer(finding.path()), finding))
                .toList();
    }
}
