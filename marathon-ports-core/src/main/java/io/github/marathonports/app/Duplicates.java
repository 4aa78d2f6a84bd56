package io.github.marathonports.app;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The values that occur more than once in a list. */
public final class Duplicates {
    private static final int FEW = 8;

    private Duplicates() {}

    /** Whether no two are called the same; quick for few of them, which are what nearly every list has. */
    private static <S, T> boolean areDistinct(List<S> items, Function<? super S, Optional<T>> name) {
        for (int i = 1; i < items.size(); i++) {
            Optional<T> value = name.apply(items.get(i));
            for (int j = 0; j < i && value.isPresent(); j++) {
                if (value.equals(name.apply(items.get(j)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The repeated values, each once, in the order in which they were first repeated. */
    public static <T> Set<T> of(List<T> values) {
        return of(values, Optional::of);
    }

    /** The same among what items are called; those that are called nothing never repeat. */
    public static <S, T> Set<T> of(List<S> items, Function<? super S, Optional<T>> name) {
        if (items.size() <= FEW && areDistinct(items, name)) {
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
