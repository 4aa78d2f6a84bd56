package io.github.marathonports.testkit.assertj;

import io.github.marathonports.lint.Finding;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintReport;
import io.github.marathonports.lint.Severity;
import java.util.Arrays;
import java.util.List;

/** Assertions on what a person should be told of documents (S12). */
public final class LintReportAssert extends DecisionAssert<LintReportAssert, LintReport> {

    LintReportAssert(LintReport actual) {
        super(
                actual,
                () -> actual.findings().isEmpty() ? "nothing was found" : actual.toString(),
                LintReportAssert.class);
    }

    /** Nothing was found. */
    public LintReportAssert isClean() {
        return check(actual.findings().isEmpty(), "no findings", codes());
    }

    /** Each of these was found, among others. */
    public LintReportAssert hasFindings(FindingCode... expected) {
        return check(codes().containsAll(List.of(expected)), "findings " + List.of(expected), codes());
    }

    /** These were found and nothing else, in any order, each as often as it is named. */
    public LintReportAssert hasOnlyFindings(FindingCode... expected) {
        return check(
                codes().stream()
                        .sorted()
                        .toList()
                        .equals(Arrays.stream(expected).sorted().toList()),
                "only findings " + List.of(expected),
                codes());
    }

    /** None of these was found. */
    public LintReportAssert hasNoFindings(FindingCode... unexpected) {
        return check(
                Arrays.stream(unexpected).noneMatch(codes()::contains),
                "none of the findings " + List.of(unexpected),
                codes());
    }

    /** This was found at this path of some document, such as {@code /portDefinitions(0)/port}. */
    public LintReportAssert hasFindingAt(FindingCode code, String path) {
        List<String> paths = actual.findings().stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> finding.path().toString())
                .toList();
        return check(paths.contains(path), code + " at " + path, paths.isEmpty() ? codes() : code + " at " + paths);
    }

    /** Nothing of this severity or worse was found. */
    public LintReportAssert hasNothingOf(Severity severity) {
        boolean none =
                actual.worst().filter(worst -> worst.compareTo(severity) <= 0).isEmpty();
        return check(
                none,
                "nothing of severity " + severity + " or worse",
                "worst is " + actual.worst().orElse(severity));
    }

    private List<FindingCode> codes() {
        return actual.findings().stream().map(Finding::code).toList();
    }
}
