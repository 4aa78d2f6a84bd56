package io.github.marathonports.benchmarks;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.ledger.ServicePortLedger;
import io.github.marathonports.ledger.ServicePortUpdate;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Service ports of one changed app, through a ledger that knows the cluster (W5i). */
@State(Scope.Benchmark)
public class W5iServicePortLedger {
    /** How many apps the cluster has. */
    @Param({"10000", "100000"})
    public int apps;

    private ServicePortLedger ledger = ServicePortLedger.of(Workloads.SERVICE_PORT_RANGE);
    private AppSpec zeros = Workloads.dynamicPorts(2);
    private AppSpec otherZeros = zeros;
    private AppSpec fixed = zeros;
    private boolean turn;

    /** Builds the cluster. */
    @Setup
    public void setUp() {
        List<AppSpec> cluster = Workloads.beforeChange(Workloads.cluster(apps));
        ledger = ServicePortLedger.of(Workloads.SERVICE_PORT_RANGE, cluster);
        zeros = Workloads.changed(cluster);
        otherZeros = zeros.withInstances(2);
        fixed = cluster.get(apps / 2);
        ledger.update(zeros);
    }

    /** W5i: a new version with two zeros, which keep the two numbers that the version before it had. */
    @Benchmark
    public ServicePortUpdate update() {
        turn = !turn;
        return ledger.update(turn ? zeros : otherZeros);
    }

    /** Two updates: a version with fixed ports outside the range, and one with two zeros, which take two numbers nobody has. */
    @Benchmark
    public ServicePortUpdate freshNumbers() {
        ledger.update(fixed);
        return ledger.update(zeros);
    }

    /** W5i, and the app is read with its service ports written in. */
    @Benchmark
    public Optional<AppSpec> updateAndRead() {
        update();
        return ledger.app(zeros.id());
    }
}
