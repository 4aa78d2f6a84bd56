package io.github.marathonports.app;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The values that occur more than once in a list. */
public final class Duplicates {
    private Duplicates() {}

    /** The repeated values, each once, in the order in which they were first repeated. */
    public static <T> Set<T> of(Collection<T> values) {
        return of(values, Optional::of);
    }

    /** The same among what items are called; those that are called nothing never repeat. */
    static <S, T> Set<T> of(Collection<S> items, Function<? super S, Optional<T>> name) {
        if (items.size() < 2) {
            return Set.of();
        }
        Set<T> seen = new HashSet<>();
        Set<T> repeated = new LinkedHashSet<>();
        for (S item : items) {
            Optional<T> value = name.apply(item);
            if (value.isPresent() && !seen.add(value.get())) {
                repeated.add(value.get());
            }
        }
        return repeated;
    }
}
