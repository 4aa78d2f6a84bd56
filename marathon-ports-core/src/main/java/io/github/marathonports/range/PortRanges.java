package io.github.marathonports.range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * A set of ports, kept as sorted, disjoint ranges with adjacent ones joined: {@code [31000-31902, 31904-32000]}.
 *
 * <p>It never keeps the order or the number of the ranges it was made from; where those matter (S7.1, S8), an offer keeps
 * them. Two sets with the same ports are equal and print the same. Immutable and thread-safe.
 */
public final class PortRanges implements Iterable<PortRange> {
    private static final PortRanges EMPTY = new PortRanges(new int[0]);

    /** begin, end, begin, end, ... ascending; no two ranges overlap or touch. */
    private final int[] bounds;

    private PortRanges(int[] bounds) {
        this.bounds = bounds;
    }

    /** The empty set, {@code []}. */
    public static PortRanges empty() {
        return EMPTY;
    }

    /** The ports of all these ranges, which may be unsorted, touch or overlap. */
    public static PortRanges of(PortRange... ranges) {
        return of(Arrays.asList(ranges));
    }

    /** The ports of all these ranges, which may be unsorted, touch or overlap. */
    public static PortRanges of(Collection<PortRange> ranges) {
        List<PortRange> sorted = new ArrayList<>(ranges);
        sorted.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
        Joiner joiner = new Joiner(sorted.size());
        sorted.forEach(range -> joiner.add(range.begin(), range.end()));
        return joiner.join();
    }

    /**
     * These ports, in any order, repetitions allowed.
     *
     * @throws IllegalArgumentException if one is outside 0..65535
     */
    public static PortRanges ofPorts(int... ports) {
        return of(Arrays.stream(ports).mapToObj(PortRange::of).toList());
    }

    /**
     * The set that Mesos text means: {@code [31000-31902, 31904-32000]}, blanks anywhere, ranges in any order.
     *
     * @throws IllegalArgumentException if the text is anything else; a single number {@code [8080]} is refused too
     */
    public static PortRanges parse(String text) {
        return new PortRangesText(text).strict();
    }

    /**
     * The set that a person means: like {@link #parse}, but brackets may be left out and a single number stands for itself.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static PortRanges parseTyped(String text) {
        return new PortRangesText(text).typed();
    }

    /** How many ports. */
    public int size() {
        int size = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            size += bounds[i + 1] - bounds[i] + 1;
        }
        return size;
    }

    /** Whether there is no port at all. */
    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** The ranges, ascending. */
    public List<PortRange> ranges() {
        List<PortRange> ranges = new ArrayList<>(bounds.length / 2);
        for (int i = 0; i < bounds.length; i += 2) {
            ranges.add(new PortRange(bounds[i], bounds[i + 1]));
        }
        return List.copyOf(ranges);
    }

    /** The ranges, ascending. */
    @Override
    public Iterator<PortRange> iterator() {
        return ranges().iterator();
    }

    /** The ports, ascending. */
    public IntStream ports() {
        return IntStream.range(0, bounds.length / 2)
                .flatMap(i -> IntStream.rangeClosed(bounds[2 * i], bounds[2 * i + 1]));
    }

    /** The ports, ascending, one by one. */
    public PrimitiveIterator.OfInt portIterator() {
        return ports().iterator();
    }

    /** Whether this port is in the set. */
    public boolean contains(int port) {
        int i = rangeEndingAtOrAfter(port);
        return i < bounds.length && bounds[i] <= port;
    }

    /** Whether every port of the other set is in this one. */
    public boolean containsAll(PortRanges other) {
        return other.minus(this).isEmpty();
    }

    /**
     * The n-th port, counted from 0, ascending.
     *
     * @throws IndexOutOfBoundsException if there are not that many ports
     */
    public int nth(int n) {
        int rest = n;
        for (int i = 0; i < bounds.length && rest >= 0; i += 2) {
            int length = bounds[i + 1] - bounds[i] + 1;
            if (rest < length) {
                return bounds[i] + rest;
            }
            rest -= length;
        }
        throw new IndexOutOfBoundsException("position must be in 0.." + (size() - 1) + " but was " + n);
    }

    /** The port of this set nearest to a number, the lower one of two equally near; empty for the empty set. */
    public OptionalInt nearest(int number) {
        int i = rangeEndingAtOrAfter(number);
        if (i < bounds.length && bounds[i] <= number) {
            return OptionalInt.of(number);
        }
        if (i == bounds.length) {
            return i == 0 ? OptionalInt.empty() : OptionalInt.of(bounds[i - 1]);
        }
        boolean lower = i > 0 && (long) number - bounds[i - 1] <= (long) bounds[i] - number;
        return OptionalInt.of(lower ? bounds[i - 1] : bounds[i]);
    }

    /** The index in {@code bounds} of the first range that does not end before the number, or the array's length. */
    private int rangeEndingAtOrAfter(int number) {
        int low = 0;
        int high = bounds.length / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds[2 * middle + 1] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }

    /** The ports in this set, in the other, or in both. */
    public PortRanges union(PortRanges other) {
        Joiner joiner = new Joiner((bounds.length + other.bounds.length) / 2);
        int i = 0;
        int j = 0;
        while (i < bounds.length || j < other.bounds.length) {
            if (j == other.bounds.length || (i < bounds.length && bounds[i] <= other.bounds[j])) {
                joiner.add(bounds[i], bounds[i + 1]);
                i += 2;
            } else {
                joiner.add(other.bounds[j], other.bounds[j + 1]);
                j += 2;
            }
        }
        return joiner.join();
    }

    /** The ports in this set that are not in the other. */
    public PortRanges minus(PortRanges other) {
        return intersect(other.complement());
    }

    /** The ports in both sets. */
    public PortRanges intersect(PortRanges other) {
        Joiner joiner = new Joiner((bounds.length + other.bounds.length) / 2);
        int i = 0;
        int j = 0;
        while (i < bounds.length && j < other.bounds.length) {
            int begin = Math.max(bounds[i], other.bounds[j]);
            int end = Math.min(bounds[i + 1], other.bounds[j + 1]);
            if (begin <= end) {
                joiner.add(begin, end);
            }
            if (bounds[i + 1] < other.bounds[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return joiner.join();
    }

    private PortRanges complement() {
        Joiner joiner = new Joiner(bounds.length / 2 + 1);
        int begin = PortNumber.MIN;
        for (int i = 0; i < bounds.length; i += 2) {
            if (begin < bounds[i]) {
                joiner.add(begin, bounds[i] - 1);
            }
            begin = bounds[i + 1] + 1;
        }
        if (begin <= PortNumber.MAX) {
            joiner.add(begin, PortNumber.MAX);
        }
        return joiner.join();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortRanges that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** Mesos text: {@code [31000-31902, 31904-32000]}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < bounds.length; i += 2) {
            text.append(i == 0 ? "" : ", ").append(bounds[i]).append('-').append(bounds[i + 1]);
        }
        return text.append(']').toString();
    }

    /** Joins ranges that arrive in ascending order of their begin. */
    private static final class Joiner {
        private final int[] joined;
        private int length;

        Joiner(int ranges) {
            this.joined = new int[2 * ranges];
        }

        void add(int begin, int end) {
            if (length > 0 && begin <= joined[length - 1] + 1) {
                joined[length - 1] = Math.max(joined[length - 1], end);
            } else {
                joined[length++] = begin;
                joined[length++] = end;
            }
        }

        PortRanges join() {
            return length == 0 ? EMPTY : new PortRanges(Arrays.copyOf(joined, length));
        }
    }
}
