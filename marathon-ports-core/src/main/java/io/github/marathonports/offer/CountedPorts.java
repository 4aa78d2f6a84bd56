package io.github.marathonports.offer;

import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The ranges of an offer that count for a run spec, resource by resource and range by range (S7.1).
 *
 * <p>Ranges are addressed by their position in that order; empty ones have a position too, because they take part in the
 * shuffle (S8.2). An offer keeps it, so that many run specs are matched against one. Immutable and thread-safe.
 */
public final class CountedPorts {
    private final int[] begins;
    private final int[] ends;
    /** How many ports lie in the ranges up to and including this one. */
    private final int[] cumulated;

    private final Ports[] resources;
    /** The positions of the ranges that have ports. */
    private final int[] nonEmpty;

    /** Where each run of ascending ranges begins; an offer of Mesos itself has one run for each resource. */
    private final int[] runs;

    private final ResourceSelector selector;

    /** The same ports as a set, once somebody asked for them; worked out twice at worst. */
    private @Nullable PortRanges set;

    CountedPorts(Offer offer, ResourceSelector selector) {
        this(selector, counted(offer, selector));
    }

    private CountedPorts(ResourceSelector selector, List<Ports> counted) {
        this.selector = selector;
        int ranges = counted.stream().mapToInt(ports -> ports.ranges().size()).sum();
        this.begins = new int[ranges];
        this.ends = new int[ranges];
        this.cumulated = new int[ranges];
        this.resources = new Ports[ranges];
        int position = 0;
        int total = 0;
        for (Ports ports : counted) {
            for (OfferedRange range : ports.ranges()) {
                total = Math.addExact(total, range.size());
                begins[position] = range.begin();
                ends[position] = range.end();
                cumulated[position] = total;
                resources[position++] = ports;
            }
        }
        this.runs = runs(begins, ends);
        this.nonEmpty =
                IntStream.range(0, ranges).filter(range -> size(range) > 0).toArray();
    }

    private static int[] runs(int[] begins, int[] ends) {
        int[] runs = new int[begins.length];
        int count = 0;
        for (int range = 0; range < begins.length; range++) {
            if (range == 0 || !continuesRun(range, begins, ends)) {
                runs[count++] = range;
            }
        }
        return Arrays.copyOf(runs, count);
    }

    /** Whether a range lies above the one before it; an empty range never shares a run. */
    private static boolean continuesRun(int range, int[] begins, int[] ends) {
        return begins[range - 1] <= ends[range - 1] && ends[range - 1] < begins[range] && begins[range] <= ends[range];
    }

    private static List<Ports> counted(Offer offer, ResourceSelector selector) {
        List<Ports> counted = new ArrayList<>();
        for (OfferedResource resource : offer.resources()) {
            if (resource instanceof Ports ports && selector.accepts(ports)) {
                counted.add(ports);
            }
        }
        return counted;
    }

    /** What counts in this offer for this selector; the offer keeps it for the next question. */
    public static CountedPorts of(Offer offer, ResourceSelector selector) {
        return offer.counted(selector);
    }

    /** For whom it was counted. */
    public ResourceSelector selector() {
        return selector;
    }

    /** How many ranges, empty ones included. */
    public int rangeCount() {
        return begins.length;
    }

    /** The first port of a range. */
    public int begin(int range) {
        return begins[range];
    }

    /** The last port of a range; before {@link #begin} in an empty one. */
    public int end(int range) {
        return ends[range];
    }

    /** How many ports a range has. */
    public int size(int range) {
        return ends[range] < begins[range] ? 0 : ends[range] - begins[range] + 1;
    }

    /** How many ports all ranges have together; a port in two overlapping ranges counts twice (S8.3). */
    public int total() {
        return cumulated.length == 0 ? 0 : cumulated[cumulated.length - 1];
    }

    /** How many ranges have ports. */
    public int nonEmptyCount() {
        return nonEmpty.length;
    }

    /** The position of the n-th range that has ports, counted from 0. */
    public int nonEmptyRange(int n) {
        return nonEmpty[n];
    }

    /** Which of the ranges that have ports this one is, counted from 0; negative for an empty range. */
    public int nonEmptyIndex(int range) {
        return Arrays.binarySearch(nonEmpty, range);
    }

    /** How many ports lie in the ranges before this one. */
    public int offset(int range) {
        return cumulated[range] - size(range);
    }

    /**
     * The range in which the port with this number lies, counting all ports in order.
     *
     * @param index 0 to {@link #total()} - 1
     */
    public int rangeOfIndex(int index) {
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first range in order that contains a port; -1 when none does (S7.3). */
    public int rangeContaining(int port) {
        for (int run = 0; run < runs.length; run++) {
            int range = lastBeginningUpTo(port, run);
            if (range >= runs[run] && port <= ends[range]) {
                return range;
            }
        }
        return -1;
    }

    /** The last range of a run that does not begin after the port; the position before the run when all do. */
    private int lastBeginningUpTo(int port, int run) {
        int low = runs[run];
        int high = run + 1 == runs.length ? begins.length : runs[run + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins[middle] <= port) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The resource that a range belongs to. */
    public Ports resource(int range) {
        return resources[range];
    }

    /** All counted ports as a set. */
    public PortRanges toPortRanges() {
        PortRanges ports = set;
        if (ports == null) {
            ports = joined();
            set = ports;
        }
        return ports;
    }

    private PortRanges joined() {
        List<PortRange> ranges = new ArrayList<>();
        for (int range = 0; range < begins.length; range++) {
            if (begins[range] <= ends[range]) {
                ranges.add(PortRange.of(begins[range], ends[range]));
            }
        }
        return PortRanges.of(ranges);
    }
}
