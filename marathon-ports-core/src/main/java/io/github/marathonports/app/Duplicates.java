package io.github.marathonports.app;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The values that occur more than once in a list. */
public final class Duplicates {
    private Duplicates() {}

    /** The repeated values, each once, in the order in which they were first repeated. */
    public static <T> Set<T> of(Collection<T> values) {
        Set<T> seen = new HashSet<>();
        Set<T> repeated = new LinkedHashSet<>();
        for (T value : values) {
            if (!seen.add(value)) {
                repeated.add(value);
            }
        }
        return repeated;
    }
}
