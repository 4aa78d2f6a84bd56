package io.github.marathonports.testkit.simulation;

import io.github.marathonports.match.PortSequence;
import io.github.marathonports.offer.CountedPorts;

/** The ranges in ascending order of their first port, each from its first port to its last. */
final class LowestFreeSequence implements PortSequence {
    private final CountedPorts ports;
    private int range = -1;
    private int port;

    LowestFreeSequence(CountedPorts ports) {
        this.ports = ports;
    }

    @Override
    public boolean advance() {
        if (range >= 0 && port < ports.end(range)) {
            port++;
            return true;
        }
        int next = next();
        if (next < 0) {
            return false;
        }
        range = next;
        port = ports.begin(next);
        return true;
    }

    /** The range with ports that comes next after the current one, by first port and then by position; -1 when there is none. */
    private int next() {
        int best = -1;
        for (int i = 0; i < ports.rangeCount(); i++) {
            if (ports.size(i) > 0 && isAfterCurrent(i) && (best < 0 || ports.begin(i) < ports.begin(best))) {
                best = i;
            }
        }
        return best;
    }

    private boolean isAfterCurrent(int candidate) {
        return range < 0
                || ports.begin(candidate) > ports.begin(range)
                || (ports.begin(candidate) == ports.begin(range) && candidate > range);
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
