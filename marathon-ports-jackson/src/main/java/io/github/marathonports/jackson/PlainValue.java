package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.jackson.JsonValue.Text;
import io.github.marathonports.range.PortNumber;
import java.util.Optional;

/** Values in the spelling that nearly all documents use; what is not one of them may be read another way, or is wrong. */
final class PlainValue {
    private PlainValue() {}

    static Optional<String> text(JsonValue value) {
        return value instanceof Text text ? Optional.of(text.text()) : Optional.empty();
    }

    static Optional<Double> amount(JsonValue value) {
        return value instanceof Num number
                ? Optional.of(number.isPlain() ? number.plain() : Double.parseDouble(number.raw()))
                : Optional.empty();
    }

    /** A number without sign, fraction and exponent, of up to nine digits. */
    static Optional<Integer> integer(JsonValue value) {
        return value instanceof Num number && number.isPlain() ? Optional.of(number.plain()) : Optional.empty();
    }

    /** The same in 0..65535. */
    static Optional<Integer> port(JsonValue value) {
        return integer(value).filter(PortNumber::isValid);
    }
}
