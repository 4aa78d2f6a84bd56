package io.github.marathonports.testkit.simulation;

import io.github.marathonports.match.PortStrategy;

/** Ways to choose dynamic host ports that Marathon does not have, to compare it with. */
public final class PortStrategies {
    private PortStrategies() {}

    /** Always the lowest free port: nothing is random, free ports stay together, and a port is reused at once. */
    public static PortStrategy lowestFree() {
        return (ports, random) -> new LowestFreeSequence(ports);
    }

    /**
     * The port that was given back longest ago, ports never used before all others, equal ones in ascending order: a port is
     * reused as late as possible.
     *
     * @param history when the ports of the agent were given back
     */
    public static PortStrategy mostRecentlyFreedLast(PortHistory history) {
        return (ports, random) -> new MostRecentlyFreedLastSequence(ports, history);
    }
}
