package io.github.marathonports.benchmarks;

import java.util.List;
import java.util.Optional;

/**
 * One row of the table: a benchmark, what Marathon's own code was measured at, and the goal.
 *
 * @param id W1 to W9, R3, P1, S1 and their variants
 * @param work what is done
 * @param benchmark class and method
 * @param size the value of its only parameter, if it has one
 * @param marathon ns/op and B/op of Marathon's code, as it would be printed
 * @param goal ns/op and B/op to reach
 */
record Row(String id, String work, String benchmark, Optional<String> size, String marathon, String goal) {
    private static final String NOT_MEASURED = "- | -";

    /** The rows in the order of the table. */
    static final List<Row> ALL = List.of(
            row("W1", "match: 1 range, 3 dynamic ports", "W1MatchDynamic.match", "731 | 3,100", "70 | 300"),
            row(
                    "W1r",
                    "the same plus consumed resources",
                    "W1MatchDynamic.matchAndConsume",
                    "1,176 | 4,700",
                    "120 | 500"),
            row("W1", "the same work by Fenzo 1.0.1", "W1Fenzo.match", NOT_MEASURED, NOT_MEASURED),
            row(
                    "W2",
                    "match: 100 ranges, 3 dynamic + 3 fixed, `reference`",
                    "W2MatchRanges.reference",
                    "4,953 | 17,800",
                    "1,000 | 1,000"),
            row("W2l", "the same, `lazy`", "W2MatchRanges.lazy", "4,953 | 17,800", "200 | 500"),
            row(
                    "W2l",
                    "the same, an offer never seen before",
                    "W2MatchRanges.lazyOnNewOffer",
                    NOT_MEASURED,
                    NOT_MEASURED),
            row(
                    "W3",
                    "match: 500 ranges, `requirePorts`, 10 ports",
                    "W3MatchRequired.match",
                    "11,400 | 34,400",
                    "250 | 600"),
            row(
                    "R3",
                    "3 random ports of 500 ranges, `reference`",
                    "R3RandomPorts.reference",
                    "12,600 | 58,900",
                    "3,000 | 2,100"),
            part("R3", "limit: its draws of `java.util.Random` alone", "R3RandomPorts.drawsAlone"),
            part("R3", "limit: its draws and swaps on a bare array", "R3RandomPorts.shuffleAlone"),
            row("R3", "the same, `lazy`", "R3RandomPorts.lazy", "12,600 | 58,900", "150 | 300"),
            row("W4", "environment of 10 named ports", "W4Environment.environment", "2,590 | 14,600", "900 | 4,000"),
            sized(
                    "W5",
                    "service ports, pure function, 10,000 apps",
                    "W5ServicePorts.assign",
                    "10000",
                    "4,200,000 | 3,900,000",
                    "400,000 | 200,000"),
            sized(
                    "W5i",
                    "service ports, ledger, 10,000 apps",
                    "W5iServicePortLedger.update",
                    "10000",
                    NOT_MEASURED,
                    "300 | 400"),
            sized(
                    "W5i",
                    "service ports, ledger, 100,000 apps",
                    "W5iServicePortLedger.update",
                    "100000",
                    NOT_MEASURED,
                    "300 | 400"),
            sized(
                    "W6",
                    "service ports, pure function, 1,000 apps",
                    "W5ServicePorts.assign",
                    "1000",
                    "248,000 | 412,000",
                    "30,000 | 30,000"),
            row(
                    "W7",
                    "consumed resources of 1,000 ports in 100 runs",
                    "W7ConsumedResources.consumed",
                    "118,000 | 2,120,000",
                    "5,000 | 8,000"),
            row(
                    "W8",
                    "JSON text to environment text, 3 mappings",
                    "W8EndToEnd.environment",
                    NOT_MEASURED,
                    "15,000 | 20,000"),
            part("W8", "of these: reading the text", "W8EndToEnd.read"),
            part("W8", "limit of reading: its tokens alone, by Jackson", "W8EndToEnd.tokens"),
            part("W8", "of these: normalising", "W8EndToEnd.normalize"),
            part("W8", "of these: service ports", "W8EndToEnd.servicePorts"),
            part("W8", "of these: matching", "W8EndToEnd.match"),
            part("W8", "of these: launch plan and text", "W8EndToEnd.launch"),
            sized(
                    "W9",
                    "explain: 1 app, 10,000 agents that fail alike",
                    "W9Explain.alike",
                    "10000",
                    NOT_MEASURED,
                    "1,000,000 | -"),
            sized(
                    "W9",
                    "5 fixed ports, 10,000 agents that differ",
                    "W9Explain.fivePortsOnDifferentAgents",
                    "10000",
                    NOT_MEASURED,
                    NOT_MEASURED),
            sized(
                    "W9",
                    "5 fixed ports, 10,000 agents, the whole text with remedies",
                    "W9Explain.wholeText",
                    "10000",
                    NOT_MEASURED,
                    NOT_MEASURED),
            row("P1", "place 10,000 tasks on 1,000 agents", "P1PlaceTasks.marathonPorts", NOT_MEASURED, NOT_MEASURED),
            row("P1", "the same by Fenzo 1.0.1", "P1PlaceTasks.fenzo", NOT_MEASURED, NOT_MEASURED),
            simulation("reference"),
            simulation("lazy"),
            simulation("lowest-free"),
            simulation("most-recently-freed-last"));

    private static Row simulation(String strategy) {
        return sized(
                "S1",
                "simulate 10,000 agents, for each launch, `" + strategy + "`",
                "S1Simulation.launch",
                strategy,
                NOT_MEASURED,
                NOT_MEASURED);
    }

    private static Row row(String id, String work, String benchmark, String marathon, String goal) {
        return new Row(id, work, benchmark, Optional.empty(), marathon, goal);
    }

    /** A part of the row before it, without figures to compare it with. */
    private static Row part(String id, String work, String benchmark) {
        return row(id, work, benchmark, NOT_MEASURED, NOT_MEASURED);
    }

    private static Row sized(String id, String work, String benchmark, String size, String marathon, String goal) {
        return new Row(id, work, benchmark, Optional.of(size), marathon, goal);
    }

    /** Whether a result is the one of this row. */
    boolean isOf(Result result) {
        return result.benchmark().equals(benchmark)
                && (size.isEmpty() || result.parameters().containsValue(size.get()));
    }

    /** The row with today's figures, as Markdown. */
    String with(Result result) {
        return "| %s | %s | %s | %s | %s".formatted(id, work, marathon, goal, result.cells());
    }
}
