package io.github.marathonports.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.jackson.MarathonJson;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The library's own codec keeps the contract of codecs, and wrong ones do not. */
class AppCodecContractTest {

    @Nested
    class OfMarathonJson extends AppCodecContract {
        @Override
        protected AppDocument read(String json) {
            return MarathonJson.readApp(json);
        }

        @Override
        protected String write(AppSpec app) {
            return MarathonJson.write(app);
        }
    }

    static class LosesRequirePorts extends AppCodecContract {
        @Override
        protected AppDocument read(String json) {
            return AppDocument.builder()
                    .from(MarathonJson.readApp(json))
                    .requirePorts(false)
                    .build();
        }

        @Override
        protected String write(AppSpec app) {
            return MarathonJson.write(app);
        }
    }

    /** What no rule reads is still part of what changes an app (S6.1). */
    static class LosesOtherFields extends AppCodecContract {
        @Override
        protected AppDocument read(String json) {
            return AppDocument.builder()
                    .from(MarathonJson.readApp(json))
                    .otherFields(Map.of())
                    .build();
        }

        @Override
        protected String write(AppSpec app) {
            return MarathonJson.write(app);
        }
    }

    static class TakesAnything extends AppCodecContract {
        @Override
        protected AppDocument read(String json) {
            return MarathonJson.withDefaults()
                    .tryReadApp(json)
                    .fold(read -> read.value(), unreadable -> MarathonJson.readApp("{\"id\": \"/unreadable\"}"));
        }

        @Override
        protected String write(AppSpec app) {
            return MarathonJson.write(app);
        }
    }

    static class WritesNoNames extends AppCodecContract {
        @Override
        protected AppDocument read(String json) {
            return MarathonJson.readApp(json);
        }

        @Override
        protected String write(AppSpec app) {
            return MarathonJson.write(app).replaceAll("\"name\": *\"default\",?", "");
        }
    }

    @Test
    void a_codec_that_loses_a_field_fails() {
        assertThat(Contracts.failuresOf(LosesRequirePorts.class))
                .containsExactly(
                        "S2_every_readable_document_of_the_corpus_means_what_it_means_to_the_library",
                        "what_is_written_is_read_back_equal_and_needs_no_completion");
    }

    @Test
    void S6_1_a_codec_that_does_not_read_other_fields_fails() {
        assertThat(Contracts.failuresOf(LosesOtherFields.class))
                .containsExactly("S2_every_readable_document_of_the_corpus_means_what_it_means_to_the_library");
    }

    @Test
    void a_codec_that_takes_anything_fails() {
        assertThat(Contracts.failuresOf(TakesAnything.class))
                .containsExactly(
                        "S1_every_unreadable_document_of_the_corpus_is_refused", "text_that_is_no_JSON_is_refused");
    }

    @Test
    void a_codec_that_does_not_write_what_it_reads_fails() {
        assertThat(Contracts.failuresOf(WritesNoNames.class))
                .contains("what_is_written_is_read_back_equal_and_needs_no_completion");
    }
}
