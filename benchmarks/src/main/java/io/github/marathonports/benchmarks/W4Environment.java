package io.github.marathonports.benchmarks;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.launch.LaunchPlanner;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From ten named ports and their host ports to the variables of the task (W4). */
@State(Scope.Benchmark)
public class W4Environment {
    private final LaunchPlanner planner = LaunchPlanner.of(LaunchConfig.defaults());
    private final AppSpec app = Workloads.namedPorts(10);
    private final List<OptionalInt> hostPorts = Workloads.hostPorts(10);
    private final Random random = Workloads.random();

    /** W4. */
    @Benchmark
    public Map<String, String> environment() {
        return planner.plan(app, hostPorts, Workloads.HOSTNAME, random)
                .environment()
                .asMap();
    }
}
