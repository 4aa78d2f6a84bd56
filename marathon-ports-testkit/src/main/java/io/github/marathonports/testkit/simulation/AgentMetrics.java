package io.github.marathonports.testkit.simulation;

/**
 * One agent over the whole time: means over time, from the first moment to the last.
 *
 * <p>Immutable and thread-safe.
 *
 * @param agent the agent's number, from 0
 * @param utilisation the share of its ports in use, 0..1
 * @param freeRanges how many ranges its free ports are in: 1 is no fragmentation
 * @param largestFreeRun how many ports its longest free range has
 */
public record AgentMetrics(int agent, double utilisation, double freeRanges, double largestFreeRun) {}
