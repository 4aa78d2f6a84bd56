package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.Optional;

/** S10.8: what the containerizer is told. */
final class ContainerOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        return Cases.withoutEmpty(question.expected(), "labels");
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        JsonNode plan = Cases.MAPPER.valueToTree(Cases.plan(question, Cases.hostPorts(question), Optional.empty()));
        return plan.has("container")
                ? Cases.picked(plan, "container")
                : Cases.object().putNull("container");
    }
}
