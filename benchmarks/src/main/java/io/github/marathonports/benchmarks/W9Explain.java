package io.github.marathonports.benchmarks;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Explainer;
import io.github.marathonports.explain.Explanation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Why an app waits on a cluster (W9). */
@State(Scope.Benchmark)
public class W9Explain {
    /** How many agents the cluster has. */
    @Param({"100", "1000", "10000", "100000"})
    public int agents;

    private final Explainer explainer = Explainer.withDefaults();
    private final AppSpec one = Workloads.fixedPorts(1);
    private final AppSpec five = Workloads.fixedPorts(5);
    private ClusterSnapshot alike = ClusterSnapshot.of();
    private ClusterSnapshot different = alike;

    /** Builds the clusters. */
    @Setup
    public void setUp() {
        alike = Workloads.alikeAgents(agents);
        different = Workloads.differentAgents(agents);
    }

    /** W9: verdict and numbers, one fixed port, every agent fails alike. */
    @Benchmark
    public Explanation alike() {
        return explainer.explain(one, alike);
    }

    /** The same with five fixed ports and agents no two neighbours of which have the same ports. */
    @Benchmark
    public Explanation fivePortsOnDifferentAgents() {
        return explainer.explain(five, different);
    }

    /** The whole text with five fixed ports: headline, every remedy tried on the cluster, the groups of agents. */
    @Benchmark
    public String wholeText() {
        return explainer.explain(five, alike).toString();
    }
}
