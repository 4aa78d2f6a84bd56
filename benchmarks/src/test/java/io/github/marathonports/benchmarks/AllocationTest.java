package io.github.marathonports.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * The bytes that an operation allocates are those that docs/performance.md states, on the JDK on which they were measured. Nothing is
 * timed: the thread's own counter counts bytes, and the compiler is given work until it has done its own.
 */
@EnabledForJreRange(min = JRE.JAVA_17, max = JRE.JAVA_17)
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Path DOCUMENT = Path.of("..", "docs", "performance.md");
    private static final int OPERATIONS = 2_000;
    private static final int ROUNDS = 60;

    private static volatile Object sink = "";

    @Test
    void w1AllocatesWhatTheDocumentSays() throws IOException {
        W1MatchDynamic workload = new W1MatchDynamic();

        assertAsDocumented("W1", workload::match);
    }

    @Test
    void w2lAllocatesWhatTheDocumentSays() throws IOException {
        W2MatchRanges workload = new W2MatchRanges();

        assertAsDocumented("W2l", workload::lazy);
    }

    @Test
    void w4AllocatesWhatTheDocumentSays() throws IOException {
        W4Environment workload = new W4Environment();

        assertAsDocumented("W4", workload::environment);
    }

    @Test
    void w7AllocatesWhatTheDocumentSays() throws IOException {
        W7ConsumedResources workload = new W7ConsumedResources();

        assertAsDocumented("W7", workload::consumed);
    }

    private static void assertAsDocumented(String row, Supplier<?> operation) throws IOException {
        assertThat((double) bytes(operation))
                .as("bytes for each operation of " + row + ", beside the table of docs/performance.md")
                .isCloseTo(documented(row), Percentage.withPercentage(20));
    }

    /** The last column of the row's first line. */
    private static double documented(String row) throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        String line = lines.stream()
                .filter(text -> text.startsWith("| " + row + " |"))
                .findFirst()
                .orElseThrow();
        String[] cells = line.split("\\|");
        return Double.parseDouble(cells[cells.length - 1].strip().replace(",", ""));
    }

    /** The least of many rounds: the compiler's own work, and what it has not compiled yet, only ever adds. */
    private static long bytes(Supplier<?> operation) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < OPERATIONS; i++) {
                sink = operation.get();
            }
            least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / OPERATIONS);
        }
        return least;
    }
}
