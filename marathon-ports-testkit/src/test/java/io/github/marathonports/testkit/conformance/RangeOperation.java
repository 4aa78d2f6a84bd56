package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.match.PortSequence;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** S8: the random sequence under a seed. */
final class RangeOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        return question.expected();
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        CountedPorts ports = ports(question.input("ranges"));
        PortSequence sequence = PortStrategy.reference()
                .start(ports, new Random(question.input("seed").asLong()));
        ObjectNode answer = Cases.object();
        ArrayNode taken = answer.putArray("ports");
        int take = question.input("take").asInt();
        boolean more = sequence.advance();
        while (more && taken.size() < take) {
            taken.addObject()
                    .put("port", sequence.port())
                    .put("role", ports.resource(sequence.range()).role().name());
            more = sequence.advance();
        }
        return answer.put("exhausted", !more);
    }

    private static CountedPorts ports(JsonNode ranges) {
        Offer.Builder offer = Offer.builder();
        Set<Role> roles = new HashSet<>();
        for (JsonNode range : ranges) {
            Role role = Role.of(range.get("role").asText());
            roles.add(role);
            OfferedRange offered =
                    OfferedRange.of(range.get("begin").asInt(), range.get("end").asInt());
            offer.resource(new Ports(role, List.of(offered), Optional.empty(), VolumeUse.NONE));
        }
        return CountedPorts.of(offer.build(), ResourceSelector.acceptingRoles(roles));
    }
}
