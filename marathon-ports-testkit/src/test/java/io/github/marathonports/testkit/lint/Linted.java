package io.github.marathonports.testkit.lint;

import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.lint.Finding;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.lint.PortLinter;
import java.util.List;
import java.util.stream.Stream;

/** Texts that are linted in one call, and what is found of one code. */
final class Linted {
    private Linted() {}

    static List<Finding> findings(FindingCode code, String... documents) {
        return findings(code, LintOptions.defaults(), documents);
    }

    static List<Finding> findings(FindingCode code, LintOptions options, String... documents) {
        return JsonLinter.of(PortLinter.of(options))
                .lint(Stream.of(documents)
                        .map(json -> LintInput.of("app.json", json))
                        .toList())
                .findings()
                .stream()
                .map(located -> located.finding())
                .filter(finding -> finding.code() == code)
                .toList();
    }

    /** Where it is found, as JSON pointers into its document. */
    static List<String> places(FindingCode code, String... documents) {
        return findings(code, documents).stream()
                .map(finding -> finding.path().jsonPointer())
                .toList();
    }

    static List<String> sentences(FindingCode code, String... documents) {
        return findings(code, documents).stream().map(Finding::sentence).toList();
    }

    static List<String> remedies(FindingCode code, String... documents) {
        return findings(code, documents).stream().map(Finding::remedy).toList();
    }
}
