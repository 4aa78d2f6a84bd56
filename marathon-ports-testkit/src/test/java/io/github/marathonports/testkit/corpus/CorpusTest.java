package io.github.marathonports.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
    private static final String SHORT = "{\"id\": \"c2\", \"op\": \"range\"}";
    private static final String LINE =
            "{\"id\": \"c1\", \"op\": \"range\", \"note\": \"n\", \"expect\": {\"exhausted\": true}}\n";

    @Test
    void the_shipped_corpus_is_complete() {
        Corpus corpus = Corpus.shipped();
        assertThat(corpus.files()).hasSize(17);
        assertThat(corpus.cases()).hasSize(6710);
        assertThat(corpus.cases().map(CorpusCase::id)).doesNotHaveDuplicates();
        assertThat(corpus.file("normalize").cases()).hasSize(717);
        assertThatThrownBy(() -> corpus.file("nope")).hasMessageContaining("but was nope");
    }

    @Test
    void a_directory_is_read_plain_or_compressed_by_name(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("b.jsonl"), LINE + "\n" + LINE);
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(directory.resolve("a.jsonl.gz")))) {
            bytes.write(LINE.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(directory.resolve("README.md"), "not a case");
        Corpus corpus = Corpus.directory(directory);
        assertThat(corpus.files()).extracting(CorpusFile::toString).containsExactly("a (1 cases)", "b (2 cases)");
        CorpusCase question = corpus.file("a").cases().get(0);
        assertThat(question).hasToString("c1: n");
        assertThat(question.expected().get("exhausted").asBoolean()).isTrue();
        assertThat(question.input("nothing").isMissingNode()).isTrue();
    }

    @Test
    void a_line_that_is_no_case_is_named(@TempDir Path directory) throws IOException {
        assertThatThrownBy(() -> Corpus.directory(directory)).hasMessageContaining("has none");
        assertThatThrownBy(() -> Corpus.directory(directory.resolve("x"))).isInstanceOf(UncheckedIOException.class);
        Files.writeString(directory.resolve("b.jsonl"), LINE + "{\"id\": 1}");
        assertThatThrownBy(() -> Corpus.directory(directory)).hasMessageContaining("b line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": ", "not JSON", "[]", SHORT + SHORT, SHORT + " x"})
    void a_line_is_exactly_one_case(String line, @TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("b.jsonl"), LINE + line);
        assertThatThrownBy(() -> Corpus.directory(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b line 2");
    }

    @Test
    void a_file_that_is_not_gzip_or_not_UTF_8_is_named(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("c.jsonl.gz"), LINE);
        assertThatThrownBy(() -> Corpus.directory(directory)).hasMessageContaining("c.jsonl.gz");
        Files.delete(file);
        Files.write(
                directory.resolve("d.jsonl"),
                "{\"id\": \"\u00e4\", \"op\": \"range\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Corpus.directory(directory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("d.jsonl");
    }
}
