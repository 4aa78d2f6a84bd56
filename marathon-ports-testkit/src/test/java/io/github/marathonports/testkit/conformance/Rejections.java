package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.normalize.Stage;
import io.github.marathonports.violation.Violation;
import java.util.List;

/** Rejected documents: the wording is the library's own, so only stage, paths and counts compare. */
final class Rejections {
    private Rejections() {}

    /** The expectation, with a rejection in the form of {@link #rejected}. */
    static JsonNode expected(JsonNode expected) {
        if (!expected.has("rejected")) {
            return expected;
        }
        JsonNode rejected = expected.get("rejected");
        ObjectNode paths = Cases.object();
        rejected.path("violations").forEach(violation -> {
            if (violation.has("path")) {
                paths.set(violation.get("path").asText(), violation.get("count"));
            }
        });
        return rejection(rejected.get("stage").asText(), paths);
    }

    static JsonNode rejected(Stage stage, List<Violation> violations) {
        ObjectNode paths = Cases.object();
        violations.forEach(violation -> {
            String path = violation.path().toString();
            paths.put(path, paths.path(path).asInt() + 1);
        });
        return rejection(stage.toString(), paths);
    }

    /** The reference names no paths for a contradiction. */
    private static JsonNode rejection(String stage, ObjectNode paths) {
        return Cases.object()
                .put("stage", stage)
                .set("paths", stage.equals(Stage.CONTRADICTION.toString()) ? Cases.object() : paths);
    }
}
