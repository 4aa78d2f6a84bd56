package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.ResourceSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where an app or pod goes: every agent that was tried, and what the task sees on the first that fits.
 *
 * @param spec the app, with service ports, or the pod
 * @param agents all agents of the cluster, in the order in which they are tried
 * @param attempts the agents that were tried, in order
 * @param placed the plan on the last of them, if it fits
 */
record Placement(RunSpec spec, List<AgentSnapshot> agents, List<Attempt> attempts, Optional<Placed> placed) {

    /** One agent that was tried. */
    record Attempt(AgentSnapshot agent, PortsMatchResult ports, List<Shortage> shortages) {
        boolean fits() {
            return ports.isMatch() && shortages.isEmpty();
        }
    }

    /** An amount of which an agent has too little. */
    record Shortage(String name, double asked, double free) {}

    /** The agent that fits. */
    record Placed(AgentSnapshot agent, Match match, Plan plan) {}

    /** What an app's task or a pod's containers see. */
    sealed interface Plan {
        /** An app's. */
        record OfApp(LaunchPlan plan) implements Plan {}

        /** A pod's. */
        record OfPod(PodLaunchPlan plan) implements Plan {}
    }

    /** Tries the agents in order until one fits. */
    static Placement of(RunSpec spec, ClusterSnapshot cluster, MarathonPorts marathon, RandomGenerator random) {
        List<Attempt> attempts = new ArrayList<>();
        for (AgentSnapshot agent : cluster.agents()) {
            Offer offer = agent.freeOffer();
            Attempt attempt = new Attempt(agent, marathon.match(spec, offer, random), shortages(spec, offer));
            attempts.add(attempt);
            if (attempt.fits()) {
                Match match = attempt.ports().orElseThrow();
                Placed placed = new Placed(agent, match, plan(spec, match, offer, marathon, random));
                return new Placement(spec, cluster.agents(), attempts, Optional.of(placed));
            }
        }
        return new Placement(spec, cluster.agents(), attempts, Optional.empty());
    }

    private static Plan plan(RunSpec spec, Match match, Offer offer, MarathonPorts marathon, RandomGenerator random) {
        return spec instanceof PodSpec pod
                ? new Plan.OfPod(marathon.launch(pod, match, offer))
                : new Plan.OfApp(marathon.launch((AppSpec) spec, match, offer, random));
    }

    private static List<Shortage> shortages(RunSpec spec, Offer offer) {
        List<Shortage> shortages = new ArrayList<>();
        addShortage("cpus", spec.scalars().cpus(), spec, offer, shortages);
        addShortage("mem", spec.scalars().mem(), spec, offer, shortages);
        addShortage("disk", spec.scalars().disk(), spec, offer, shortages);
        addShortage("gpus", spec.scalars().gpus(), spec, offer, shortages);
        return shortages;
    }

    private static void addShortage(String name, double asked, RunSpec spec, Offer offer, List<Shortage> shortages) {
        ResourceSelector selector = OfferConfig.defaults().selector(spec);
        double free = offer.amounts().stream()
                .filter(amount -> amount.name().equals(name) && selector.accepts(amount))
                .mapToDouble(Amount::value)
                .sum();
        if (free < asked) {
            shortages.add(new Shortage(name, asked, free));
        }
    }
}
