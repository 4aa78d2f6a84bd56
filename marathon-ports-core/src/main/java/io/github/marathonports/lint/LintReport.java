package io.github.marathonports.lint;

import java.util.List;
import java.util.Optional;

/**
 * What a linter found, document by document in the order of the call.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byDocument the findings about each document; an empty list for one about which there is nothing to say
 */
public record LintReport(List<List<Finding>> byDocument) {

    /** Copies the lists. */
    public LintReport {
        byDocument = byDocument.stream().map(List::copyOf).toList();
    }

    /** All findings, in the order of the documents. */
    public List<Finding> findings() {
        return byDocument.stream().flatMap(List::stream).toList();
    }

    /** How bad the worst finding is; empty when there is none. */
    public Optional<Severity> worst() {
        return findings().stream().map(Finding::severity).min(Severity::compareTo);
    }

    /** One finding a line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        findings().forEach(finding -> text.append(finding).append('\n'));
        return text.toString();
    }
}
