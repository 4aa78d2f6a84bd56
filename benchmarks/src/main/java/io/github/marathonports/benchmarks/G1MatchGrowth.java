package io.github.marathonports.benchmarks;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.offer.Offer;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How matching grows with the ranges of the offer and the ports asked for. */
@State(Scope.Benchmark)
public class G1MatchGrowth {
    /** How many ranges the offer has; together they always have 10,000 ports. */
    @Param({"1", "10", "100", "1000"})
    public int ranges;

    /** How many dynamic ports the app asks for. */
    @Param({"1", "10", "100"})
    public int ports;

    private final MarathonPorts reference = MarathonPorts.withDefaults();
    private final MarathonPorts lazy = reference.withStrategy(PortStrategy.lazy());
    private final Random random = Workloads.random();
    private AppSpec app = Workloads.dynamicPorts(1);
    private Offer offer = Workloads.defaultOffer();

    /** Builds app and offer. */
    @Setup
    public void setUp() {
        app = Workloads.dynamicPorts(ports);
        offer = Workloads.offerOf(ranges, Workloads.GROWTH_PORTS / ranges);
    }

    /** The reference's draws. */
    @Benchmark
    public PortsMatchResult reference() {
        return reference.match(app, offer, random);
    }

    /** The lazy ones. */
    @Benchmark
    public PortsMatchResult lazy() {
        return lazy.match(app, offer, random);
    }
}
