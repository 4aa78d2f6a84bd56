package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.violation.FieldPath;
import org.jspecify.annotations.Nullable;

/** Finds where a path stands in a document. */
final class JsonLocator {
    private JsonLocator() {}

    /** The place of the field, or of the innermost object around it that exists. */
    static SourceLocation locate(JsonValue root, FieldPath path) {
        JsonValue found = root;
        String pointer = path.jsonPointer();
        if (!pointer.isEmpty()) {
            for (String step : pointer.substring(1).split("/", -1)) {
                JsonValue next = child(found, step.replace("~1", "/").replace("~0", "~"));
                if (next == null) {
                    break;
                }
                found = next;
            }
        }
        return found.location();
    }

    private static @Nullable JsonValue child(JsonValue value, String step) {
        if (value instanceof Obj object) {
            return object.fields().get(step);
        }
        if (value instanceof Arr list && step.chars().allMatch(c -> c >= '0' && c <= '9') && step.length() < 9) {
            int index = Integer.parseInt(step);
            return index < list.items().size() ? list.items().get(index) : null;
        }
        return null;
    }
}
