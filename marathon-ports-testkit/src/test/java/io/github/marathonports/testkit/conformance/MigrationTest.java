package io.github.marathonports.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.jackson.MigratedDocument;
import io.github.marathonports.jackson.MigratedRunSpec;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.testkit.corpus.Corpus;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every document that Marathon accepts is migrated without changing its meaning, and then never changes again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationTest {
    private static final NormalizationConfig WILD =
            NormalizationConfig.defaults().withDefaultNetworkName("dflt");
    private static final MarathonJson JSON = MarathonJson.withDefaults();

    /** The wild documents whose canonical form Marathon takes, and what becomes of each alone. */
    private final List<String> documents = new ArrayList<>();

    private final List<String> eachAlone = new ArrayList<>();

    @BeforeAll
    void migrateEachAlone() {
        for (CorpusCase question : accepted("wild-normalize")) {
            MigratedDocument alone = migrate(document(question), WILD).orElseThrow();
            if (alone.runSpecs().get(0).objections().isEmpty()) {
                documents.add(document(question));
                eachAlone.add(alone.text());
            }
        }
    }

    private static Reading<MigratedDocument> migrate(String json, NormalizationConfig config) {
        return JSON.tryMigrateAll(json, config);
    }

    private static List<CorpusCase> accepted(String file) {
        return Corpus.shipped().file(file).cases().stream()
                .filter(question -> question.expected().has("accepted"))
                .toList();
    }

    private static String document(CorpusCase question) {
        return question.input("document").toString();
    }

    /** What a document says about ports. Of health checks it may say one guess more in its canonical form (S3.8). */
    private static List<Object> meaning(String json, NormalizationConfig config) {
        if (JSON.tryReadRunSpec(json).orElseThrow() instanceof PodDocument pod) {
            return List.of(PodNormalizer.of(config).normalize(pod).orElseThrow());
        }
        AppSpec app =
                AppNormalizer.of(config).normalize(MarathonJson.readApp(json)).orElseThrow();
        return List.of(app.id(), app.networks(), app.portDefinitions(), app.container(), app.requirePorts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wild-normalize", "normalize", "pod-normalize"})
    void a_migrated_document_means_the_same_and_is_left_alone_by_the_next_migration(String file) {
        List<CorpusCase> questions = accepted(file);
        for (CorpusCase question : questions) {
            NormalizationConfig config = Cases.config(question);
            MigratedDocument once = migrate(document(question), config).orElseThrow();
            MigratedRunSpec spec = once.runSpecs().get(0);
            if (spec.objections().isEmpty()) {
                MigratedDocument twice = migrate(once.text(), config).orElseThrow();
                assertThat(twice.text()).as(question.id()).isEqualTo(once.text());
                assertThat(twice.isChanged()).as(question.id()).isFalse();
                assertThat(meaning(once.text(), config))
                        .as(question.id())
                        .isEqualTo(meaning(document(question), config));
            } else {
                assertThat(migrate(once.text(), config))
                        .as(question.id() + ", S12.14")
                        .isInstanceOf(Reading.Unreadable.class);
            }
        }
        assertThat(questions).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"apps\": [%s]}", "{\"groups\": [{\"x\": 1, \"id\": \"g\", \"apps\": [%s]}]}"})
    void all_wild_documents_together_are_migrated_as_each_alone(String shape) {
        MigratedDocument once =
                migrate(shape.formatted(String.join(",", documents)), WILD).orElseThrow();
        MigratedDocument twice = migrate(once.text(), WILD).orElseThrow();
        assertThat(once.runSpecs()).hasSameSizeAs(documents).hasSizeGreaterThan(600);
        assertThat(twice.isChanged()).isFalse();
        assertThat(twice.text())
                .isEqualTo(once.text())
                .isEqualTo(migrate(shape.formatted(String.join(",", eachAlone)), WILD)
                        .orElseThrow()
                        .text());
    }
}
