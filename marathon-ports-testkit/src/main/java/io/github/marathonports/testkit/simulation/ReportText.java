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
        for (String name : counts(report.results().get(0)).keySet()) {
            row(name, report.results(), result -> String.valueOf(counts(result).get(name)), table);
        }
        for (String name : distributions(report.results().get(0)).keySet()) {
            row(name + " mean", report.results(), result -> cell(result, name, Distribution::mean), table);
            row(name + " median", report.results(), result -> cell(result, name, Distribution::median), table);
        }
        return table.toString();
    }

    private static String cell(StrategyResult result, String name, ToDoubleFunction<Distribution> number) {
        Distribution spread = distributions(result).getOrDefault(name, Distribution.of(new long[0]));
        return spread.count() == 0 ? "-" : number(number.applyAsDouble(spread));
    }

    private static void row(
            String name, List<StrategyResult> results, Function<StrategyResult, String> cell, StringBuilder table) {
        table.append(String.format(Locale.ROOT, "%-30s", name));
        results.forEach(result -> table.append(String.format(Locale.ROOT, " %24s", cell.apply(result))));
        table.append('\n');
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
        spreads.put("waiting_seconds", result.waitingTime().dividedBy(SECOND));
        spreads.put("port_reuse_seconds", result.portReuse().dividedBy(SECOND));
        spreads.put("service_port_reuse_seconds", result.servicePorts().reuse().dividedBy(SECOND));
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
