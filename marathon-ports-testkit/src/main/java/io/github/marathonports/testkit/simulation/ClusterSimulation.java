package io.github.marathonports.testkit.simulation;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssigner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A large cluster over simulated hours, once under each port strategy.
 *
 * <p>Each arrival deploys one of the apps and pods, all equally likely, as an app of its own: it gets service ports (S6), or is
 * refused when their range is exhausted (S6.4); each of its instances goes to the first agent with room (S7, S12.15), from a random
 * one on, or waits for a task to end; each runs for a lifetime and is not replaced; when the last one has ended, the app is removed.
 * Ports are chosen by Marathon's own rules and the strategy; no task fails, so apps that would fail at launch are refused (S12.4).
 * An app that requires port 0 waits for ever, as if its service port were none of any agent's (S12.2).
 * Arrivals, lifetimes and the agents asked first are the same under every strategy as long as nothing waits. The same seed gives the same report. Immutable and thread-safe, if the given arrivals,
 * lifetimes and strategies are.
 */
public final class ClusterSimulation {
    /** A thousand years: sums over time are exact up to there. */
    private static final Duration LONGEST = Duration.ofDays(365_000);

    private final SimulationPlan plan;
    private final List<SimulationStrategy> strategies;

    private ClusterSimulation(SimulationPlan plan, List<SimulationStrategy> strategies) {
        this.plan = plan;
        this.strategies = List.copyOf(strategies);
    }

    /** A builder; agents and apps are required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Lets this much time pass under each strategy.
     *
     * @throws IllegalArgumentException if it is not at least a millisecond or above a thousand years, or arrivals or lifetimes
     *     give a negative time or stand still
     */
    public SimulationReport run(Duration time) {
        long end = Times.positive("simulated time", time);
        if (time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("simulated time must be at most " + LONGEST + " but was " + time);
        }
        return new SimulationReport(
                plan.seed(),
                time,
                strategies.stream()
                        .map(strategy -> new SimulationRun(plan, strategy, end).run())
                        .toList());
    }

    /** Builds a {@link ClusterSimulation}; not thread-safe. */
    public static final class Builder {
        private final List<AgentKind> agents = new ArrayList<>();
        private final List<Workload> workloads = new ArrayList<>();
        private final List<SimulationStrategy> strategies = new ArrayList<>();
        private Arrivals arrivals = Arrivals.atRandom(Duration.ofMinutes(1));
        private Lifetimes lifetimes = Lifetimes.exponential(Duration.ofHours(1));
        private PortRange servicePorts = ServicePortAssigner.DEFAULT_RANGE;
        private long seed;

        private Builder() {}

        /**
         * More agents, started with these {@code --resources}.
         *
         * @throws IllegalArgumentException if there are not at least one, or the text does not parse
         */
        public Builder agents(int count, String resources) {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "agents with " + resources + " must be at least 1 but were " + count);
            }
            agents.addAll(Collections.nCopies(count, new AgentKind(resources)));
            return this;
        }

        /**
         * More apps and pods that are deployed, again and again.
         *
         * @throws IllegalArgumentException if one of them has no instances, or asks for a host port twice (S12.4)
         */
        public Builder apps(RunSpec... specs) {
            for (RunSpec spec : specs) {
                workloads.add(new Workload(spec));
            }
            return this;
        }

        /** When apps are deployed; at random once a minute otherwise. */
        public Builder arrivals(Arrivals times) {
            this.arrivals = Objects.requireNonNull(times, "arrivals");
            return this;
        }

        /** How long tasks run; exponential with a mean of an hour otherwise. */
        public Builder lifetimes(Lifetimes times) {
            this.lifetimes = Objects.requireNonNull(times, "lifetimes");
            return this;
        }

        /** The range of service ports, inclusive; 10000-20000 otherwise. */
        public Builder servicePorts(PortRange range) {
            this.servicePorts = Objects.requireNonNull(range, "servicePorts");
            return this;
        }

        /** The strategies to compare; reference, lazy, lowest-free and most-recently-freed-last otherwise. */
        public Builder strategies(SimulationStrategy... compared) {
            strategies.addAll(List.of(compared));
            return this;
        }

        /** The seed; 0 otherwise. */
        public Builder seed(long number) {
            this.seed = number;
            return this;
        }

        /**
         * The simulation.
         *
         * @throws IllegalArgumentException if there are no agents or no apps, or two strategies have the same name
         */
        public ClusterSimulation build() {
            if (agents.isEmpty()) {
                throw new IllegalArgumentException("a simulation must have agents: agents(1_000, \"cpus:16\")");
            }
            if (workloads.isEmpty()) {
                throw new IllegalArgumentException("a simulation must have apps: apps(app)");
            }
            List<SimulationStrategy> compared = strategies.isEmpty() ? all() : strategies;
            Set<String> names = new TreeSet<>();
            for (SimulationStrategy strategy : compared) {
                if (!names.add(strategy.name())) {
                    throw new IllegalArgumentException(
                            "strategies must have different names but " + strategy + " is there twice");
                }
            }
            return new ClusterSimulation(
                    new SimulationPlan(agents, workloads, arrivals, lifetimes, servicePorts, seed), compared);
        }

        /** The same as {@code build().run(time)}. */
        public SimulationReport run(Duration time) {
            return build().run(time);
        }

        private static List<SimulationStrategy> all() {
            return List.of(
                    SimulationStrategy.reference(),
                    SimulationStrategy.lazy(),
                    SimulationStrategy.lowestFree(),
                    SimulationStrategy.mostRecentlyFreedLast());
        }
    }
}
