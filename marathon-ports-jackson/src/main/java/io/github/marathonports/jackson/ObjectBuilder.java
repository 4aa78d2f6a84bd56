package io.github.marathonports.jackson;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Bool;
import io.github.marathonports.jackson.JsonValue.Null;
import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.JsonValue.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Puts a JSON object together, field by field, in the order in which it is written. */
final class ObjectBuilder {
    private final Map<String, JsonValue> fields;

    ObjectBuilder() {
        this.fields = new LinkedHashMap<>();
    }

    /** Starts with the fields of an object that was read. */
    ObjectBuilder(Obj object) {
        this.fields = new LinkedHashMap<>(object.fields());
    }

    ObjectBuilder value(String name, JsonValue value) {
        fields.put(name, value);
        return this;
    }

    /** The value, unless there is one of this name. */
    ObjectBuilder valueIfAbsent(String name, JsonValue value) {
        fields.putIfAbsent(name, value);
        return this;
    }

    ObjectBuilder text(String name, String text) {
        return value(name, new Text(text));
    }

    ObjectBuilder text(String name, Optional<String> text) {
        text.ifPresent(present -> text(name, present));
        return this;
    }

    /** The text, or null where there is none. */
    ObjectBuilder textOrNull(String name, Optional<String> text) {
        return value(name, text.<JsonValue>map(present -> new Text(present)).orElse(new Null()));
    }

    ObjectBuilder number(String name, int number) {
        return value(name, number(number));
    }

    /** The number, or null where there is none. */
    ObjectBuilder numberOrNull(String name, OptionalInt number) {
        return value(name, number.isPresent() ? number(number.getAsInt()) : new Null());
    }

    /** An amount; whole ones without a fraction, an infinite one as null. */
    ObjectBuilder amount(String name, double amount) {
        return value(name, Double.isInfinite(amount) ? new Null() : Num.of(Scalars.text(amount)));
    }

    ObjectBuilder bool(String name, boolean bool) {
        return value(name, new Bool(bool));
    }

    <T> ObjectBuilder list(String name, Collection<T> items, Function<? super T, ? extends JsonValue> item) {
        return value(name, array(items, item));
    }

    /** The list, unless it is empty. */
    <T> ObjectBuilder listIfAny(String name, Collection<T> items, Function<? super T, ? extends JsonValue> item) {
        return items.isEmpty() ? this : list(name, items, item);
    }

    /** The map, unless it is empty. */
    ObjectBuilder mapIfAny(String name, Map<String, String> texts) {
        return texts.isEmpty() ? this : map(name, texts);
    }

    ObjectBuilder map(String name, Map<String, String> texts) {
        ObjectBuilder map = new ObjectBuilder();
        texts.forEach(map::text);
        return value(name, map.build());
    }

    Obj build() {
        return new Obj(Collections.unmodifiableMap(fields));
    }

    static JsonValue text(String text) {
        return new Text(text);
    }

    static JsonValue number(int number) {
        return Num.of(String.valueOf(number));
    }

    static <T> Arr array(Collection<T> items, Function<? super T, ? extends JsonValue> item) {
        return new Arr(List.copyOf(items.stream().<JsonValue>map(item).toList()));
    }
}
