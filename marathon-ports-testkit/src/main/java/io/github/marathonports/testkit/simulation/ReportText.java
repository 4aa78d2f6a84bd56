package io.github.marathonports.testkit.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A report as text: the same numbers give the same bytes everywhere. */
final class ReportText {
    private static final double SECOND = 1000;
    private static final int COLUMN = 24;
    private static final String SECONDS = "_seconds";

    private ReportText() {}

    static String csv(SimulationReport report) {
        StringBuilder csv = new StringBuilder("strategy,metric,count,mean,min,p10,median,p90,max\n");
        for (StrategyResult result : report.results()) {
            counts(result)
                    .forEach((name, count) -> csv.append(result.strategy())
                            .append(',')
                            .append(name)
                            .append(',')
                            .append(count)
                            .append(",,,,,,\n"));
            distributions(result)
                    .forEach((name, spread) -> csv.append(result.strategy())
                            .append(',')
                            .append(name)
                            .append(',')
                            .append(spread.count())
                            .append(numbers(spread))
                            .append('\n'));
        }
        return csv.toString();
    }

    static String agentsCsv(SimulationReport report) {
        StringBuilder csv = new StringBuilder("strategy,agent,utilisation,free_ranges,largest_free_run\n");
        for (StrategyResult result : report.results()) {
            for (AgentMetrics agent : result.agents()) {
                csv.append(result.strategy())
                        .append(',')
                        .append(agent.agent())
                        .append(',')
                        .append(number(agent.utilisation()))
                        .append(',')
                        .append(number(agent.freeRanges()))
                        .append(',')
                        .append(number(agent.largestFreeRun()))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    static String table(SimulationReport report) {
        StringBuilder table = new StringBuilder("seed " + report.seed() + ", simulated time " + report.time() + "\n");
        row("", report.results(), StrategyResult::strategy, table);
        counts(report.results().get(0)).keySet().stream()
                .filter(name -> report.results().stream().anyMatch(result -> count(result, name) > 0))
                .forEach(name -> row(name, report.results(), result -> "" + count(result, name), table));
        distributions(report.results().get(0)).keySet().stream()
                .filter(name -> report.results().stream()
                        .anyMatch(result -> spread(result, name).count() > 0))
                .forEach(name -> spread(name, report.results(), table));
        return table.toString();
    }

    private static long count(StrategyResult result, String name) {
        return counts(result).getOrDefault(name, 0L);
    }

    private static Distribution spread(StrategyResult result, String name) {
        return distributions(result).getOrDefault(name, Distribution.of(new long[0]));
    }

    private static void spread(String name, List<StrategyResult> results, StringBuilder table) {
        if (name.endsWith(SECONDS)) {
            row(name + " count", results, result -> "" + spread(result, name).count(), table);
        }
        row(name + " mean", results, result -> cell(spread(result, name), Distribution::mean), table);
        row(name + " p10", results, result -> cell(spread(result, name), Distribution::p10), table);
        row(name + " median", results, result -> cell(spread(result, name), Distribution::median), table);
    }

    /** A digit or more behind the point only where a person would miss it. */
    private static String cell(Distribution spread, ToDoubleFunction<Distribution> number) {
        double value = number.applyAsDouble(spread);
        return spread.count() == 0 ? "-" : String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }

    private static void row(
            String name, List<StrategyResult> results, Function<StrategyResult, String> cell, StringBuilder table) {
        table.append(String.format(Locale.ROOT, "%-33s", name));
        String column = " %" + width(results) + "s";
        results.forEach(result -> table.append(String.format(Locale.ROOT, column, cell.apply(result))));
        table.append('\n');
    }

    /** The longest name has room in each column. */
    private static int width(List<StrategyResult> results) {
        return results.stream().mapToInt(result -> result.strategy().length()).reduce(COLUMN, Math::max);
    }

    private static Map<String, Long> counts(StrategyResult result) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("launched", result.tasks().launched());
        counts.put("ended", result.tasks().ended());
        counts.put("waited", result.tasks().waited());
        counts.put("still_waiting", result.tasks().stillWaiting());
        StrategyResult.WAIT_REASONS.forEach(
                reason -> counts.put("waited_" + reason.text(), result.waits().getOrDefault(reason, 0L)));
        counts.put("deployments", result.servicePorts().deployments());
        counts.put("deployments_refused", result.servicePorts().refused());
        counts.put("service_ports_assigned", result.servicePorts().assigned());
        counts.put("service_ports_handed_over", result.servicePorts().handedOver());
        return counts;
    }

    private static Map<String, Distribution> distributions(StrategyResult result) {
        Map<String, Distribution> spreads = new LinkedHashMap<>();
        spreads.put("waiting" + SECONDS, result.waitingTime().dividedBy(SECOND));
        spreads.put("port_reuse" + SECONDS, result.portReuse().dividedBy(SECOND));
        spreads.put(
                "service_port_reuse" + SECONDS, result.servicePorts().reuse().dividedBy(SECOND));
        spreads.put("utilisation", result.utilisation());
        spreads.put("free_ranges", result.freeRanges());
        spreads.put("largest_free_run", result.largestFreeRun());
        return spreads;
    }

    private static String numbers(Distribution spread) {
        StringBuilder numbers = new StringBuilder();
        for (double value :
                new double[] {spread.mean(), spread.min(), spread.p10(), spread.median(), spread.p90(), spread.max()}) {
            numbers.append(',').append(spread.count() == 0 ? "" : number(value));
        }
        return numbers.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
