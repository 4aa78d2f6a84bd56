package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is found about one document; the same thing at the same place once. */
final class Findings {
    private final RunSpecId id;
    private final Set<Finding> findings = new LinkedHashSet<>();

    Findings(RunSpecId id) {
        this.id = id;
    }

    void add(FindingCode code, FieldPath path, String sentence, String remedy) {
        findings.add(new Finding(code, Optional.of(id), path, sentence, remedy, code.rule(), Optional.empty()));
    }

    /** With the advice that holds wherever the code is found. */
    void add(FindingCode code, FieldPath path, String sentence) {
        add(code, path, sentence, code.advice());
    }

    void rejected(Violation violation) {
        findings.add(Finding.ofViolation(FindingCode.REJECTED, Optional.of(id), violation));
    }

    List<Finding> inOrder() {
        return List.copyOf(findings);
    }
}
