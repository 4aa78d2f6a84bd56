package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.violation.ViolationCode;
import java.util.Objects;

/**
 * A document that breaks exactly one rule, once: a Marathon without flags rejects it with one violation of this code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the rule
 * @param document the document
 * @param <D> an app's or a pod's
 */
public record BrokenDocument<D extends RunSpecDocument>(ViolationCode code, D document) {
    /** Checks that nothing is missing. */
    public BrokenDocument {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(document, "document");
    }
}
