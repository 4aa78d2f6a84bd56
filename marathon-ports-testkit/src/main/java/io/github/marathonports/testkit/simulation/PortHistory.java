package io.github.marathonports.testkit.simulation;

/** When each port of one agent was last given back: what a strategy may know of the past. */
@FunctionalInterface
public interface PortHistory {
    /** What stands for a port that no task has given back yet. */
    long NEVER = -1;

    /** The moment in milliseconds of simulated time, or {@link #NEVER}. */
    long freedAt(int port);
}
