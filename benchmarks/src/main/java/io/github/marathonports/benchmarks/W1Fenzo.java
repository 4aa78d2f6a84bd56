package io.github.marathonports.benchmarks;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The work of W1 by Netflix Fenzo: three ports from 31000-32000. It knows ports by count only and gives consecutive ones; its matching
 * is reached through its scheduler alone, so the figure includes taking in the offer.
 */
@State(Scope.Benchmark)
public class W1Fenzo {
    private final FenzoAgents fenzo = new FenzoAgents(1);
    private final List<FenzoAgents.Task> task = FenzoAgents.tasks(1);

    /** W1 by Fenzo. */
    @Benchmark
    public int match() {
        return fenzo.placeAgain(task);
    }

    /** Ends its threads. */
    @TearDown
    public void close() {
        fenzo.close();
    }
}
