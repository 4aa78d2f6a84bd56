package io.github.marathonports.match;

import io.github.marathonports.offer.CountedPorts;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The random sequence with the reference's law but only the draws that are needed (S8.1).
 *
 * <p>In a uniformly shuffled list, given the range in which the start falls, the others follow in uniformly random order. So
 * the start is drawn over all ports, and the other ranges one by one, when the walk reaches the end of the one before.
 */
final class LazySequence implements PortSequence {
    private final CountedPorts ports;
    private final RandomGenerator random;
    /** What the shuffle of the other ranges has moved so far: slot to range; most walks end in the range where they start. */
    private @Nullable MovedSlots moved;

    private final int total;
    private int given;
    private int undrawn;
    private int startRange;
    private int startPort;
    private int range;
    private int port;

    LazySequence(CountedPorts ports, RandomGenerator random) {
        this.ports = ports;
        this.random = random;
        this.total = ports.total();
        this.undrawn = ports.nonEmptyCount() - 1;
    }

    @Override
    public boolean advance() {
        if (given == total) {
            return false;
        }
        if (given == 0) {
            drawStart();
        } else {
            step();
        }
        given++;
        return true;
    }

    private void drawStart() {
        int start = random.nextInt(total);
        startRange = ports.rangeOfIndex(start);
        startPort = ports.begin(startRange) + start - ports.offset(startRange);
        range = startRange;
        port = startPort;
    }

    private void step() {
        port++;
        while (port > ports.end(range)) {
            range = nextRange();
            port = ports.begin(range);
        }
    }

    /** One of the ranges with ports not yet visited, uniformly; after the last of them the start range again, up to the start. */
    private int nextRange() {
        if (undrawn == 0) {
            return startRange;
        }
        int drawn = random.nextInt(undrawn);
        undrawn--;
        if (moved == null) {
            moved = new MovedSlots();
        }
        int slot = moved.get(drawn);
        moved.set(drawn, moved.get(undrawn));
        return ports.nonEmptyRange(slot < ports.nonEmptyIndex(startRange) ? slot : slot + 1);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int range() {
        return range;
    }
}
