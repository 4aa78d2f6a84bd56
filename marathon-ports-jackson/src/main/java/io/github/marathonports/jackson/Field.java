package io.github.marathonports.jackson;

import io.github.marathonports.app.PortName;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Bool;
import io.github.marathonports.jackson.JsonValue.Null;
import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.JsonValue.Text;
import io.github.marathonports.range.PortNumber;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.ViolationCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One value of a document and its path; asked for a type, it gives the value or notes a problem and gives nothing.
 *
 * <p>JSON {@code null} is absence (S2.2) for fields; as an item of a list it is a problem.
 */
record Field(JsonValue value, FieldPath path, Problems problems) {
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);

    void problem(ViolationCode code, String message) {
        problems.add(code, path, value.location(), message);
    }

    private void wrongType(String expected) {
        problem(ViolationCode.WRONG_TYPE, expected + " was expected but there was " + value.described());
    }

    /** The field of this object, if it is there and not null. */
    Optional<Field> get(String name) {
        JsonValue found = value instanceof Obj object ? object.fields().get(name) : null;
        return found == null || found instanceof Null
                ? Optional.empty()
                : Optional.of(new Field(found, path.field(name), problems));
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
        List<T> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            reader.apply(new Field(list.items().get(i), path.item(i), problems)).ifPresent(items::add);
        }
        return Optional.of(items);
    }

    Optional<String> text(String name) {
        return get(name).flatMap(Field::asText);
    }

    Optional<String> asText() {
        if (value instanceof Text text) {
            return Optional.of(text.text());
        }
        wrongType("text");
        return Optional.empty();
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
        return get(name).flatMap(field -> {
            if (field.value instanceof Num number) {
                return Optional.of(number.decimal().doubleValue());
            }
            field.wrongType("a number");
            return Optional.empty();
        });
    }

    Optional<Integer> integer(String name) {
        return get(name).flatMap(Field::asInteger);
    }

    /** A whole number of 32 bits; {@code 1.0} is one, {@code 1.5} is not. */
    Optional<Integer> asInteger() {
        if (!(value instanceof Num number)) {
            wrongType("a whole number");
            return Optional.empty();
        }
        BigDecimal decimal = number.decimal();
        if (decimal.compareTo(MIN_INT) < 0 || decimal.compareTo(MAX_INT) > 0) {
            problem(
                    ViolationCode.NUMBER_OUT_OF_RANGE,
                    "a whole number of 32 bits was expected but there was " + value.described());
            return Optional.empty();
        }
        if (!isWhole(decimal)) {
            wrongType("a whole number");
            return Optional.empty();
        }
        return Optional.of(decimal.intValueExact());
    }

    private static boolean isWhole(BigDecimal decimal) {
        return decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
    }

    /** A port number, 0..65535 (S1.3). */
    Optional<Integer> port(String name) {
        return get(name).flatMap(Field::asPort);
    }

    Optional<Integer> asPort() {
        if (value instanceof Num number && isWhole(number.decimal()) && !isPort(number.decimal())) {
            problem(
                    ViolationCode.PORT_OUT_OF_RANGE,
                    "a port in 0..65535 was expected but there was " + value.described());
            return Optional.empty();
        }
        if (!(value instanceof Num number) || !isWhole(number.decimal())) {
            wrongType("a port in 0..65535");
            return Optional.empty();
        }
        return Optional.of(number.decimal().intValueExact());
    }

    private static boolean isPort(BigDecimal decimal) {
        return decimal.signum() >= 0 && decimal.compareTo(BigDecimal.valueOf(PortNumber.MAX)) <= 0;
    }

    /** An enumeration value in any letter case (S1.4). */
    <E> Optional<E> constant(String name, Function<String, Optional<E>> parser, String known) {
        return get(name).flatMap(field -> {
            Optional<E> constant = field.value instanceof Text text ? parser.apply(text.text()) : Optional.empty();
            if (constant.isEmpty()) {
                field.problem(
                        ViolationCode.UNKNOWN_VALUE,
                        "one of " + known + " was expected but there was " + field.value.described());
            }
            return constant;
        });
    }

    /** A port name (S1.5); an empty one breaks two rules. */
    Optional<String> portName(String name) {
        return text(name)
                .filter(text -> get(name).orElseThrow().checkName(text, PortName.isValid(text), PortName.PATTERN));
    }

    /** A network name of the canonical shape (S1.5). */
    Optional<String> asNetworkName() {
        return asText().filter(text -> {
            boolean valid = checkName(text, PortName.isValidNetwork(text), PortName.NETWORK_PATTERN);
            if (text.length() > PortName.MAX_NETWORK_LENGTH) {
                problem(
                        ViolationCode.NAME_TOO_LONG,
                        "a network name has at most 63 characters but this one has " + text.length());
            }
            return valid && text.length() <= PortName.MAX_NETWORK_LENGTH;
        });
    }

    /** A number of things: a whole number of 32 bits, 0 or more. */
    Optional<Integer> count(String name) {
        return get(name)
                .flatMap(field -> field.asInteger().filter(number -> {
                    if (number < 0) {
                        field.problem(
                                ViolationCode.NUMBER_OUT_OF_RANGE,
                                "a number of 0 or more was expected but there was "
                                        + field.value().described());
                    }
                    return number >= 0;
                }));
    }

    private boolean checkName(String text, boolean valid, String pattern) {
        if (text.isEmpty()) {
            problem(ViolationCode.NAME_EMPTY, "a name must not be empty: leave the field out");
        }
        if (!valid) {
            problem(ViolationCode.NAME_PATTERN, "a name must match " + pattern + " but there was " + value.described());
        }
        return valid;
    }

    /** An object whose values are all text: labels. */
    Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name)
                .ifPresent(map -> map.names().forEach(key -> map.text(key).ifPresent(text -> texts.put(key, text))));
        return texts;
    }

    /** The names of this object's fields, in document order. */
    List<String> names() {
        return value instanceof Obj object ? List.copyOf(object.fields().keySet()) : List.of();
    }

    void missing(String name, String message) {
        problems.add(ViolationCode.MISSING_FIELD, path.field(name), value.location(), message);
    }

    /** User variables: text entries; an object is a secret, whose value nobody knows here. */
    Map<String, String> environment(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name)
                .ifPresent(map -> map.names()
                        .forEach(key -> map.get(key)
                                .filter(entry -> entry.get("secret").isEmpty())
                                .flatMap(Field::asText)
                                .ifPresent(text -> texts.put(key, text))));
        return texts;
    }

    /** The fields that are not known here, path to canonical JSON text. */
    Map<String, String> others(Set<String> known) {
        Map<String, String> others = new LinkedHashMap<>();
        for (String name : names()) {
            if (!known.contains(name)) {
                get(name)
                        .ifPresent(field -> others.put(
                                field.path().toString(), field.value().canonicalText()));
            }
        }
        return others;
    }
}
