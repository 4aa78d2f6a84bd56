package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.Optional;

/** S11.2, S11.3: what service discovery is told. */
final class DiscoveryOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        return Cases.withoutEmpty(question.expected(), "labels");
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        JsonNode plan = Cases.MAPPER.valueToTree(Cases.plan(question, Cases.hostPorts(question), Optional.empty()));
        return Cases.picked(plan.get("discovery"), "ports");
    }
}
