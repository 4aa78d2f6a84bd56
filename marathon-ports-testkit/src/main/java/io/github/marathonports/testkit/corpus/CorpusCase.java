package io.github.marathonports.testkit.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;

/**
 * One question and Marathon's answer to it.
 *
 * <p>The inputs are fields of {@code json} beside {@code id} and {@code op}; their shapes depend on the operation.
 *
 * @param json the whole case; not to be changed
 */
public record CorpusCase(JsonNode json) {
    /** Checks that the case names itself and what it asks. */
    public CorpusCase {
        Objects.requireNonNull(json, "json");
        if (!json.path("id").isTextual() || !json.path("op").isTextual()) {
            throw new IllegalArgumentException("a corpus case must have id and op but was " + json);
        }
    }

    /** The case's name, unique in the corpus. */
    public String id() {
        return json.get("id").asText();
    }

    /** What is asked: {@code normalize}, {@code match}, ... */
    public String op() {
        return json.get("op").asText();
    }

    /** What is special about the case, if anybody wrote it down. */
    public Optional<String> note() {
        return Optional.of(json.path("note")).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** An input by name; a missing node when the case has none. */
    public JsonNode input(String name) {
        return json.path(name);
    }

    /** Marathon's answer. */
    public JsonNode expected() {
        return json.path("expect");
    }

    @Override
    public String toString() {
        return id() + note().map(note -> ": " + note).orElse("");
    }
}
