package io.github.marathonports.launch;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Variables by name, in the order in which their names came first. It holds two arrays and an index, a fraction of what a general
 * map needs; it only grows while it is built.
 */
final class VariableMap extends AbstractMap<String, String> {
    /** Spreads hashes that differ little, as those of numbered names do, over the whole index. */
    private static final int SPREAD = 0x9E3779B9;

    private final String[] names;
    private final String[] values;
    /** For each hash the place of a name, counted from 1; the next free place follows. At most two thirds are used. */
    private final int[] index;

    private int size;

    /** @param atMost how many variables come at most */
    VariableMap(int atMost) {
        this.names = new String[atMost];
        this.values = new String[atMost];
        this.index = new int[Integer.highestOneBit(Math.max(2, 3 * atMost))];
    }

    /** Sets a variable; one of the same name is replaced where it stands. */
    void set(String name, String value) {
        int slot = slot(name);
        if (index[slot] == 0) {
            names[size] = name;
            index[slot] = ++size;
        }
        values[index[slot] - 1] = value;
    }

    /** Where the name is in the index, or would be. */
    private int slot(Object name) {
        int slot = (name.hashCode() * SPREAD) >>> (Integer.numberOfLeadingZeros(index.length) + 1);
        while (index[slot] != 0 && !names[index[slot] - 1].equals(name)) {
            slot = (slot + 1) & (index.length - 1);
        }
        return slot;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        int place = name == null ? 0 : index[slot(name)];
        return place == 0 ? null : values[place - 1];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super String> seen) {
        for (int i = 0; i < size; i++) {
            seen.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, String>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Map.Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all of " + Arrays.asList(names) + " were seen");
            }
            return Map.entry(names[next], values[next++]);
        }
    }
}
