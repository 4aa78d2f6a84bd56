package io.github.marathonports.testkit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.lint.PortLinter;
import io.github.marathonports.lint.Severity;
import io.github.marathonports.testkit.lint.LintPage.Example;
import io.github.marathonports.testkit.lint.LintPage.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a section in {@code docs/lint.md}, and every example there is true. */
class LintPageTest {

    static Stream<Section> sections() {
        return LintPage.read().sections().stream();
    }

    static Stream<Example> bad() {
        return sections().flatMap(section -> section.examples().stream()).filter(example -> !example.good());
    }

    static Stream<Example> good() {
        return sections().flatMap(section -> section.examples().stream()).filter(Example::good);
    }

    private static FileLintReport linted(Example example) {
        LintOptions options = LintOptions.defaults();
        PortLinter linter =
                PortLinter.of(example.agents().isEmpty() ? options : options.withCluster(example.cluster()));
        return JsonLinter.of(linter).lint(List.of(LintInput.of("example.json", example.json())));
    }

    @Test
    void the_page_has_one_section_for_each_code_in_their_order() {
        assertThat(sections().map(Section::code))
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(FindingCode::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void a_section_says_severity_rule_summary_and_advice_and_has_both_examples(Section section) {
        FindingCode code = FindingCode.valueOf(section.code());
        assertThat(section.severity()).isEqualTo(code.severity().toString());
        assertThat(section.rule()).isEqualTo(code.rule());
        assertThat(section.text()).startsWith(code.summary() + " ");
        assertThat(section.advice()).isEqualTo(code.advice());
        assertThat(section.examples()).extracting(Example::good).contains(true, false);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_example_has_the_code_at_the_place_named(Example example) {
        assertThat(linted(example).findings())
                .filteredOn(found -> found.finding().code() == example.code())
                .as("findings: %s", linted(example).findings())
                .extracting(found -> found.pointer())
                .contains(example.pointer());
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_example_does_not_have_the_code_and_nothing_worse_than_a_warning(Example example) {
        assertThat(linted(example).findings())
                .extracting(found -> found.finding().code())
                .doesNotContain(example.code())
                .allMatch(code -> code.severity() != Severity.ERROR);
    }
}
