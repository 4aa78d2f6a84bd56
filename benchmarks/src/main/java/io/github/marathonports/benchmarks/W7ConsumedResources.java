package io.github.marathonports.benchmarks;

import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.OfferedResource.Ports;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The resources that 1,000 taken ports in 100 runs of ten consume (W7). */
@State(Scope.Benchmark)
public class W7ConsumedResources {
    private final Match match = Workloads.takenRuns(100, 10);

    /** W7. */
    @Benchmark
    public List<Ports> consumed() {
        return match.consumedResources();
    }
}
