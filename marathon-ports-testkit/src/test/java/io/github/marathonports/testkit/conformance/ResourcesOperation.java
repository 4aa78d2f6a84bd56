package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.match.ConsumedResources;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** S9: the resources that taken ports become. */
final class ResourcesOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        return MatchOperation.withoutEmptyLabels(question.expected());
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        List<TakenPort> taken = new ArrayList<>();
        question.input("ports")
                .forEach(port -> taken.add(new TakenPort(
                        port.get("port").asInt(), Role.of(port.get("role").asText()), reservation(port))));
        Match match = new Match(taken.stream().map(Optional::of).toList());
        if (!match.consumedResources().equals(ConsumedResources.of(taken))) {
            throw new AssertionError("a match and its taken ports consume different resources");
        }
        ObjectNode tree = Cases.MAPPER.valueToTree(match);
        return Cases.picked(tree, "resources");
    }

    private static Optional<Reservation> reservation(JsonNode port) {
        JsonNode reservation = port.path("reservation");
        return reservation.isObject()
                ? Optional.of(new Reservation(
                        Cases.text(reservation.path("principal")), Cases.texts(reservation.path("labels"))))
                : Optional.empty();
    }
}
