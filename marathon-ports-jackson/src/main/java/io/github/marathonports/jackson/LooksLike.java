package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.JsonValue.Text;
import java.util.List;

/** Says what a JSON document seems to be, to a person who took it for something else. */
final class LooksLike {
    private static final int SHOWN_KEYS = 8;

    private LooksLike() {}

    static String of(JsonValue value) {
        if (value instanceof Obj object) {
            return object(object);
        }
        return value instanceof Arr list && !list.items().isEmpty()
                ? "a list whose first item is " + of(list.items().get(0))
                : value.described();
    }

    private static String object(Obj object) {
        if (isGroup(object)) {
            return "a group";
        }
        if (has(object, "containers")) {
            return "a pod";
        }
        if (has(object, "slaves") || has(object, "frameworks")) {
            return "the state of a Mesos master or agent";
        }
        if (object.fields().get("message") instanceof Text message) {
            return "an answer that says " + message.described();
        }
        return offersOrApp(object);
    }

    private static String offersOrApp(Obj object) {
        if (has(object, "queue")) {
            return "Marathon's queue";
        }
        if (has(object, "offers")) {
            return "a list of offers";
        }
        if (object.fields().get("resources") instanceof Arr) {
            return "an offer";
        }
        return has(object, "app") || has(object, "id") ? "an app" : keys(object);
    }

    private static String keys(Obj object) {
        List<String> keys = List.copyOf(object.fields().keySet());
        if (keys.isEmpty()) {
            return "an empty object";
        }
        return keys.size() > SHOWN_KEYS
                ? "an object with " + keys.subList(0, SHOWN_KEYS) + " and more"
                : "an object with " + keys;
    }

    static boolean isGroup(Obj object) {
        return has(object, "apps") || has(object, "groups") || has(object, "pods");
    }

    private static boolean has(Obj object, String name) {
        JsonValue found = object.fields().get(name);
        return found != null && !(found instanceof JsonValue.Null);
    }
}
