package io.github.marathonports.testkit.simulation;

import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.List;

/** Numbers the ports of a set from 0, so that an array can hold something for each. */
final class PortIndex {
    private final int[] begins;
    private final int[] ends;
    private final int[] offsets;
    private final int size;

    PortIndex(PortRanges ports) {
        List<PortRange> ranges = ports.ranges();
        begins = new int[ranges.size()];
        ends = new int[ranges.size()];
        offsets = new int[ranges.size()];
        int offset = 0;
        for (int i = 0; i < ranges.size(); i++) {
            begins[i] = ranges.get(i).begin();
            ends[i] = ranges.get(i).end();
            offsets[i] = offset;
            offset += ranges.get(i).size();
        }
        size = offset;
    }

    int size() {
        return size;
    }

    /** The number of a port of the set. */
    int of(int port) {
        int range = 0;
        while (port > ends[range]) {
            range++;
        }
        return offsets[range] + port - begins[range];
    }
}
