package io.github.marathonports.testkit.simulation;

/** Sums of an agent's numbers over time: each number times the milliseconds for which it held. */
final class AgentClock {
    private final FreeRanges[] ports;
    private long lastChange;
    private int free;
    private int ranges;
    private int longest;
    private long freeSum;
    private long rangesSum;
    private long longestSum;

    AgentClock(FreeRanges[] ports) {
        this.ports = ports;
        changed();
    }

    /** The numbers held until now. */
    void advance(long now) {
        long elapsed = now - lastChange;
        freeSum += free * elapsed;
        rangesSum += ranges * elapsed;
        longestSum += longest * elapsed;
        lastChange = now;
    }

    /** The numbers are others from now on. */
    void changed() {
        free = 0;
        ranges = 0;
        longest = 0;
        for (FreeRanges pool : ports) {
            free += pool.size();
            ranges += pool.count();
            longest = Math.max(longest, pool.longest());
        }
    }

    AgentMetrics metrics(int agent, int allPorts, long end) {
        double idle = allPorts == 0 ? 1 : (double) freeSum / end / allPorts;
        return new AgentMetrics(agent, 1 - idle, (double) rangesSum / end, (double) longestSum / end);
    }
}
