package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.jackson.LocatedViolation;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.Normalization.Rejected;
import io.github.marathonports.normalize.Stage;
import io.github.marathonports.testkit.corpus.CorpusCase;
import io.github.marathonports.violation.Violation;
import java.util.List;

/** S2.3: a posted document and what becomes of it. Wording is the library's own, so only stage, paths and counts compare. */
final class NormalizeOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        JsonNode expected = question.expected();
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

    /** The reference names no paths for a contradiction. */
    private static JsonNode rejection(String stage, ObjectNode paths) {
        return Cases.object()
                .put("stage", stage)
                .set("paths", stage.equals(Stage.CONTRADICTION.toString()) ? Cases.object() : paths);
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        return MarathonJson.withDefaults()
                .tryReadApp(question.input("document").toString())
                .<JsonNode>fold(
                        read -> normalized(read.value(), question),
                        unreadable -> rejected(
                                Stage.PARSE,
                                unreadable.violations().stream()
                                        .map(LocatedViolation::violation)
                                        .toList()));
    }

    private static JsonNode normalized(AppDocument document, CorpusCase question) {
        return AppNormalizer.of(Cases.config(question))
                .normalize(document)
                .fold(NormalizeOperation::accepted, NormalizeOperation::rejected);
    }

    private static JsonNode accepted(Accepted accepted) {
        ObjectNode app = (ObjectNode) Cases.picked(
                Cases.MAPPER.valueToTree(accepted.app()),
                "id",
                "networks",
                "portDefinitions",
                "container",
                "requirePorts",
                "healthChecks");
        if (app.has("healthChecks")) {
            var checks = Cases.array();
            app.get("healthChecks").forEach(check -> checks.add(Cases.picked(check, "protocol", "portIndex", "port")));
            app.set("healthChecks", checks);
        }
        return Cases.object().set("accepted", app);
    }

    private static JsonNode rejected(Rejected rejected) {
        return rejected(rejected.stage(), rejected.violations());
    }

    private static JsonNode rejected(Stage stage, List<Violation> violations) {
        ObjectNode paths = Cases.object();
        violations.forEach(violation -> {
            String path = violation.path().toString();
            paths.put(path, paths.path(path).asInt() + 1);
        });
        return rejection(stage.toString(), paths);
    }
}
