package io.github.marathonports.testkit.simulation;

import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The free ports of one role of an agent: sorted ranges in an array, which split and join in place. */
final class FreeRanges {
    /** begin, end, begin, end, ... ascending; no two ranges touch. */
    private int[] bounds;

    private int length;
    private int size;

    FreeRanges(PortRanges ports) {
        bounds = new int[Math.max(8, 4 * ports.ranges().size())];
        for (PortRange range : ports) {
            bounds[length++] = range.begin();
            bounds[length++] = range.end();
        }
        size = ports.size();
    }

    /** How many ports. */
    int size() {
        return size;
    }

    /** How many ranges. */
    int count() {
        return length / 2;
    }

    /** How many ports the longest range has. */
    int longest() {
        int longest = 0;
        for (int i = 0; i < length; i += 2) {
            longest = Math.max(longest, bounds[i + 1] - bounds[i] + 1);
        }
        return longest;
    }

    boolean contains(int port) {
        int i = endingAtOrAfter(port);
        return i < length && bounds[i] <= port;
    }

    /** Takes a port that is free. */
    void take(int port) {
        int i = endingAtOrAfter(port);
        boolean first = bounds[i] == port;
        boolean last = bounds[i + 1] == port;
        if (first && last) {
            remove(i);
        } else if (first) {
            bounds[i]++;
        } else if (last) {
            bounds[i + 1]--;
        } else {
            insert(i + 1);
            bounds[i + 1] = port - 1;
            bounds[i + 2] = port + 1;
        }
        size--;
    }

    /** Takes back a port that is not free. */
    void release(int port) {
        int i = endingAtOrAfter(port);
        boolean joinsBefore = i > 0 && bounds[i - 1] == port - 1;
        boolean joinsAfter = i < length && bounds[i] == port + 1;
        if (joinsBefore && joinsAfter) {
            remove(i - 1);
        } else if (joinsBefore) {
            bounds[i - 1] = port;
        } else if (joinsAfter) {
            bounds[i] = port;
        } else {
            insert(i);
            bounds[i] = port;
            bounds[i + 1] = port;
        }
        size++;
    }

    /** Makes room for two bounds at this place. */
    private void insert(int place) {
        if (length + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        System.arraycopy(bounds, place, bounds, place + 2, length - place);
        length += 2;
    }

    /** Drops two bounds at this place. */
    private void remove(int place) {
        System.arraycopy(bounds, place + 2, bounds, place, length - place - 2);
        length -= 2;
    }

    /** The place of the first range that does not end before the port; the length when there is none. */
    private int endingAtOrAfter(int port) {
        int low = 0;
        int high = length / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds[2 * middle + 1] < port) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low;
    }

    List<OfferedRange> offered() {
        List<OfferedRange> ranges = new ArrayList<>(length / 2);
        for (int i = 0; i < length; i += 2) {
            ranges.add(OfferedRange.of(bounds[i], bounds[i + 1]));
        }
        return ranges;
    }
}
