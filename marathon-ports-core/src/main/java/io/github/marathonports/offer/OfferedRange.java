package io.github.marathonports.offer;

import io.github.marathonports.range.PortNumber;
import io.github.marathonports.range.PortRange;
import java.util.Optional;

/**
 * A range of ports exactly as an offer writes it, both ends included; reversed means empty (S7.1).
 *
 * <p>It is never merged with its neighbours nor checked against them: the random sequence depends on number and order of the
 * ranges (S8.2). Immutable and thread-safe.
 *
 * @param begin the first port, 0..65535; any number in an empty range
 * @param end the last port, 0..65535; any number before {@code begin} in an empty range
 */
public record OfferedRange(int begin, int end) {
    /** Checks the bounds of a range that is not empty. */
    public OfferedRange {
        if (end >= begin) {
            PortNumber.require("offered range begin", begin);
            PortNumber.require("offered range end", end);
        }
    }

    /** The ports from {@code begin} to {@code end}, both included. */
    public static OfferedRange of(int begin, int end) {
        return new OfferedRange(begin, end);
    }

    /** How many ports; 0 for a reversed range. */
    public int size() {
        return end < begin ? 0 : end - begin + 1;
    }

    /** Whether the port lies in this range. */
    public boolean contains(int port) {
        return port >= begin && port <= end;
    }

    /** The same ports as a proper range; empty for a reversed one. */
    public Optional<PortRange> toPortRange() {
        return end < begin ? Optional.empty() : Optional.of(PortRange.of(begin, end));
    }

    /** Mesos text: {@code 31000-32000}. */
    @Override
    public String toString() {
        return begin + "-" + end;
    }
}
