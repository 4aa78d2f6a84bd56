package io.github.marathonports.benchmarks;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.offer.Offer;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Ten required ports from 500 ranges (W3). */
@State(Scope.Benchmark)
public class W3MatchRequired {
    private final MarathonPorts marathon = MarathonPorts.withDefaults();
    private final AppSpec app = Workloads.requiredPorts(10, 500);
    private final Offer offer = Workloads.offerOf(500, 10);
    private final Random random = Workloads.random();

    /** W3. */
    @Benchmark
    public PortsMatchResult match() {
        return marathon.match(app, offer, random);
    }
}
