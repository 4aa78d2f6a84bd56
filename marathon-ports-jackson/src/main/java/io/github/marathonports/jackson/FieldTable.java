package io.github.marathonports.jackson;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object in document order. Objects have few fields, so these are two arrays that are searched from the front, a
 * third of what a general map needs; only beyond that there is an index. It only grows while it is read.
 */
final class FieldTable extends AbstractMap<String, JsonValue> {
    private static final int USUAL = 8;
    private static final int FEW = 16;

    private String[] names = new String[USUAL];
    private JsonValue[] values = new JsonValue[USUAL];
    private int size;
    /** Where each name is, once there are more than a few. */
    private @Nullable Map<String, Integer> index;

    /** Sets a field; one of the same name is replaced where it stands. */
    void set(String name, JsonValue value) {
        int place = place(name);
        if (place < 0) {
            add(name, value);
        } else {
            values[place] = value;
        }
    }

    private void add(String name, JsonValue value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        if (index != null) {
            index.put(name, size);
        } else if (size == FEW) {
            index = indexed(name);
        }
        size++;
    }

    /** The places of the names so far and of the one that is being added. */
    private Map<String, Integer> indexed(String last) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < size; i++) {
            places.put(names[i], i);
        }
        places.put(last, size);
        return places;
    }

    /** Where the name is; negative when it is not there. */
    private int place(@Nullable Object name) {
        if (index != null) {
            return index.getOrDefault(name, -1);
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object name) {
        int place = place(name);
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super JsonValue> seen) {
        for (int i = 0; i < size; i++) {
            seen.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, JsonValue>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, JsonValue>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Map.Entry<String, JsonValue> next() {
            if (!hasNext()) {
                throw new NoSuchElementException(
                        "all of " + Arrays.asList(names).subList(0, size) + " were seen");
            }
            return Map.entry(names[next], values[next++]);
        }
    }
}
