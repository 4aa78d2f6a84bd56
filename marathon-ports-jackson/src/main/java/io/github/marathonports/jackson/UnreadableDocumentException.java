package io.github.marathonports.jackson;

import java.util.List;
import java.util.stream.Collectors;

/** A document that could not be read, with every error in it; for callers who want a value or nothing. */
public final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<LocatedViolation> violations;

    UnreadableDocumentException(String source, List<LocatedViolation> violations) {
        super(source + " cannot be read:\n"
                + violations.stream().map(violation -> "  " + violation).collect(Collectors.joining("\n")));
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong with the document. */
    public List<LocatedViolation> violations() {
        return violations;
    }
}
