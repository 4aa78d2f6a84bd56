package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.jackson.LocatedViolation;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.Stage;
import io.github.marathonports.testkit.corpus.CorpusCase;

/** S2.3: a posted document and what becomes of it. Wording is the library's own, so only stage, paths and counts compare. */
final class NormalizeOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        return Rejections.expected(question.expected());
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        return MarathonJson.withDefaults()
                .tryReadApp(question.input("document").toString())
                .<JsonNode>fold(
                        read -> normalized(read.value(), question),
                        unreadable -> Rejections.rejected(
                                Stage.PARSE,
                                unreadable.violations().stream()
                                        .map(LocatedViolation::violation)
                                        .toList()));
    }

    private static JsonNode normalized(AppDocument document, CorpusCase question) {
        return AppNormalizer.of(Cases.config(question))
                .normalize(document)
                .fold(
                        NormalizeOperation::accepted,
                        rejected -> Rejections.rejected(rejected.stage(), rejected.violations()));
    }

    private static JsonNode accepted(Accepted<AppSpec> accepted) {
        ObjectNode app = (ObjectNode) Cases.picked(
                Cases.MAPPER.valueToTree(accepted.spec()),
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
}
