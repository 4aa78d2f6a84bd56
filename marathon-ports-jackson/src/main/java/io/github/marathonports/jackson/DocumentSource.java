package io.github.marathonports.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.marathonports.jackson.Reading.Read;
import io.github.marathonports.jackson.Reading.Unreadable;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.ViolationCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Turns text into a tree, or into the errors that keep it from being one JSON document. */
final class DocumentSource {
    private static final SourceLocation START = new SourceLocation(1, 1);

    private static final JsonFactory OWN = new JsonFactory();

    private final ReadLimits limits;
    private final JsonFactory factory;

    DocumentSource(ReadLimits limits) {
        this.limits = limits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxBytes())
                        .build())
                .build();
    }

    /** Makes something of a tree, noting what is wrong; empty only when something is. */
    interface Reader<T> {
        Optional<T> read(JsonValue root, Problems problems);

        /** Whether what was read may be used although these things are wrong. */
        default boolean isUsable(Problems problems) {
            return problems.isEmpty();
        }

        /** What is accepted, for a person whose text is no document at all. */
        default String expected() {
            return "a JSON object or list";
        }

        /** The tree of a text that is not JSON and accepted nevertheless. */
        default Optional<JsonValue> notJson(String text) {
            return Optional.empty();
        }

        /** The part of the document that paths are relative to. */
        default JsonValue placed(JsonValue root) {
            return root;
        }
    }

    /** The document of a file. */
    <T> Reading<T> read(Path file, Reader<T> reader) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.toString(), bytes, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads at most one byte more than the limit; what is longer is refused without being read whole. */
    <T> Reading<T> read(String source, InputStream bytes, Reader<T> reader) {
        try {
            byte[] content = bytes.readNBytes(limits.maxBytes());
            return bytes.read() >= 0 ? tooLong(source) : decoded(source, content, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Reading<T> decoded(String source, byte[] content, Reader<T> reader) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return read(source, text, reader);
        } catch (CharacterCodingException e) {
            return refused(
                    source,
                    START,
                    isGzip(content)
                            ? "the document is compressed with gzip: unpack it first"
                            : "the document is not UTF-8 text: save it as UTF-8");
        }
    }

    /** So begins what a server sends to whoever does not say that it wants plain bytes. */
    private static boolean isGzip(byte[] content) {
        return content.length > 1 && content[0] == 0x1F && content[1] == (byte) 0x8B;
    }

    <T> Reading<T> read(String source, String content, Reader<T> reader) {
        if (content.length() > limits.maxBytes()) {
            return tooLong(source);
        }
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        Optional<JsonValue> tree = reader.notJson(text);
        if (tree.isPresent()) {
            return reading(source, tree.get(), reader, new Problems());
        }
        try (JsonParser parser = factory.createParser(text)) {
            return read(source, parser, reader);
        } catch (JsonProcessingException e) {
            return refused(
                    source, at(e.getLocation()), SyntaxAdvice.of(text, e) + "; expected was " + reader.expected());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Reading<T> read(String source, JsonParser parser, Reader<T> reader) throws IOException {
        Problems problems = new Problems();
        try {
            if (parser.nextToken() == null) {
                return refused(source, START, "the document is empty; expected was " + reader.expected());
            }
            JsonValue root = new JsonTree(parser, problems).value();
            if (parser.nextToken() != null) {
                JsonLocation rest = parser.currentTokenLocation();
                return refused(
                        source, at(rest), "there is more text behind the end of the document: keep one document");
            }
            return reading(source, root, reader, problems);
        } catch (StreamConstraintsException e) {
            return refused(source, at(parser.currentLocation()), beyondLimit(e));
        }
    }

    private static <T> Reading<T> reading(String source, JsonValue root, Reader<T> reader, Problems problems) {
        Optional<T> value = reader.read(root, problems);
        return value.isPresent() && reader.isUsable(problems)
                ? new Read<>(value.get(), reader.placed(root))
                : new Unreadable<>(source, problems.inOrder());
    }

    private String beyondLimit(StreamConstraintsException error) {
        String message = String.valueOf(error.getOriginalMessage());
        return "the document goes beyond a limit: "
                + (message.startsWith("Document nesting depth")
                        ? "it nests deeper than " + limits.maxDepth() + " levels"
                        : message);
    }

    /** The tree of a text that this library wrote itself. */
    static JsonValue canonical(String json) {
        try (JsonParser parser = OWN.createParser(json)) {
            parser.nextToken();
            return new JsonTree(parser, new Problems()).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Reading<T> tooLong(String source) {
        return refused(
                source, START, "the document is longer than the limit of " + limits.maxBytes() + " bytes: split it");
    }

    private static SourceLocation at(JsonLocation location) {
        return location == null ? START : new SourceLocation(location.getLineNr(), location.getColumnNr());
    }

    private static <T> Reading<T> refused(String source, SourceLocation location, String message) {
        Problems problems = new Problems();
        problems.add(ViolationCode.NOT_JSON, FieldPath.root(), location, message);
        return new Unreadable<>(source, problems.inOrder());
    }
}
