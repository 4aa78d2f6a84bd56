package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that somebody should know about a document, and what to do about it.
 *
 * <p>It never stands for several places. Immutable and thread-safe.
 *
 * @param code what was found
 * @param id the app or pod that it is about; empty when the text could not be read so far
 * @param path where in the document, as the document was written; {@link FieldPath#jsonPointer()} for RFC 6901 readers
 * @param sentence what is so, with names and numbers
 * @param remedy what to do about it
 * @param rule the number of the rule, for example {@code S12.4}
 * @param violation which rule of Marathon's own is broken, if Marathon refuses the document
 */
public record Finding(
        FindingCode code,
        Optional<RunSpecId> id,
        FieldPath path,
        String sentence,
        String remedy,
        String rule,
        Optional<ViolationCode> violation) {

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(violation, "violation");
    }

    /**
     * What Marathon, or a reader of JSON before it, has to say against the document.
     *
     * @param code {@link FindingCode#REJECTED}, or another that claims that the document is refused
     */
    public static Finding ofViolation(FindingCode code, Optional<RunSpecId> id, Violation violation) {
        return new Finding(
                code,
                id,
                violation.path(),
                violation.message(),
                code.advice(),
                violation.rule(),
                Optional.of(violation.code()));
    }

    /** How bad it is. */
    public Severity severity() {
        return code.severity();
    }

    /** Severity, code, document, place, sentence, remedy and rule in one line. */
    @Override
    public String toString() {
        return severity() + " " + code + " " + id.map(app -> app + " ").orElse("") + path + ": " + sentence + "; "
                + remedy + " (" + rule + ")";
    }
}
