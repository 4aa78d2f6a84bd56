package io.github.marathonports.examples.cli;

import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.LocatedFinding;
import io.github.marathonports.lint.Finding;
import io.github.marathonports.lint.Severity;
import picocli.CommandLine.Help.Ansi;

/** What a linter found, as a person reads it; editors find the places. */
final class LintText {
    private final Ansi ansi;
    private final StringBuilder text = new StringBuilder();

    private LintText(Ansi ansi) {
        this.ansi = ansi;
    }

    static String of(FileLintReport report, Ansi ansi) {
        LintText text = new LintText(ansi);
        report.findings().forEach(text::finding);
        text.summary(report);
        return text.text.toString();
    }

    /** The findings alone, without their summary. */
    static String findings(FileLintReport report, Ansi ansi) {
        LintText text = new LintText(ansi);
        report.findings().forEach(text::finding);
        return text.text.toString();
    }

    private void finding(LocatedFinding located) {
        Finding finding = located.finding();
        line(located.file() + ":" + located.location().line() + ":"
                + located.location().column() + ": " + severity(finding.severity()) + " " + finding.code()
                + violation(finding) + ": " + finding.sentence() + " ("
                + finding.rule() + ")");
        line("  " + finding.remedy());
    }

    /** Which rule a refused document breaks, where the code does not say that itself. */
    private static String violation(Finding finding) {
        return finding.violation()
                .map(Enum::name)
                .filter(broken -> !broken.equals(finding.code().name()))
                .map(broken -> " " + broken)
                .orElse("");
    }

    /** Only words of this program are marked up: a document might hold picocli's own marks. */
    private String severity(Severity severity) {
        String style = switch (severity) {
            case ERROR -> "bold,red";
            case WARNING -> "yellow";
            case NOTE -> "cyan";
        };
        return ansi.string("@|" + style + " " + severity + "|@");
    }

    private void summary(FileLintReport report) {
        line(counted(report.findings().size(), "finding") + " about " + counted(report.documents(), "document") + " in "
                + counted(report.files(), "file") + ": " + counted(report.count(Severity.ERROR), "error") + ", "
                + counted(report.count(Severity.WARNING), "warning") + ", "
                + counted(report.count(Severity.NOTE), "note"));
    }

    private static String counted(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
