package io.github.marathonports.jackson;

import io.github.marathonports.app.PortName;
import io.github.marathonports.violation.ViolationCode;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads names (S1.5): each rule that one breaks is a problem of its own, so an empty name is two. */
final class Names {
    private static final Kind PORT = new Kind("a port name", PortName::isValid, PortName.PATTERN, Integer.MAX_VALUE);
    private static final Kind ENDPOINT =
            new Kind("an endpoint name", PortName::isValid, PortName.PATTERN, PortName.MAX_NETWORK_LENGTH);
    private static final Kind NETWORK =
            new Kind("a network name", PortName::isValidNetwork, PortName.NETWORK_PATTERN, PortName.MAX_NETWORK_LENGTH);

    private Names() {}

    /** What a kind of name must be like. */
    private record Kind(String what, Predicate<String> isValid, String pattern, int maxLength) {

        /** Every rule is asked, whatever the others say. */
        boolean accepts(String name, Field field) {
            boolean isThere = isNotEmpty(name, field);
            boolean matches = matches(name, field);
            boolean isShort = isShort(name, field);
            return isThere && matches && isShort;
        }

        boolean isNotEmpty(String name, Field field) {
            if (name.isEmpty()) {
                field.problem(ViolationCode.NAME_EMPTY, what + " must not be empty: name it, or leave the field out");
            }
            return !name.isEmpty();
        }

        private boolean matches(String name, Field field) {
            boolean matches = isValid.test(name);
            if (!matches) {
                field.problem(
                        ViolationCode.NAME_PATTERN,
                        what + " must match " + pattern + " but there was "
                                + field.value().described());
            }
            return matches;
        }

        private boolean isShort(String name, Field field) {
            boolean isShort = name.length() <= maxLength;
            if (!isShort) {
                field.problem(
                        ViolationCode.NAME_TOO_LONG,
                        what + " has at most " + maxLength + " characters but this one has " + name.length());
            }
            return isShort;
        }
    }

    /** The name of a port of an app, of any length. */
    static Optional<String> port(Field field) {
        return field.asText().filter(name -> PORT.accepts(name, field));
    }

    /** The name of a pod's endpoint. */
    static Optional<String> endpoint(Field field) {
        return field.asText().filter(name -> ENDPOINT.accepts(name, field));
    }

    /** The name of a network in the canonical shape. */
    static Optional<String> network(Field field) {
        return field.asText().filter(name -> NETWORK.accepts(name, field));
    }

    /** The name of a network in {@code ipAddress}, which may be called anything but nothing. */
    static Optional<String> oldNetwork(Field field) {
        return field.asText().filter(name -> NETWORK.isNotEmpty(name, field));
    }
}
