package io.github.marathonports.jackson;

import io.github.marathonports.lint.Finding;
import io.github.marathonports.lint.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a linter found in some files.
 *
 * <p>Immutable and thread-safe.
 *
 * @param files how many files there were
 * @param documents how many apps and pods there were in them, those included that Marathon refuses
 * @param findings the findings, file by file in the order of the call, each file from top to bottom
 */
public record FileLintReport(int files, int documents, List<LocatedFinding> findings) {
    /** Copies the findings. */
    public FileLintReport {
        findings = List.copyOf(findings);
    }

    /** How many findings are exactly this bad. */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(located -> located.finding().severity() == severity)
                .count();
    }

    /** How bad the worst finding is; empty when there is none. */
    public Optional<Severity> worst() {
        return findings.stream().map(located -> located.finding().severity()).min(Severity::compareTo);
    }

    /** The same report with only those findings. */
    public FileLintReport filter(Predicate<? super Finding> wanted) {
        return new FileLintReport(
                files,
                documents,
                findings.stream()
                        .filter(located -> wanted.test(located.finding()))
                        .toList());
    }
}
