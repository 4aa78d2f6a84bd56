package io.github.marathonports.ledger;

import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.FreeServicePorts;

/**
 * How many apps use each number of the service port range, and the lowest that none uses; every step takes the same time, however
 * many are in use. Not thread-safe.
 */
final class ServicePortCounts implements FreeServicePorts {
    private static final int WORD = Long.SIZE;

    private final PortRange range;
    /** How many use the number this far behind the begin of the range. */
    private final int[] users;
    /** One bit for each number that nobody uses. */
    private final long[] open;
    /** One bit for each word of {@code open} that has a number left. */
    private final long[] openWords;

    private int free;

    ServicePortCounts(PortRange range) {
        this.range = range;
        this.users = new int[range.size()];
        this.open = new long[(users.length + WORD - 1) / WORD];
        this.openWords = new long[(open.length + WORD - 1) / WORD];
        for (int port = range.begin(); port <= range.end(); port++) {
            if (isHandedOut(port)) {
                open(port - range.begin());
            }
        }
    }

    /** 0 is no number (S6.2). */
    private boolean isHandedOut(int port) {
        return port != 0 && range.contains(port);
    }

    private void open(int index) {
        open[index / WORD] |= 1L << index;
        openWords[index / WORD / WORD] |= 1L << (index / WORD);
        free++;
    }

    private void close(int index) {
        int word = index / WORD;
        open[word] &= ~(1L << index);
        if (open[word] == 0) {
            openWords[word / WORD] &= ~(1L << word);
        }
        free--;
    }

    /** One more app uses this port, which may lie outside the range. */
    void add(int port) {
        if (isHandedOut(port) && users[port - range.begin()]++ == 0) {
            close(port - range.begin());
        }
    }

    /** One app less uses this port. */
    void remove(int port) {
        if (isHandedOut(port) && --users[port - range.begin()] == 0) {
            open(port - range.begin());
        }
    }

    @Override
    public int count() {
        return free;
    }

    @Override
    public int takeLowest() {
        int group = 0;
        while (openWords[group] == 0) {
            group++;
        }
        int word = group * WORD + Long.numberOfTrailingZeros(openWords[group]);
        int port = range.begin() + word * WORD + Long.numberOfTrailingZeros(open[word]);
        add(port);
        return port;
    }
}
