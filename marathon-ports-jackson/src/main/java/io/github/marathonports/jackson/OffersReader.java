package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Optional;

/** Finds the offers of a document, in document order. */
final class OffersReader {
    private OffersReader() {}

    /**
     * An offer and when Marathon saw it.
     *
     * @param timestamp as Marathon's queue writes it; texts of the same length that sort like the times
     */
    record SeenOffer(Offer offer, Optional<String> timestamp) {}

    static List<SeenOffer> read(ClusterShape shape, Field document) {
        return switch (shape) {
            case MARATHON_QUEUE -> queue(document);
            case MESOS_OFFERS -> ofMesos(document);
            default -> offers(document);
        };
    }

    private static List<SeenOffer> queue(Field document) {
        if (document.get("queue").isEmpty()) {
            return document.list("lastUnusedOffers", OffersReader::offer).orElse(List.of());
        }
        List<Field> waiting = document.list("queue", Field::asObject).orElse(List.of());
        boolean embedded = waiting.isEmpty()
                || waiting.stream()
                        .anyMatch(entry -> entry.get("lastUnusedOffers").isPresent());
        if (!embedded) {
            document.problem(
                    ViolationCode.MISSING_FIELD,
                    "this queue was asked for without its unused offers: ask for GET /v2/queue?embed=lastUnusedOffers");
        }
        return waiting.stream()
                .flatMap(entry -> entry.list("lastUnusedOffers", OffersReader::offer).stream())
                .flatMap(List::stream)
                .toList();
    }

    /** The offers of an event, of its inner part, or of the document itself; an empty list may be left out. */
    private static List<SeenOffer> ofMesos(Field document) {
        boolean isEvent = document.text("type").isPresent();
        Optional<Field> list = document.get("offers");
        if (list.isEmpty()) {
            return isEvent ? List.of() : offers(document);
        }
        return list.get().value() instanceof Obj
                ? list.get().list("offers", OffersReader::offer).orElse(List.of())
                : offers(list.get());
    }

    private static List<SeenOffer> offers(Field document) {
        return document.value() instanceof Arr
                ? document.asList(OffersReader::offer).orElse(List.of())
                : offer(document).stream().toList();
    }

    /** An offer, bare or in {@code {"offer": {...}}}. */
    private static Optional<SeenOffer> offer(Field field) {
        Optional<Field> inside = field.get("offer");
        Optional<String> timestamp = inside.flatMap(offer -> field.text("timestamp"));
        return OfferReader.read(inside.orElse(field)).map(offer -> new SeenOffer(offer, timestamp));
    }
}
