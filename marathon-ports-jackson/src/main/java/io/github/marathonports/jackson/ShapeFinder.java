package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.JsonValue.Text;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises what a document about agents is, by the fields that only this kind has. */
final class ShapeFinder {
    private ShapeFinder() {}

    static Optional<ClusterShape> of(JsonValue root) {
        if (root instanceof Obj object) {
            return object(object);
        }
        if (root instanceof Arr list) {
            return list(list);
        }
        return root instanceof Text text && FlagReader.isMeant(text.text())
                ? Optional.of(ClusterShape.RESOURCES_TEXT)
                : Optional.empty();
    }

    private static Optional<ClusterShape> object(Obj object) {
        if (has(object, "queue") || has(object, "lastUnusedOffers")) {
            return Optional.of(ClusterShape.MARATHON_QUEUE);
        }
        if (has(object, "slaves")) {
            return Optional.of(ClusterShape.MESOS_MASTER_STATE);
        }
        return isListOfOffers(object) ? Optional.of(ClusterShape.MESOS_OFFERS) : single(object);
    }

    /** An event, its inner part, or either with an empty list, which Mesos leaves out. */
    private static boolean isListOfOffers(Obj object) {
        JsonValue offers = object.fields().get("offers");
        boolean isEvent =
                object.fields().get("type") instanceof Text type && type.text().equals("OFFERS");
        return isEvent
                || offers instanceof Arr
                || (offers instanceof Obj inner && inner.fields().get("offers") instanceof Arr);
    }

    /** One offer or one agent. */
    private static Optional<ClusterShape> single(Obj object) {
        if (object.fields().get("offer") instanceof Obj offer && isOffer(offer)) {
            return Optional.of(offerShape(offer));
        }
        if (isOffer(object)) {
            return Optional.of(offerShape(object));
        }
        return isAgent(object) ? Optional.of(ClusterShape.MESOS_AGENT_STATE) : Optional.empty();
    }

    /** A list is what its first item is; an empty one is a list of no offers. */
    private static Optional<ClusterShape> list(Arr list) {
        if (list.items().isEmpty()) {
            return Optional.of(ClusterShape.MARATHON_OFFERS);
        }
        if (!(list.items().get(0) instanceof Obj first)) {
            return Optional.empty();
        }
        if (isAgent(first)) {
            return Optional.of(ClusterShape.MESOS_MASTER_STATE);
        }
        return isResource(first) ? Optional.of(ClusterShape.RESOURCES_JSON) : single(first);
    }

    private static boolean isOffer(Obj object) {
        return object.fields().get("resources") instanceof Arr || isOfMesos(object);
    }

    /** Whether an offer has its ids in objects, as only Mesos writes them. */
    static boolean isOfMesos(JsonValue offer) {
        return offer instanceof Obj object
                && Stream.of("agent_id", "slave_id", "agentId", "slaveId")
                        .anyMatch(name -> object.fields().get(name) instanceof Obj);
    }

    private static boolean isAgent(Obj object) {
        return object.fields().get("resources") instanceof Obj && !has(object, "containers");
    }

    private static boolean isResource(Obj object) {
        return has(object, "name")
                && Stream.of("scalar", "ranges", "set", "type").anyMatch(name -> has(object, name));
    }

    /** Mesos wraps ids in objects and types each resource; Marathon does neither. */
    private static ClusterShape offerShape(Obj offer) {
        boolean typed = offer.fields().get("resources") instanceof Arr list
                && list.items().stream().anyMatch(ShapeFinder::isMesosResource);
        return isOfMesos(offer) || typed ? ClusterShape.MESOS_OFFERS : ClusterShape.MARATHON_OFFERS;
    }

    private static boolean isMesosResource(JsonValue resource) {
        return resource instanceof Obj object && has(object, "type");
    }

    private static boolean has(Obj object, String name) {
        JsonValue found = object.fields().get(name);
        return found != null && !(found instanceof JsonValue.Null);
    }
}
