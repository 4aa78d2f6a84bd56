package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import java.util.List;
import java.util.Optional;

/**
 * Reads one offer, as Marathon shows it ({@code "agentId": "S0"}) or as Mesos does ({@code "agent_id": {"value": "S0"}}, in the
 * older API {@code slave_id}; Java's protobuf writes {@code agentId} and {@code slaveId}). Mesos leaves an empty list out.
 */
final class OfferReader {
    private static final List<String> AGENT_ID = List.of("agentId", "agent_id", "slave_id", "slaveId");

    private OfferReader() {}

    static Optional<Offer> read(Field field) {
        return field.asObject().map(offer -> {
            if (offer.get("resources").isEmpty() && !ShapeFinder.isOfMesos(offer.value())) {
                offer.missing(
                        "resources",
                        "an offer has resources, a list of {name, role, ranges or scalar}; there were none");
            }
            List<OfferedResource> resources =
                    offer.list("resources", ResourceReader::read).orElse(List.of());
            return new Offer(
                    id(offer, "id"), agentId(offer), offer.text("hostname").orElse(""), resources);
        });
    }

    private static String agentId(Field offer) {
        return AGENT_ID.stream()
                .filter(name -> offer.get(name).isPresent())
                .findFirst()
                .flatMap(name -> id(offer, name))
                .orElse("");
    }

    /** Mesos wraps an id in an object. */
    private static Optional<String> id(Field offer, String name) {
        return offer.get(name).flatMap(field -> field.value() instanceof Obj ? field.text("value") : field.asText());
    }
}
