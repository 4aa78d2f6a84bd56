package io.github.marathonports.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints what JMH measured as the table of docs/performance.md, beside goal and reference. */
public final class ResultTable {
    private ResultTable() {}

    /**
     * Prints the table.
     *
     * @param args the JSON file that JMH wrote
     */
    public static void main(String[] args) throws IOException {
        text(Result.read(Path.of(args[0]))).forEach(System.out::println);
    }

    /** The lines of the table, rows that were not measured left out; then other results, one a line; then launches per second. */
    static List<String> text(List<Result> results) {
        List<String> lines = new ArrayList<>(List.of(
                "| id | work | Marathon ns/op | Marathon B/op | goal ns/op | goal B/op | today ns/op | fastest | today B/op |",
                "|---|---|---|---|---|---|---|---|---|"));
        for (Row row : Row.ALL) {
            results.stream().filter(row::isOf).map(row::with).forEach(lines::add);
        }
        results.stream()
                .filter(result -> Row.ALL.stream().noneMatch(row -> row.isOf(result)))
                .map(result -> "| - | `%s` %s | - | - | - | - | %s"
                        .formatted(result.benchmark(), result.parameters(), result.cells()))
                .forEach(lines::add);
        results.stream()
                .filter(result -> result.benchmark().equals("S1Simulation.launch"))
                .map(result -> "%s: %,d launches per second"
                        .formatted(result.parameters().get("strategy"), Math.round(1e9 / result.nanos())))
                .forEach(lines::add);
        return lines;
    }
}
