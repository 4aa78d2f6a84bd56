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
    private static final int RANGES = 500;

    private final PortStrategy reference = PortStrategy.reference();
    private final PortStrategy lazy = PortStrategy.lazy();
    private final CountedPorts ports = CountedPorts.of(Workloads.offerOf(RANGES, 10), ResourceSelector.unreserved());
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

    /** What the reference cannot do without: one draw for each range but the last, and one for the start. */
    @Benchmark
    public int drawsAlone() {
        int sum = random.nextInt(ports.total());
        for (int i = RANGES; i >= 2; i--) {
            sum += random.nextInt(i);
        }
        return sum;
    }

    /** The draws and the swaps that they are for, on a bare array. */
    @Benchmark
    public int[] shuffleAlone() {
        int[] order = new int[RANGES];
        for (int i = 0; i < RANGES; i++) {
            order[i] = i;
        }
        for (int i = RANGES; i >= 2; i--) {
            int other = random.nextInt(i);
            int swapped = order[i - 1];
            order[i - 1] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    private static int sumOfThree(PortSequence sequence) {
        int sum = 0;
        for (int i = 0; i < 3 && sequence.advance(); i++) {
            sum += sequence.port();
        }
        return sum;
    }
}
