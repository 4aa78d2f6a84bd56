package io.github.marathonports.testkit.simulation;

import io.github.marathonports.match.DeclineReason;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What happened under one strategy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param strategy the strategy's name
 * @param tasks how many tasks were asked for, launched and so on
 * @param waits why tasks waited, and how many for each reason
 * @param waitingTime how long those that were launched had waited, in milliseconds
 * @param portReuse how long ports lay idle before the strategy gave them to another task, in milliseconds; ports that are asked
 *     for by number do not count
 * @param servicePorts what became of service ports
 * @param agents each agent over the whole time
 */
public record StrategyResult(
        String strategy,
        TaskCounts tasks,
        Map<DeclineReason, Long> waits,
        Distribution waitingTime,
        Distribution portReuse,
        ServicePortChurn servicePorts,
        List<AgentMetrics> agents) {

    /** The reasons for which a task may wait here, in the order in which Marathon looks (S12.15). */
    static final List<DeclineReason> WAIT_REASONS = List.of(
            DeclineReason.INSUFFICIENT_CPUS,
            DeclineReason.INSUFFICIENT_MEMORY,
            DeclineReason.INSUFFICIENT_GPUS,
            DeclineReason.INSUFFICIENT_DISK,
            DeclineReason.DECLINED_SCARCE_RESOURCES,
            DeclineReason.INSUFFICIENT_PORTS);

    /** Copies map and list; the reasons stand in the order of S12.10. */
    public StrategyResult {
        EnumMap<DeclineReason, Long> ordered = new EnumMap<>(DeclineReason.class);
        ordered.putAll(waits);
        waits = Collections.unmodifiableMap(ordered);
        agents = List.copyOf(agents);
    }

    /**
     * How many tasks.
     *
     * @param launched those that were launched
     * @param ended those of them that ended
     * @param waited those that found no agent at once
     * @param stillWaiting those of them that found none until the end
     */
    public record TaskCounts(long launched, long ended, long waited, long stillWaiting) {}

    /**
     * How service ports changed hands (S6).
     *
     * @param deployments how many apps and pods were deployed
     * @param refused how many more were refused because the range was exhausted (S6.4)
     * @param assigned how many service ports were handed out from the range
     * @param handedOver how many of these another app had had before
     * @param reuse how long those numbers had been free, in milliseconds
     */
    public record ServicePortChurn(
            long deployments, long refused, long assigned, long handedOver, Distribution reuse) {}

    /** The share of ports in use, agent by agent. */
    public Distribution utilisation() {
        return over(AgentMetrics::utilisation);
    }

    /** How many ranges the free ports are in, agent by agent. */
    public Distribution freeRanges() {
        return over(AgentMetrics::freeRanges);
    }

    /** How long the longest free range is, agent by agent. */
    public Distribution largestFreeRun() {
        return over(AgentMetrics::largestFreeRun);
    }

    private Distribution over(ToDoubleFunction<AgentMetrics> metric) {
        double[] numbers = agents.stream().mapToDouble(metric).toArray();
        Arrays.sort(numbers);
        return Distribution.of(numbers);
    }
}
