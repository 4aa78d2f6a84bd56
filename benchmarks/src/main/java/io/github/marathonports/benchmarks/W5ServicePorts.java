package io.github.marathonports.benchmarks;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.serviceport.ServicePortAssigner;
import io.github.marathonports.serviceport.ServicePortAssignment;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Service ports of one changed app, as the pure function over the whole cluster: W5 with 10,000 apps, W6 with 1,000. */
@State(Scope.Benchmark)
public class W5ServicePorts {
    /** How many apps the cluster has. */
    @Param({"10000", "1000"})
    public int apps;

    private final ServicePortAssigner assigner = ServicePortAssigner.of(Workloads.SERVICE_PORT_RANGE);
    private List<AppSpec> before = List.of();
    private List<AppSpec> after = List.of();

    /** Builds the cluster. */
    @Setup
    public void setUp() {
        List<AppSpec> cluster = Workloads.cluster(apps);
        before = Workloads.beforeChange(cluster);
        after = Workloads.withChanged(before);
    }

    /** W5, W6. */
    @Benchmark
    public ServicePortAssignment assign() {
        return assigner.assign(before, after);
    }
}
