package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects what is found about one document; the same thing at the same place once. */
final class Findings {
    private final RunSpecId id;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private Function<FindingCode, String> advice = FindingCode::advice;
    private Function<FindingCode, String> rule = FindingCode::rule;

    Findings(RunSpecId id) {
        this.id = id;
    }

    /** From now on about this spec, to whose kind of document advice and rules are fitted. */
    void areAbout(LintedSpec spec) {
        advice = spec::advice;
        rule = spec::rule;
    }

    void add(FindingCode code, FieldPath path, String sentence, String remedy) {
        findings.add(new Finding(code, Optional.of(id), path, sentence, remedy, rule.apply(code), Optional.empty()));
    }

    /** With the advice that holds wherever the code is found in such a document. */
    void add(FindingCode code, FieldPath path, String sentence) {
        add(code, path, sentence, advice.apply(code));
    }

    void rejected(Violation violation) {
        findings.add(Finding.ofViolation(FindingCode.REJECTED, Optional.of(id), violation));
    }

    List<Finding> inOrder() {
        return List.copyOf(findings);
    }
}
