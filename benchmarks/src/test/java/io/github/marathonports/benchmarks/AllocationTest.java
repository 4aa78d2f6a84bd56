package io.github.marathonports.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The bytes that an operation allocates are those that docs/performance.md states, on the JDK on which they were measured. Nothing is
 * timed: each workload is run a fixed number of times in a JVM of its own whose compiler works in the foreground, so that the count
 * does not depend on how busy the machine is.
 */
@EnabledForJreRange(min = JRE.JAVA_17, max = JRE.JAVA_17)
class AllocationTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "performance.md");
    private static final int OPERATIONS = 20_000;
    private static final Map<String, Double> BYTES = new TreeMap<>();

    @BeforeAll
    static void run() throws RunnerException {
        Runner runner = new Runner(new OptionsBuilder()
                .include("\\.W1MatchDynamic.match$|\\.W2MatchRanges.lazy$|\\.W4Environment|\\.W7ConsumedResources")
                .mode(Mode.SingleShotTime)
                .forks(1)
                .jvmArgsAppend("-Xbatch")
                .warmupIterations(10)
                .warmupBatchSize(OPERATIONS)
                .measurementIterations(3)
                .measurementBatchSize(OPERATIONS)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build());
        for (RunResult result : runner.run()) {
            BYTES.put(
                    result.getParams().getBenchmark(),
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / OPERATIONS);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "W1, W1MatchDynamic.match",
        "W2l, W2MatchRanges.lazy",
        "W4, W4Environment.environment",
        "W7, W7ConsumedResources.consumed"
    })
    void anOperationAllocatesWhatTheTableSays(String row, String benchmark) throws IOException {
        assertThat(BYTES.get(AllocationTest.class.getPackageName() + "." + benchmark))
                .as("bytes for each operation of %s, beside the table of docs/performance.md", row)
                .isCloseTo(documented(row), Percentage.withPercentage(20));
    }

    /** The last column of the row's first line. */
    private static double documented(String row) throws IOException {
        String line = Files.readAllLines(DOCUMENT).stream()
                .filter(text -> text.startsWith("| " + row + " |"))
                .findFirst()
                .orElseThrow();
        String[] cells = line.split("\\|");
        return Double.parseDouble(cells[cells.length - 1].strip().replace(",", ""));
    }
}
