package io.github.marathonports.jackson;

import io.github.marathonports.app.PortName;
import io.github.marathonports.violation.ViolationCode;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads names (S1.5): each rule that one breaks is a problem of its own, so an empty name is two. */
final class Names {
    private Names() {}

    /** The name of a port of an app, of any length. */
    static Optional<String> port(Field field) {
        return field.asText().filter(text -> matches(field, text, PortName::isValid, PortName.PATTERN));
    }

    /** The name of a pod's endpoint. */
    static Optional<String> endpoint(Field field) {
        return shortName(field, "an endpoint name", PortName::isValid, PortName.PATTERN);
    }

    /** The name of a network in the canonical shape. */
    static Optional<String> network(Field field) {
        return shortName(field, "a network name", PortName::isValidNetwork, PortName.NETWORK_PATTERN);
    }

    private static Optional<String> shortName(Field field, String what, Predicate<String> isValid, String pattern) {
        return field.asText().filter(text -> {
            boolean matches = matches(field, text, isValid, pattern);
            boolean isShort = isShort(field, text, what);
            return matches && isShort;
        });
    }

    private static boolean matches(Field field, String text, Predicate<String> isValid, String pattern) {
        if (text.isEmpty()) {
            field.problem(ViolationCode.NAME_EMPTY, "a name must not be empty: leave the field out");
        }
        boolean valid = isValid.test(text);
        if (!valid) {
            field.problem(
                    ViolationCode.NAME_PATTERN,
                    "a name must match " + pattern + " but there was "
                            + field.value().described());
        }
        return valid;
    }

    private static boolean isShort(Field field, String text, String what) {
        boolean isShort = text.length() <= PortName.MAX_NETWORK_LENGTH;
        if (!isShort) {
            field.problem(
                    ViolationCode.NAME_TOO_LONG,
                    what + " has at most " + PortName.MAX_NETWORK_LENGTH + " characters but this one has "
                            + text.length());
        }
        return isShort;
    }
}
