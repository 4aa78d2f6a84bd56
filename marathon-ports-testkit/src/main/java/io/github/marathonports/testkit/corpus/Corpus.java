package io.github.marathonports.testkit.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The golden corpus: 6710 cases with the answers of Marathon's own code (master, July 2021), one JSON object a line.
 *
 * <p>It travels in this jar. A directory of files of the same shapes can be read instead. Immutable and thread-safe.
 */
public final class Corpus {
    /** The files of the shipped corpus, in the order in which they are read. */
    private static final List<String> SHIPPED = List.of(
            "seed",
            "normalize",
            "wild-normalize",
            "service",
            "range",
            "match",
            "wild-match",
            "resources",
            "env",
            "container",
            "discovery",
            "assignments",
            "wild-launch",
            "offer",
            "pod-normalize",
            "pod-match",
            "pod-task");

    private static final String LINES = ".jsonl";
    private static final String COMPRESSED = ".jsonl.gz";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final List<CorpusFile> files;

    private Corpus(List<CorpusFile> files) {
        this.files = List.copyOf(files);
    }

    /** The corpus in this jar. */
    public static Corpus shipped() {
        return new Corpus(SHIPPED.stream().map(Corpus::resource).toList());
    }

    /**
     * The files {@code *.jsonl} and {@code *.jsonl.gz} of a directory, by name.
     *
     * @throws UncheckedIOException if the directory or a file cannot be read
     * @throws IllegalArgumentException if there is no such file in it, or a line is not exactly one case
     */
    public static Corpus directory(Path directory) {
        try (Stream<Path> found = Files.list(directory)) {
            List<CorpusFile> files = found.filter(file -> nameOf(file).isPresent())
                    .sorted()
                    .map(Corpus::file)
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException(
                        "corpus directory must hold *.jsonl or *.jsonl.gz files but has none: " + directory);
            }
            return new Corpus(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files, in order. */
    public List<CorpusFile> files() {
        return files;
    }

    /**
     * The file of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CorpusFile file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("corpus file must be one of " + files + " but was " + name));
    }

    /** All cases of all files, in order. */
    public Stream<CorpusCase> cases() {
        return files.stream().flatMap(file -> file.cases().stream());
    }

    private static Optional<String> nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return Stream.of(COMPRESSED, LINES)
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()));
    }

    private static CorpusFile resource(String name) {
        try (InputStream bytes = Corpus.class.getResourceAsStream(name + COMPRESSED)) {
            if (bytes == null) {
                throw new FileNotFoundException("resource " + name + COMPRESSED);
            }
            return new CorpusFile(name, cases(name, new GZIPInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusFile file(Path file) {
        String name = nameOf(file).orElseThrow();
        try (InputStream bytes = Files.newInputStream(file)) {
            InputStream lines = file.toString().endsWith(COMPRESSED) ? new GZIPInputStream(bytes) : bytes;
            return new CorpusFile(name, cases(name, lines));
        } catch (IOException e) {
            throw new UncheckedIOException("corpus file " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<CorpusCase> cases(String name, InputStream lines) throws IOException {
        List<CorpusCase> cases = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8.newDecoder()));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                cases.add(parsed(name, number, line));
            }
        }
        return cases;
    }

    private static CorpusCase parsed(String name, int number, String line) {
        try {
            return new CorpusCase(MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            throw notACase(name, number, e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw notACase(name, number, String.valueOf(e.getMessage()), e);
        }
    }

    private static IllegalArgumentException notACase(String name, int number, String message, Exception cause) {
        return new IllegalArgumentException(name + " line " + number + ": " + message, cause);
    }
}
