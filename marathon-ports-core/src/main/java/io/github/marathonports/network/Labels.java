package io.github.marathonports.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Labels in the order in which they were written.
 *
 * <p>Never {@code Map.copyOf}: its order changes from one JVM run to the next, and labels are printed.
 */
public final class Labels {
    private Labels() {}

    /**
     * An unmodifiable copy that keeps the order.
     *
     * @throws NullPointerException if a name or value is null
     */
    public static Map<String, String> copyOf(Map<String, String> labels) {
        labels.forEach((name, value) -> {
            Objects.requireNonNull(name, "name of a label");
            Objects.requireNonNull(value, () -> "value of label " + name);
        });
        return labels.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }
}
