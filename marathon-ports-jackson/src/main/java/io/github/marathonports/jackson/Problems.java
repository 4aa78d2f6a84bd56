package io.github.marathonports.jackson;

import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a document while it is read. */
final class Problems {
    private final List<LocatedViolation> violations = new ArrayList<>();

    void add(ViolationCode code, FieldPath path, SourceLocation location, String message) {
        violations.add(new LocatedViolation(new Violation(code, path, message), location));
    }

    void add(LocatedViolation violation) {
        violations.add(violation);
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    List<LocatedViolation> inOrder() {
        return List.copyOf(violations);
    }
}
