package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** S7-S9: host ports from one offer under a seed, and the resources they consume. */
final class MatchOperation implements Operation {
    private final Function<CorpusCase, RunSpec> spec;

    /** An operation whose cases hold the run spec so. */
    MatchOperation(Function<CorpusCase, RunSpec> spec) {
        this.spec = spec;
    }

    @Override
    public JsonNode expected(CorpusCase question) {
        return withoutEmptyLabels(question.expected());
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        PortsMatchResult result = PortsMatcher.of(PortStrategy.reference())
                .match(
                        spec.apply(question),
                        MarathonJson.readOffer(question.input("offer").toString()),
                        selector(question),
                        new Random(question.input("seed").asLong()));
        return result.fold(MatchOperation::matched, noMatch -> Cases.object().put("matched", false));
    }

    private static ResourceSelector selector(CorpusCase question) {
        List<Role> roles = new ArrayList<>();
        question.input("acceptedRoles").forEach(role -> roles.add(Role.of(role.asText())));
        ResourceSelector selector = ResourceSelector.acceptingRoles(roles.isEmpty() ? List.of(Role.ANY) : roles);
        JsonNode labels = question.input("reservedLabels");
        return labels.isObject() ? selector.reservedWithLabels(Cases.texts(labels)) : selector;
    }

    private static JsonNode matched(Match match) {
        ObjectNode matched = Cases.MAPPER.valueToTree(match);
        ArrayNode hostPorts = matched.putArray("hostPorts");
        match.hostPorts().forEach(port -> {
            if (port.isPresent()) {
                hostPorts.add(port.getAsInt());
            } else {
                hostPorts.addNull();
            }
        });
        return matched;
    }

    /** Inside a reservation, absent and empty labels are the same (S9.1); an empty reservation stays one (S7.7). */
    static JsonNode withoutEmptyLabels(JsonNode node) {
        return Cases.withoutEmpty(node, "labels");
    }
}
