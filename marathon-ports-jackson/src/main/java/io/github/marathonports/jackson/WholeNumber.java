package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.range.PortNumber;
import io.github.marathonports.violation.ViolationCode;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads whole numbers in every spelling that JSON has: {@code 1.0} and {@code 1e0} are one, {@code 1.5} is not. */
final class WholeNumber {
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MAX_PORT = BigDecimal.valueOf(PortNumber.MAX);

    private WholeNumber() {}

    /** A whole number of 32 bits. */
    static Optional<Integer> integer(Field field) {
        Optional<Integer> plain = PlainValue.integer(field.value());
        if (plain.isPresent()) {
            return plain;
        }
        if (field.value() instanceof Num number && !isBetween(MIN_INT, number.decimal(), MAX_INT)) {
            field.problem(
                    ViolationCode.NUMBER_OUT_OF_RANGE,
                    "a whole number of 32 bits was expected but there was "
                            + field.value().described());
            return Optional.empty();
        }
        return whole(field, "a whole number");
    }

    /** A port number, 0..65535 (S1.3). */
    static Optional<Integer> port(Field field) {
        Optional<Integer> plain = PlainValue.port(field.value());
        if (plain.isPresent()) {
            return plain;
        }
        if (field.value() instanceof Num number
                && number.isWhole()
                && !isBetween(BigDecimal.ZERO, number.decimal(), MAX_PORT)) {
            field.problem(
                    ViolationCode.PORT_OUT_OF_RANGE,
                    "a port in 0..65535 was expected but there was "
                            + field.value().described());
            return Optional.empty();
        }
        return whole(field, "a port in 0..65535");
    }

    /** A position in the list of ports; Marathon takes as many as there are port numbers. */
    static Optional<Integer> portIndex(Field field) {
        return within(field, PortNumber.MAX, "a portIndex in 0..65535");
    }

    /** A number of things: a whole number of 32 bits, 0 or more. */
    static Optional<Integer> count(Field field) {
        return within(field, Integer.MAX_VALUE, "a number of 0 or more");
    }

    private static Optional<Integer> within(Field field, int most, String expected) {
        return integer(field).filter(number -> {
            boolean within = number >= 0 && number <= most;
            if (!within) {
                field.problem(
                        ViolationCode.NUMBER_OUT_OF_RANGE,
                        expected + " was expected but there was "
                                + field.value().described());
            }
            return within;
        });
    }

    private static boolean isBetween(BigDecimal least, BigDecimal number, BigDecimal most) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }

    /** A whole number that an {@code int} can hold. */
    private static Optional<Integer> whole(Field field, String expected) {
        if (field.value() instanceof Num number && number.isWhole()) {
            return Optional.of(number.decimal().intValueExact());
        }
        field.wrongType(expected);
        return Optional.empty();
    }
}
