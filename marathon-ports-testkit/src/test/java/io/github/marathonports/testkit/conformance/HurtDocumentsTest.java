package io.github.marathonports.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.jackson.JsonLinter;
import io.github.marathonports.jackson.LintInput;
import io.github.marathonports.jackson.LocatedFinding;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.jackson.MigratedDocument;
import io.github.marathonports.jackson.MigratedRunSpec;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintOptions;
import io.github.marathonports.lint.PortLinter;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.testkit.corpus.Corpus;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lint and migration agree with the normaliser on the documents of the corpus after accidents, too: 5,196 of them, always the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HurtDocumentsTest {
    private static final int PER_DOCUMENT = 3;
    private static final Set<FindingCode> CLAIM_REJECTION =
            EnumSet.of(FindingCode.NOT_JSON, FindingCode.NOT_A_RUN_SPEC, FindingCode.REJECTED);

    /**
     * A document after accidents.
     *
     * @param spec what it means; empty for one that Marathon refuses
     */
    private record Hurt(JsonNode document, NormalizationConfig config, Optional<RunSpec> spec) {}

    private final List<Hurt> all = new ArrayList<>();

    @BeforeAll
    void happen() {
        List<CorpusCase> cases = Corpus.shipped()
                .cases()
                .filter(question -> question.op().endsWith("normalize"))
                .toList();
        Accidents accidents = new Accidents(
                new Random(1),
                cases.stream().map(question -> question.input("document")).toList());
        for (CorpusCase question : cases) {
            for (int i = 0; i < PER_DOCUMENT; i++) {
                JsonNode document = accidents.happenTo(question.input("document"));
                NormalizationConfig config = Cases.config(question);
                all.add(new Hurt(document, config, spec(document.toString(), config)));
            }
        }
    }

    private static Optional<RunSpec> spec(String json, NormalizationConfig config) {
        return MarathonJson.withDefaults()
                .tryReadRunSpec(json)
                .fold(read -> spec(read.value(), config), unreadable -> Optional.empty());
    }

    private static Optional<RunSpec> spec(RunSpecDocument document, NormalizationConfig config) {
        return document instanceof PodDocument pod
                ? PodNormalizer.of(config)
                        .normalize(pod)
                        .fold(accepted -> Optional.of(accepted.spec()), rejected -> Optional.empty())
                : AppNormalizer.of(config)
                        .normalize((AppDocument) document)
                        .fold(accepted -> Optional.of(accepted.spec()), rejected -> Optional.empty());
    }

    private List<LocatedFinding> lint(Hurt hurt) {
        return JsonLinter.of(PortLinter.of(LintOptions.defaults().withNormalization(hurt.config())))
                .lint(List.of(LintInput.of("f.json", hurt.document().toString())))
                .findings();
    }

    private static Reading<MigratedDocument> migrate(String json, NormalizationConfig config) {
        return MarathonJson.withDefaults().tryMigrateAll(json, config);
    }

    @Test
    void there_are_many_of_both_kinds() {
        assertThat(all).hasSize(5196);
        assertThat(all.stream().filter(hurt -> hurt.spec().isPresent())).hasSizeBetween(1500, 4000);
    }

    @Test
    void lint_claims_a_rejection_exactly_where_there_is_one_and_names_places_that_are_there() {
        for (Hurt hurt : all) {
            List<LocatedFinding> findings = lint(hurt);
            assertThat(findings.stream()
                            .anyMatch(found ->
                                    CLAIM_REJECTION.contains(found.finding().code())))
                    .as(hurt.document() + "\n" + findings)
                    .isEqualTo(hurt.spec().isEmpty());
            for (LocatedFinding found : findings) {
                boolean isThere = !hurt.document().at(found.pointer()).isMissingNode();
                assertThat(isThere || found.finding().code() == FindingCode.REJECTED)
                        .as(hurt.document() + "\n" + found)
                        .isTrue();
            }
        }
    }

    @Test
    void migration_keeps_the_meaning_and_changes_nothing_the_second_time() {
        for (Hurt hurt : all) {
            Reading<MigratedDocument> once = migrate(hurt.document().toString(), hurt.config());
            if (hurt.spec().isEmpty()) {
                assertThat(once).as(hurt.document().toString()).isInstanceOf(Reading.Unreadable.class);
            } else {
                migratesTo(once.orElseThrow(), hurt);
            }
        }
    }

    /** S12.14: a network name that the canonical form refuses is the one thing that cannot be migrated. */
    private static void migratesTo(MigratedDocument once, Hurt hurt) {
        MigratedRunSpec migrated = once.runSpecs().get(0);
        if (!migrated.objections().isEmpty()) {
            assertThat(migrated.objections())
                    .allMatch(objection -> objection.path().toString().startsWith("/networks(0)/name"));
            return;
        }
        MigratedDocument twice = migrate(once.text(), hurt.config()).orElseThrow();
        assertThat(twice.text()).as(hurt.document().toString()).isEqualTo(once.text());
        assertThat(twice.runSpecs().get(0).steps())
                .as(hurt.document().toString())
                .isEmpty();
        assertThat(meaning(spec(once.text(), hurt.config()).orElseThrow(), migrated))
                .as(hurt.document().toString())
                .isEqualTo(meaning(hurt.spec().orElseThrow(), migrated));
    }

    /** S3.8: the canonical form may say one guess more about health checks, which is then told as a step. */
    private static List<Object> meaning(RunSpec spec, MigratedRunSpec migrated) {
        if (!(spec instanceof AppSpec app)) {
            return List.of(spec);
        }
        boolean guesses = migrated.steps().stream().anyMatch(step -> step.rule().equals("S3.8"));
        return List.of(
                app.id(),
                app.networks(),
                app.portDefinitions(),
                app.container(),
                app.requirePorts(),
                app.env(),
                app.labels(),
                app.instances(),
                guesses ? List.of() : app.healthChecks());
    }
}
