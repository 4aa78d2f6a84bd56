package io.github.marathonports.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.Stage;
import io.github.marathonports.testkit.corpus.Corpus;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What everybody relies on who reads and writes apps as JSON: what is written is read back equal, and every document of the golden
 * corpus means to the codec what it means to Marathon.
 */
public abstract class AppCodecContract {
    private static final AppNormalizer NORMALIZER =
            AppNormalizer.of(NormalizationConfig.defaults().withDefaultNetworkName("dcos"));

    private static final List<CorpusCase> DOCUMENTS = Corpus.shipped()
            .cases()
            .filter(question -> question.op().equals("normalize"))
            .toList();

    /** For subclasses. */
    protected AppCodecContract() {}

    /**
     * Reads the JSON text of an app in either shape (S2.1, S2.2).
     *
     * @throws RuntimeException if it is none
     */
    protected abstract AppDocument read(String json);

    /** Writes an app in the canonical shape. */
    protected abstract String write(AppSpec app);

    private static boolean isUnreadable(CorpusCase question) {
        return question.expected().at("/rejected/stage").asText().equals(Stage.PARSE.toString());
    }

    @Test
    protected void S2_every_readable_document_of_the_corpus_means_what_it_means_to_the_library() {
        for (CorpusCase question : DOCUMENTS) {
            if (!isUnreadable(question)) {
                String json = question.input("document").toString();
                assertThat(meaning(read(json)))
                        .as("meaning of %s %s", question.id(), json)
                        .isEqualTo(meaning(MarathonJson.readApp(json)));
            }
        }
    }

    /** The app, or the violations. */
    private static Object meaning(AppDocument document) {
        Normalization<AppSpec> normalization = NORMALIZER.normalize(document);
        return normalization.<Object>fold(Accepted::spec, rejected -> rejected.violations());
    }

    @Test
    protected void S1_every_unreadable_document_of_the_corpus_is_refused() {
        for (CorpusCase question : DOCUMENTS) {
            if (isUnreadable(question)) {
                String json = question.input("document").toString();
                assertThat(catchThrowable(() -> read(json)))
                        .as("reading of %s %s", question.id(), json)
                        .isInstanceOf(RuntimeException.class);
            }
        }
    }

    @Test
    protected void what_is_written_is_read_back_equal_and_needs_no_completion() {
        for (CorpusCase question : DOCUMENTS) {
            if (question.expected().has("accepted")) {
                String json = question.input("document").toString();
                NORMALIZER
                        .normalize(MarathonJson.readApp(json))
                        .fold(accepted -> backAgain(accepted.spec(), question), rejected -> rejected);
            }
        }
    }

    /**
     * Left out are apps with a check that names no port, which is given one on the second reading only (S3.8), and those whose
     * canonical form would be refused when posted again (S12.14).
     */
    private Object backAgain(AppSpec app, CorpusCase question) {
        if (app.healthChecks().stream().anyMatch(HealthCheck::namesNoPort) || isRefusedWhenPostedAgain(app)) {
            return app;
        }
        Normalization<AppSpec> again = NORMALIZER.normalize(read(write(app)));
        assertThat(again.<Object>fold(read -> withoutOtherFields(read.spec()), rejected -> rejected.violations()))
                .as("%s, written as %s", question.id(), write(app))
                .isEqualTo(withoutOtherFields(app));
        return again;
    }

    private static boolean isRefusedWhenPostedAgain(AppSpec app) {
        return MarathonJson.withDefaults().tryReadApp(MarathonJson.write(app)).fold(read -> false, unreadable -> true);
    }

    /** What no port rule reads, a codec reads (S6.1) but need not write, as {@link MarathonJson#write(AppSpec)} does not. */
    private static AppSpec withoutOtherFields(AppSpec app) {
        return AppSpec.builder().from(app).otherFields(Map.of()).build();
    }

    @Test
    protected void text_that_is_no_JSON_is_refused() {
        for (String text : List.of("", "{", "[]", "{\"id\": \"/a\"} x", "{\"id\": }", "{{APP}}")) {
            assertThat(catchThrowable(() -> read(text)))
                    .as("reading of \"%s\"", text)
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
