package io.github.marathonports.testkit.lint;

import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.lint.PortLinter;
import java.util.Arrays;
import java.util.List;

/** Apps that are linted, and where a code is found in them and what it says. */
final class LintedApps {
    static final String BRIDGE = "\"networks\": [{\"mode\": \"container/bridge\"}], ";

    private LintedApps() {}

    static FileLintReport lint(LintOptions options, String... documents) {
        return JsonLinter.of(PortLinter.of(options))
                .lint(Arrays.stream(documents)
                        .map(json -> LintInput.of("app.json", json))
                        .toList());
    }

    static List<String> found(LintOptions options, FindingCode code, String... documents) {
        return lint(options, documents).findings().stream()
                .filter(located -> located.finding().code() == code)
                .map(located -> located.pointer())
                .toList();
    }

    static List<String> found(FindingCode code, String... documents) {
        return found(LintOptions.defaults(), code, documents);
    }

    static String sentence(FindingCode code, String document) {
        return lint(LintOptions.defaults(), document).findings().stream()
                .filter(located -> located.finding().code() == code)
                .map(located ->
                        located.finding().sentence() + "; " + located.finding().remedy())
                .findFirst()
                .orElse("nothing");
    }

    static String bridged(String mappings) {
        return "{\"id\": \"/web\", " + BRIDGE + "\"container\": {\"portMappings\": [" + mappings + "]}}";
    }
}
