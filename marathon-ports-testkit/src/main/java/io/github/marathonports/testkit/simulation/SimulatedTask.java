package io.github.marathonports.testkit.simulation;

/** A running task: where, with which ports, and with how much of each pool. */
final class SimulatedTask {
    private final SimulatedAgent agent;
    private final int[] ports;
    private final long[][] amounts;

    SimulatedTask(SimulatedAgent agent, int[] ports, long[][] amounts) {
        this.agent = agent;
        this.ports = ports;
        this.amounts = amounts;
    }

    SimulatedAgent agent() {
        return agent;
    }

    int[] ports() {
        return ports;
    }

    long[][] amounts() {
        return amounts;
    }
}
