package io.github.marathonports.jackson;

import io.github.marathonports.app.PortName;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Bool;
import io.github.marathonports.jackson.JsonValue.Null;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document and its path; asked for a type, it gives the value or notes a problem and gives nothing.
 *
 * <p>JSON {@code null} is absence (S2.2) for fields; as an item of a list or as a label's or variable's value it is a problem.
 */
final class Field {
    private final JsonValue value;
    private final @Nullable Field parent;
    /** Its name in the parent, or with an index none. */
    private final String name;

    private final int index;
    private final Problems problems;

    private Field(JsonValue value, @Nullable Field parent, String name, int index, Problems problems) {
        this.value = value;
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.problems = problems;
    }

    /** A document, whose problems are collected so. */
    static Field root(JsonValue value, Problems problems) {
        return new Field(value, null, "", -1, problems);
    }

    private static Field field(Field parent, String name, JsonValue value) {
        return new Field(value, parent, name, -1, parent.problems);
    }

    private static Field item(Field parent, int index, JsonValue value) {
        return new Field(value, parent, "", index, parent.problems);
    }

    JsonValue value() {
        return value;
    }

    Problems problems() {
        return problems;
    }

    /** Where it is; made on demand, because few fields are ever told. */
    FieldPath path() {
        if (parent == null) {
            return FieldPath.root();
        }
        return index < 0 ? parent.path().field(name) : parent.path().item(index);
    }

    void problem(ViolationCode code, String message) {
        problems.add(code, path(), value.location(), message);
    }

    void wrongType(String expected) {
        problem(ViolationCode.WRONG_TYPE, expected + " was expected but there was " + value.described());
    }

    /** The field of this object, if it is there and not null. */
    Optional<Field> get(String name) {
        JsonValue found = child(name);
        return found == null ? Optional.empty() : Optional.of(field(this, name, found));
    }

    private @Nullable JsonValue child(String childName) {
        JsonValue found = value instanceof Obj object ? object.fields().get(childName) : null;
        return found instanceof Null ? null : found;
    }

    /** The field of this name, if it can be read plainly; else read so that what is wrong with it is noted. */
    private <T> Optional<T> read(
            String childName, Function<JsonValue, Optional<T>> plainly, Function<Field, Optional<T>> noting) {
        JsonValue found = child(childName);
        Optional<T> plain = found == null ? Optional.empty() : plainly.apply(found);
        return found == null || plain.isPresent() ? plain : noting.apply(field(this, childName, found));
    }

    /** This value, if it is an object. */
    Optional<Field> asObject() {
        if (value instanceof Obj) {
            return Optional.of(this);
        }
        wrongType("an object");
        return Optional.empty();
    }

    /** The field of this name, if it is an object. */
    Optional<Field> object(String name) {
        return get(name).flatMap(Field::asObject);
    }

    /** The list of this name, each item read so; items that cannot be read are left out and noted. */
    <T> Optional<List<T>> list(String name, Function<Field, Optional<T>> reader) {
        return get(name).flatMap(field -> field.asList(reader));
    }

    /** This value, if it is a list, each item read so. */
    <T> Optional<List<T>> asList(Function<Field, Optional<T>> reader) {
        if (!(value instanceof Arr list)) {
            wrongType("a list");
            return Optional.empty();
        }
        List<T> items = new ArrayList<>(list.items().size());
        forEachItem(item -> reader.apply(item).ifPresent(items::add));
        return Optional.of(items);
    }

    /** Shows every item, if this is a list. */
    void forEachItem(Consumer<Field> seen) {
        if (value instanceof Arr list) {
            for (int i = 0; i < list.items().size(); i++) {
                seen.accept(item(this, i, list.items().get(i)));
            }
        }
    }

    Optional<String> text(String name) {
        return read(name, PlainValue::text, Field::asText);
    }

    Optional<String> asText() {
        Optional<String> text = PlainValue.text(value);
        if (text.isEmpty()) {
            wrongType("text");
        }
        return text;
    }

    boolean bool(String name) {
        Optional<Field> field = get(name);
        if (field.isEmpty()) {
            return false;
        }
        if (field.get().value instanceof Bool bool) {
            return bool.value();
        }
        field.get().wrongType("true or false");
        return false;
    }

    Optional<Double> amount(String name) {
        return read(name, PlainValue::amount, field -> {
            field.wrongType("a number");
            return Optional.empty();
        });
    }

    Optional<Integer> integer(String name) {
        return read(name, PlainValue::integer, Field::asInteger);
    }

    Optional<Integer> asInteger() {
        return WholeNumber.integer(this);
    }

    /** A port number, 0..65535 (S1.3). */
    Optional<Integer> port(String name) {
        return read(name, PlainValue::port, Field::asPort);
    }

    Optional<Integer> asPort() {
        return WholeNumber.port(this);
    }

    /** An enumeration value in any letter case (S1.4). */
    <E> Optional<E> constant(String name, Function<String, Optional<E>> parser, String known) {
        return read(name, found -> PlainValue.text(found).flatMap(parser), field -> {
            field.problem(
                    ViolationCode.UNKNOWN_VALUE,
                    "one of " + known + " was expected but there was " + field.value.described());
            return Optional.empty();
        });
    }

    /** A port name (S1.5). */
    Optional<String> portName(String name) {
        return read(name, found -> PlainValue.text(found).filter(PortName::isValid), Names::port);
    }

    /** A number of things: a whole number of 32 bits, 0 or more. */
    Optional<Integer> count(String name) {
        return get(name).flatMap(WholeNumber::count);
    }

    /** An object whose values are all text: labels. */
    Map<String, String> textMap(String name) {
        return object(name).map(Field::asTextMap).orElse(Map.of());
    }

    private Map<String, String> asTextMap() {
        Map<String, String> texts = new LinkedHashMap<>();
        forEachEntry((key, entry) -> entry.asText().ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    /** The names of this object's fields, in document order. */
    Set<String> names() {
        return value instanceof Obj object ? object.fields().keySet() : Set.of();
    }

    /** Shows every entry of this map; {@code null} is a value there, as it is in a list, and not absence. */
    private void forEachEntry(BiConsumer<String, Field> seen) {
        if (value instanceof Obj object) {
            object.fields().forEach((key, entry) -> seen.accept(key, field(this, key, entry)));
        }
    }

    /** Shows every field of this object that is not null, in document order. */
    void forEachField(BiConsumer<String, JsonValue> seen) {
        if (value instanceof Obj object) {
            object.fields().forEach((key, field) -> {
                if (!(field instanceof Null)) {
                    seen.accept(key, field);
                }
            });
        }
    }

    void missing(String name, String message) {
        problems.add(ViolationCode.MISSING_FIELD, path().field(name), value.location(), message);
    }

    /** User variables: text entries; an object is a secret, whose value nobody knows here. */
    Map<String, String> environment(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name)
                .ifPresent(map -> map.forEachEntry((key, entry) -> {
                    if (!entry.isSecret()) {
                        entry.asText().ifPresent(text -> texts.put(key, text));
                    }
                }));
        return texts;
    }

    /** Whether this is a variable whose value is kept elsewhere. */
    boolean isSecret() {
        return get("secret").isPresent();
    }

    /** Adds the fields of these names, path to canonical JSON text. */
    void addOthers(Map<String, String> others, Predicate<String> wanted) {
        forEachField((name, field) -> {
            if (wanted.test(name)) {
                others.put(path().field(name).toString(), field.canonicalText());
            }
        });
    }
}
