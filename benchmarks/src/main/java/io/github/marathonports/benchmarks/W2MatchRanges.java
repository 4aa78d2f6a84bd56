package io.github.marathonports.benchmarks;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.offer.Offer;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Three dynamic and three fixed ports from 100 ranges: W2 with the reference's draws, W2l with the lazy ones. */
@State(Scope.Benchmark)
public class W2MatchRanges {
    private final MarathonPorts reference = MarathonPorts.withDefaults();
    private final MarathonPorts lazy = reference.withStrategy(PortStrategy.lazy());
    private final AppSpec app = Workloads.dynamicAndFixedPorts();
    private final Offer offer = Workloads.offerOf(100, 10);
    private final Random random = Workloads.random();

    /** W2. */
    @Benchmark
    public PortsMatchResult reference() {
        return reference.match(app, offer, random);
    }

    /** W2l. */
    @Benchmark
    public PortsMatchResult lazy() {
        return lazy.match(app, offer, random);
    }

    /** The first look at an offer: what is counted is worked out once for each offer and selector. */
    @Benchmark
    public PortsMatchResult lazyOnNewOffer() {
        return lazy.match(app, new Offer(offer.id(), offer.agentId(), offer.hostname(), offer.resources()), random);
    }
}
