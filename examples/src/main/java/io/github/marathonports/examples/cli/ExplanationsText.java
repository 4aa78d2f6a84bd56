package io.github.marathonports.examples.cli;

import io.github.marathonports.explain.Explanation;
import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.lint.Severity;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Explanations as a person reads them, and below them what lint says at least as a warning. */
final class ExplanationsText {
    private ExplanationsText() {}

    static String of(List<Explanation> explanations, FileLintReport report, int groups, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        for (Explanation explanation : explanations) {
            text.append(text.length() == 0 ? "" : "\n").append(coloured(explanation, groups, ansi));
        }
        FileLintReport warnings = report.filter(finding -> finding.severity().isAtLeast(Severity.WARNING));
        if (!warnings.findings().isEmpty()) {
            text.append("\nbesides, whatever the cluster:\n").append(LintText.findings(warnings, ansi));
        }
        return text.toString();
    }

    /** Only the verdict is marked up: a document might hold picocli's own marks. */
    private static String coloured(Explanation explanation, int groups, Ansi ansi) {
        String style = switch (explanation.verdict()) {
            case FITS -> "bold,green";
            case PARTIALLY, WAITS -> "bold,yellow";
            case NEVER -> "bold,red";
        };
        String verdict = explanation.verdict().name();
        return ansi.string("@|" + style + " " + verdict + "|@")
                + explanation.toText(groups).substring(verdict.length());
    }
}
