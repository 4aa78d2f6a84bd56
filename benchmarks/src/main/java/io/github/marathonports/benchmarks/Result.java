package io.github.marathonports.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One result of JMH, read from the JSON that it writes.
 *
 * @param benchmark class and method, without the package
 * @param parameters name to value
 * @param nanos the median over all iterations of all forks, in nanoseconds for each operation
 * @param leastNanos the fastest iteration, which a busy machine disturbs least
 * @param bytes allocated bytes for each operation
 */
record Result(String benchmark, Map<String, String> parameters, double nanos, double leastNanos, double bytes) {

    /** All results of a file. */
    static List<Result> read(Path file) throws IOException {
        List<Result> results = new ArrayList<>();
        new ObjectMapper().readTree(file.toFile()).forEach(result -> results.add(of(result)));
        return results;
    }

    private static Result of(JsonNode result) {
        Map<String, String> parameters = new LinkedHashMap<>();
        result.path("params")
                .properties()
                .forEach(parameter ->
                        parameters.put(parameter.getKey(), parameter.getValue().asText()));
        List<Double> scores = sorted(result.path("primaryMetric").path("rawData"));
        String name = result.path("benchmark").asText();
        return new Result(
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                parameters,
                scores.get(scores.size() / 2),
                scores.get(0),
                result.path("secondaryMetrics")
                        .path("gc.alloc.rate.norm")
                        .path("score")
                        .asDouble());
    }

    private static List<Double> sorted(JsonNode forks) {
        List<Double> scores = new ArrayList<>();
        forks.forEach(fork -> fork.forEach(score -> scores.add(score.asDouble())));
        scores.sort(null);
        return scores;
    }

    /** Median, fastest iteration and bytes, as the last cells of a line of a table. */
    String cells() {
        return "%,d | %,d | %,d |".formatted(Math.round(nanos), Math.round(leastNanos), Math.round(bytes));
    }

    /** The value of a parameter that is a number. */
    int parameter(String name) {
        return Integer.parseInt(parameters.getOrDefault(name, "0"));
    }
}
