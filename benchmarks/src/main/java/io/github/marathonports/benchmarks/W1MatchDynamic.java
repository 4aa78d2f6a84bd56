package io.github.marathonports.benchmarks;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Three dynamic ports from one range (W1), and the resources they consume (W1r). */
@State(Scope.Benchmark)
public class W1MatchDynamic {
    private final MarathonPorts marathon = MarathonPorts.withDefaults();
    private final AppSpec app = Workloads.dynamicPorts(3);
    private final Offer offer = Workloads.defaultOffer();
    private final Random random = Workloads.random();

    /** W1. */
    @Benchmark
    public PortsMatchResult match() {
        return marathon.match(app, offer, random);
    }

    /** W1r. */
    @Benchmark
    public List<Ports> matchAndConsume() {
        return match().orElseThrow().consumedResources();
    }
}
