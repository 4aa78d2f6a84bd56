package io.github.marathonports.testkit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.marathonports.jackson.FileLintReport;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.jackson.LocatedFinding;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.lint.PortLinter;
import io.github.marathonports.lint.Severity;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.testkit.corpus.Corpus;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lint never contradicts what Marathon answered: it claims a rejection exactly where there was one. */
class LintCorpusTest {
    private static final Set<FindingCode> CLAIM_REJECTION =
            Set.of(FindingCode.NOT_JSON, FindingCode.NOT_A_RUN_SPEC, FindingCode.REJECTED);

    static Stream<CorpusCase> normalizations() {
        return Corpus.shipped().cases().filter(question -> question.op().endsWith("normalize"));
    }

    private static FileLintReport linted(CorpusCase question) {
        NormalizationConfig config = NormalizationConfig.defaults();
        JsonNode given = question.input("config");
        if (given.hasNonNull("defaultNetworkName")) {
            config = config.withDefaultNetworkName(
                    given.get("defaultNetworkName").asText());
        }
        if (given.hasNonNull("mesosBridgeName")) {
            config = config.withMesosBridgeName(given.get("mesosBridgeName").asText());
        }
        PortLinter linter = PortLinter.of(LintOptions.defaults().withNormalization(config));
        return JsonLinter.of(linter)
                .lint(List.of(
                        LintInput.of(question.id(), question.input("document").toString())));
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void a_rejection_is_claimed_exactly_where_Marathon_rejects(CorpusCase question) {
        FileLintReport report = linted(question);
        List<LocatedFinding> claims = report.findings().stream()
                .filter(found -> CLAIM_REJECTION.contains(found.finding().code()))
                .toList();
        if (question.expected().has("rejected")) {
            assertThat(claims).isNotEmpty().allMatch(found -> found.finding().severity() == Severity.ERROR);
        } else {
            assertThat(claims).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void every_place_that_lint_names_is_there_unless_it_is_a_rejection(CorpusCase question) {
        for (LocatedFinding found : linted(question).findings()) {
            if (found.finding().code() != FindingCode.REJECTED) {
                assertThat(question.input("document").at(found.pointer()).isMissingNode())
                        .as(found.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void the_corpus_has_both_answers() {
        assertThat(normalizations().map(question -> question.expected().has("rejected")))
                .contains(true, false);
        assertThat(normalizations()).hasSize(1732);
    }

    @Test
    void the_table_of_the_page_is_what_wild_documents_give() {
        assertThat(LintPage.read().corpusTable()).isEqualTo(table());
    }

    private static String table() {
        Map<FindingCode, Integer> findings = new EnumMap<>(FindingCode.class);
        Map<FindingCode, Integer> documents = new EnumMap<>(FindingCode.class);
        for (CorpusCase question : Corpus.shipped().file("wild-normalize").cases()) {
            List<FindingCode> codes = linted(question).findings().stream()
                    .map(found -> found.finding().code())
                    .toList();
            codes.forEach(code -> findings.merge(code, 1, Integer::sum));
            codes.stream().distinct().forEach(code -> documents.merge(code, 1, Integer::sum));
        }
        return Stream.concat(
                        Stream.of("| code | severity | findings | documents |", "|---|---|---:|---:|"),
                        Stream.of(FindingCode.values())
                                .map(code ->
                                        "| `" + code + "` | " + code.severity() + " | " + findings.getOrDefault(code, 0)
                                                + " | " + documents.getOrDefault(code, 0) + " |"))
                .collect(Collectors.joining("\n"));
    }
}
