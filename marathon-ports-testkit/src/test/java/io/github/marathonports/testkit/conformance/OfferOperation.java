package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.match.GpuScheduling;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.match.OfferMatcher;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.match.ScalarMatch;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** S12.15: what Marathon does with one offer, with everything that it compares. */
final class OfferOperation implements Operation {
    private static final String MASK = "<<random>>";

    @Override
    public JsonNode expected(CorpusCase question) {
        JsonNode expected = question.expected().deepCopy();
        expected.findParents("scalar")
                .forEach(amount ->
                        ((ObjectNode) amount).put("scalar", amount.get("scalar").asDouble()));
        return expected;
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        RunSpec spec = question.input("pod").isMissingNode() ? Cases.app(question) : Cases.pod(question);
        return OfferMatcher.of(config(question), PortsMatcher.of(PortStrategy.reference()))
                .match(spec, MarathonJson.readOffer(question.input("offer").toString()), new Random(0))
                .fold(taken -> taken(taken, spec), OfferOperation::declined);
    }

    private static OfferConfig config(CorpusCase question) {
        OfferConfig config = OfferConfig.defaults();
        JsonNode flags = question.input("config");
        if (flags.has("mesosRole")) {
            config = config.withFrameworkRole(Role.of(flags.get("mesosRole").asText()));
        }
        if (flags.has("gpuSchedulingBehavior")) {
            config = config.withGpuScheduling(
                    GpuScheduling.parse(flags.get("gpuSchedulingBehavior").asText())
                            .orElseThrow());
        }
        List<Role> roles = new ArrayList<>();
        question.input("acceptedRoles").forEach(role -> roles.add(Role.of(role.asText())));
        return roles.isEmpty() ? config : config.withDefaultAcceptedRoles(roles);
    }

    private static JsonNode taken(Taken taken, RunSpec spec) {
        ObjectNode answer = Cases.object().put("matched", true);
        ArrayNode scalars = answer.putArray("scalars");
        taken.scalars().forEach(scalar -> scalars.add(scalar(scalar)));
        List<OptionalInt> ports = taken.ports().hostPorts();
        answer.put("portCount", ports.size());
        ArrayNode hostPorts = answer.putArray("hostPorts");
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).isEmpty()) {
                hostPorts.addNull();
            } else if (spec.hostPortRequests().get(i) instanceof HostPortRequest.Static) {
                hostPorts.add(ports.get(i).getAsInt());
            } else {
                hostPorts.add(MASK);
            }
        }
        return answer;
    }

    private static JsonNode scalar(ScalarMatch scalar) {
        ObjectNode node = Cases.object().put("name", scalar.scalar().text());
        ArrayNode consumed = node.putArray("consumed");
        for (Amount amount : scalar.consumed()) {
            consumed.addObject()
                    .put("name", amount.name())
                    .put("role", amount.role().name())
                    .put("scalar", amount.value());
        }
        return node;
    }

    private static JsonNode declined(Declined declined) {
        ObjectNode answer = Cases.object().put("matched", false);
        ArrayNode reasons = answer.putArray("reasons");
        declined.reasons().forEach(reason -> reasons.add(reason.text()));
        declined.funnelReason().ifPresent(reason -> answer.put("funnelReason", reason.text()));
        return answer;
    }
}
