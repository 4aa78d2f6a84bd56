package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.jackson.LocatedViolation;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.normalize.Stage;
import io.github.marathonports.testkit.corpus.CorpusCase;

/** S13.4, S13.6: a posted pod and what becomes of it. */
final class PodNormalizeOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        return Rejections.expected(question.expected());
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        return MarathonJson.withDefaults()
                .tryReadPod(question.input("document").toString())
                .<JsonNode>fold(
                        read -> normalized(read.value(), question),
                        unreadable -> Rejections.rejected(
                                Stage.PARSE,
                                unreadable.violations().stream()
                                        .map(LocatedViolation::violation)
                                        .toList()));
    }

    private static JsonNode normalized(PodDocument document, CorpusCase question) {
        return PodNormalizer.of(Cases.config(question))
                .normalize(document)
                .fold(
                        PodNormalizeOperation::accepted,
                        rejected -> Rejections.rejected(rejected.stage(), rejected.violations()));
    }

    private static JsonNode accepted(Accepted<PodSpec> accepted) {
        ObjectNode pod =
                (ObjectNode) Cases.picked(Cases.MAPPER.valueToTree(accepted.spec()), "id", "networks", "containers");
        ArrayNode containers = Cases.array();
        pod.get("containers").forEach(container -> containers.add(Cases.picked(container, "name", "endpoints")));
        pod.set("containers", containers);
        return Cases.object().set("accepted", pod);
    }
}
