package io.github.marathonports.benchmarks;

import io.github.marathonports.match.PortSequence;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.ResourceSelector;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The first three ports of the random sequence over 500 ranges (R3). */
@State(Scope.Benchmark)
public class R3RandomPorts {
    private final PortStrategy reference = PortStrategy.reference();
    private final PortStrategy lazy = PortStrategy.lazy();
    private final CountedPorts ports = CountedPorts.of(Workloads.offerOf(500, 10), ResourceSelector.unreserved());
    private final Random random = Workloads.random();

    /** R3 with the reference's draws. */
    @Benchmark
    public int reference() {
        return sumOfThree(reference.start(ports, random));
    }

    /** R3 with the lazy ones. */
    @Benchmark
    public int lazy() {
        return sumOfThree(lazy.start(ports, random));
    }

    private static int sumOfThree(PortSequence sequence) {
        int sum = 0;
        for (int i = 0; i < 3 && sequence.advance(); i++) {
            sum += sequence.port();
        }
        return sum;
    }
}
