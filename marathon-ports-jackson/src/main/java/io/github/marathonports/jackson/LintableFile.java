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
     * @param read what was read, all of it or a part
     * @param violations what kept it from being read whole
     */
    record Part(
            FieldPath at,
            JsonValue value,
            Optional<RunSpecId> id,
            Optional<RunSpecDocument> read,
            List<LocatedViolation> violations) {

        /** What was read, if it was read whole. */
        Optional<RunSpecDocument> document() {
            return violations.isEmpty() ? read : Optional.empty();
        }

        /** What was read of a document that was not read whole. */
        Optional<RunSpecDocument> partly() {
            return violations.isEmpty() ? Optional.empty() : read;
        }

        SourceLocation locate(FieldPath path) {
            return JsonLocator.locate(value, path);
        }

        /** A place in this document as a pointer into the file. */
        String pointer(FieldPath path) {
            return at.jsonPointer() + path.jsonPointer();
        }
    }
}
