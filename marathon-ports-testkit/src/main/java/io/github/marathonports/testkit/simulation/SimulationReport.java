package io.github.marathonports.testkit.simulation;

import java.time.Duration;
import java.util.List;

/**
 * What a simulation found, strategy by strategy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seed the seed
 * @param time how much time passed
 * @param results one for each strategy, in the order given
 */
public record SimulationReport(long seed, Duration time, List<StrategyResult> results) {

    /** Copies the results. */
    public SimulationReport {
        results = List.copyOf(results);
    }

    /**
     * The result under the strategy of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StrategyResult result(String strategy) {
        return results.stream()
                .filter(result -> result.strategy().equals(strategy))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no result for " + strategy + " but for "
                        + results.stream().map(StrategyResult::strategy).toList()));
    }

    /**
     * One line for each strategy and metric: {@code strategy,metric,count,mean,min,p10,median,p90,max}; times in seconds,
     * nothing where there was nothing to count.
     */
    public String toCsv() {
        return ReportText.csv(this);
    }

    /** One line for each strategy and agent: {@code strategy,agent,utilisation,free_ranges,largest_free_run}. */
    public String agentsToCsv() {
        return ReportText.agentsCsv(this);
    }

    /** A table for a person, one column for each strategy; without the rows that have nothing to tell. */
    @Override
    public String toString() {
        return ReportText.table(this);
    }
}
