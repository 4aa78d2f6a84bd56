package io.github.marathonports.testkit.simulation;

import io.github.marathonports.range.PortRange;
import java.util.List;
import java.util.random.RandomGenerator;

/** What is the same under every strategy. */
record SimulationPlan(
        List<AgentKind> agentKinds,
        List<Workload> workloads,
        Arrivals arrivals,
        Lifetimes lifetimes,
        PortRange servicePortRange,
        long seed) {

    SimulationPlan {
        agentKinds = List.copyOf(agentKinds);
        workloads = List.copyOf(workloads);
    }

    long nextGap(RandomGenerator random) {
        return notNegative("time to the next arrival", arrivals.nextGap(random));
    }

    long nextLifetime(RandomGenerator random, Workload workload) {
        return notNegative("lifetime of a task of " + workload, lifetimes.next(random));
    }

    private static long notNegative(String subject, long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException(subject + " must not be negative but was " + millis + " ms");
        }
        return millis;
    }
}
