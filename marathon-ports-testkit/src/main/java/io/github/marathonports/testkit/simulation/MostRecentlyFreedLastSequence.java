package io.github.marathonports.testkit.simulation;

import io.github.marathonports.match.PortSequence;
import io.github.marathonports.offer.CountedPorts;

/** All ports in ascending order of the moment they were given back, then of their number, then of their range. */
final class MostRecentlyFreedLastSequence implements PortSequence {
    private final CountedPorts ports;
    private final PortHistory history;
    private long freedAt = Long.MIN_VALUE;
    private int range = -1;
    private int port = -1;

    MostRecentlyFreedLastSequence(CountedPorts ports, PortHistory history) {
        this.ports = ports;
        this.history = history;
    }

    @Override
    public boolean advance() {
        int bestRange = -1;
        int bestPort = -1;
        long bestFreedAt = Long.MAX_VALUE;
        for (int i = 0; i < ports.rangeCount(); i++) {
            for (int candidate = ports.begin(i); candidate <= ports.end(i); candidate++) {
                long moment = history.freedAt(candidate);
                boolean isEarlier = moment < bestFreedAt || (moment == bestFreedAt && candidate < bestPort);
                if (isEarlier && isAfterCurrent(moment, candidate, i)) {
                    bestRange = i;
                    bestPort = candidate;
                    bestFreedAt = moment;
                }
            }
        }
        if (bestRange < 0) {
            return false;
        }
        range = bestRange;
        port = bestPort;
        freedAt = bestFreedAt;
        return true;
    }

    private boolean isAfterCurrent(long moment, int candidate, int candidateRange) {
        if (moment != freedAt) {
            return moment > freedAt;
        }
        return candidate > port || (candidate == port && candidateRange > range);
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
