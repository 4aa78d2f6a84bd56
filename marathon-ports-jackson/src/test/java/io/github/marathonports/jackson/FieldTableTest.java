package io.github.marathonports.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.jackson.JsonValue.Num;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTableTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 18, 32, 33, 1000})
    void holdsWhatAMapHoldsInTheSameOrder(int fields) {
        FieldTable table = new FieldTable();
        Map<String, JsonValue> expected = new LinkedHashMap<>();
        for (int i = 0; i < fields; i++) {
            table.set("field" + i, Num.of(String.valueOf(i)));
            expected.put("field" + i, Num.of(String.valueOf(i)));
            // One that is there already is replaced where it stands.
            table.set("field" + i / 2, Num.of("-" + i));
            expected.put("field" + i / 2, Num.of("-" + i));
            assertThat(table).isEqualTo(expected).hasSize(i + 1);
            assertThat(table.get("field" + i / 2)).isEqualTo(Num.of("-" + i));
        }

        assertThat(List.copyOf(table.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
        assertThat(seen(table)).isEqualTo(List.copyOf(expected.entrySet()));
        assertThat(table.containsKey("field" + fields)).isFalse();
        assertThat(table.get("field" + fields)).isNull();
        assertThat(table.containsKey(null)).isFalse();
    }

    private static List<Map.Entry<String, JsonValue>> seen(FieldTable table) {
        List<Map.Entry<String, JsonValue>> seen = new ArrayList<>();
        table.forEach((name, value) -> seen.add(Map.entry(name, value)));
        return seen;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 20})
    void cannotBeChangedByAReader(int fields) {
        FieldTable table = new FieldTable();
        for (int i = 0; i < fields; i++) {
            table.set("field" + i, Num.of("1"));
        }

        Iterator<Map.Entry<String, JsonValue>> iterator = table.entrySet().iterator();
        for (int i = 0; i < fields; i++) {
            iterator.next();
        }
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> table.put("more", Num.of("1"))).isInstanceOf(UnsupportedOperationException.class);
    }
}
