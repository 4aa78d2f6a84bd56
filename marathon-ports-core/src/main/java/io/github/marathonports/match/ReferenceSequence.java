package io.github.marathonports.match;

import io.github.marathonports.offer.CountedPorts;
import java.util.random.RandomGenerator;

/** The random sequence with the reference's draws (S8.2): shuffle all ranges, draw a start, walk and wrap around. */
final class ReferenceSequence implements PortSequence {
    private final CountedPorts ports;
    private final int[] order;
    private int left;
    private int slot;
    private int port;

    ReferenceSequence(CountedPorts ports, RandomGenerator random) {
        this.ports = ports;
        this.order = shuffled(ports.rangeCount(), ports.total(), random);
        this.left = ports.total();
        if (left > 0) {
            goTo(random.nextInt(left));
        }
    }

    private static int[] shuffled(int ranges, int total, RandomGenerator random) {
        int[] order = new int[ranges];
        for (int i = 0; i < ranges; i++) {
            order[i] = i;
        }
        for (int i = total == 0 ? 0 : ranges; i >= 2; i--) {
            int other = random.nextInt(i);
            int swapped = order[i - 1];
            order[i - 1] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    /** Stands just before the port with this number in shuffled order. */
    private void goTo(int start) {
        int rest = start;
        while (rest >= ports.size(order[slot])) {
            rest -= ports.size(order[slot++]);
        }
        port = ports.begin(order[slot]) + rest - 1;
    }

    @Override
    public boolean advance() {
        if (left == 0) {
            return false;
        }
        left--;
        port++;
        while (port > ports.end(order[slot])) {
            slot = slot + 1 == order.length ? 0 : slot + 1;
            port = ports.begin(order[slot]);
        }
        return true;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public int range() {
        return order[slot];
    }
}
