package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.jackson.JsonValue.Text;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.range.PortNumber;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.violation.ViolationCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads ranges of ports: {@code {"begin": 31000, "end": 32000}}, or the text {@code [31000-32000]} of a Mesos state. */
final class RangeReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private RangeReader() {}

    /** One range of an offer; an empty one may have any bounds (S7.1). */
    static Optional<OfferedRange> read(Field field) {
        if (field.value() instanceof Num || field.value() instanceof Text) {
            String seen = field.value().described();
            field.problem(
                    ViolationCode.WRONG_TYPE,
                    "a range like {\"begin\": 31000, \"end\": 32000} was expected but there was " + seen
                            + ": Mesos has no single ports, write a range whose begin and end are the same");
            return Optional.empty();
        }
        return field.asObject().flatMap(range -> {
            Optional<Integer> begin = bound(range, "begin");
            Optional<Integer> end = bound(range, "end");
            return begin.flatMap(first -> end.flatMap(last -> range(range, first, last)));
        });
    }

    private static Optional<OfferedRange> range(Field range, int begin, int end) {
        if (end < begin || (PortNumber.isValid(begin) && PortNumber.isValid(end))) {
            return Optional.of(OfferedRange.of(begin, end));
        }
        range.problem(
                ViolationCode.PORT_OUT_OF_RANGE,
                "a range of ports in 0..65535 was expected but there was " + begin + "-" + end);
        return Optional.empty();
    }

    /** A bound is a number, or text: so protobuf writes numbers of 64 bits. */
    private static Optional<Integer> bound(Field range, String name) {
        Optional<Field> bound = range.get(name);
        if (bound.isEmpty()) {
            range.missing(name, "a range has begin and end, but there was no " + name);
        }
        return bound.flatMap(field -> field.value() instanceof Text text
                        && NUMBER.matcher(text.text()).matches()
                ? Optional.of(Integer.valueOf(text.text()))
                : field.asInteger());
    }

    /** The ports of a state: text, read as Mesos reads it. */
    static Optional<PortRanges> text(Field field) {
        return field.asText().flatMap(text -> {
            try {
                return Optional.of(PortRanges.parse(text));
            } catch (IllegalArgumentException e) {
                field.problem(ViolationCode.WRONG_TYPE, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }
}
