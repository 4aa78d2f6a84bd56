package io.github.marathonports.jackson;

import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.violation.FieldPath;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds for the linter.
 *
 * @param violations what is wrong with the file as a whole
 * @param documents its apps and pods, readable or not
 */
record LintableFile(List<LocatedViolation> violations, List<Part> documents) {
    LintableFile {
        violations = List.copyOf(violations);
        documents = List.copyOf(documents);
    }

    /**
     * One app or pod.
     *
     * @param at where it is in the file
     * @param value its JSON
     * @param id its id, if it says so much
     * @param document what was read; empty when there are violations
     * @param violations what kept it from being read
     */
    record Part(
            FieldPath at,
            JsonValue value,
            Optional<RunSpecId> id,
            Optional<RunSpecDocument> document,
            List<LocatedViolation> violations) {

        SourceLocation locate(FieldPath path) {
            return JsonLocator.locate(value, path);
        }

        /** A place in this document as a pointer into the file. */
        String pointer(FieldPath path) {
            return at.jsonPointer() + path.jsonPointer();
        }
    }
}
