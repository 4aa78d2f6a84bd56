package io.github.marathonports.testkit.marathon;

/** How many cycles the next launch waits after failures: one after the first, twice as many after each further one in a row. */
final class Backoff {
    static final int LONGEST = 64;

    private int delay;
    private int until;

    /** A task failed in this cycle; gives the first cycle in which another may be launched. */
    int failed(int cycle) {
        delay = delay == 0 ? 1 : Math.min(LONGEST, 2 * delay);
        until = cycle + delay;
        return until;
    }

    void reset() {
        delay = 0;
        until = 0;
    }

    boolean isOver(int cycle) {
        return cycle >= until;
    }
}
