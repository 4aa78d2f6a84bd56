package io.github.marathonports.range;

/**
 * Consecutive ports, both ends included.
 *
 * <p>It is never empty and never reversed; a range as an offer writes it may be, and is another type. Immutable and
 * thread-safe.
 *
 * @param begin the first port, 0..65535
 * @param end the last port, {@code begin}..65535
 */
public record PortRange(int begin, int end) {

    /** Checks the bounds. */
    public PortRange {
        PortNumber.require("port range begin", begin);
        PortNumber.require("port range end", end);
        if (end < begin) {
            throw new IllegalArgumentException("port range end must not be before begin " + begin + " but was " + end);
        }
    }

    /**
     * The ports from {@code begin} to {@code end}, both included.
     *
     * @throws IllegalArgumentException if a bound is outside 0..65535 or the end is before the begin
     */
    public static PortRange of(int begin, int end) {
        return new PortRange(begin, end);
    }

    /**
     * One port.
     *
     * @throws IllegalArgumentException if it is outside 0..65535
     */
    public static PortRange of(int port) {
        return new PortRange(port, port);
    }

    /** How many ports, at least 1. */
    public int size() {
        return end - begin + 1;
    }

    /** Whether the port lies in this range. */
    public boolean contains(int port) {
        return port >= begin && port <= end;
    }

    /** Mesos text: {@code 31000-32000}. */
    @Override
    public String toString() {
        return begin + "-" + end;
    }
}
