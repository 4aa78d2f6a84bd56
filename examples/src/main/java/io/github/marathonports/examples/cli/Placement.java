package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.ScalarMatch;
import io.github.marathonports.offer.Offer;
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
 * @param explanation why it fits nowhere, or where it does
 */
record Placement(
        RunSpec spec,
        List<AgentSnapshot> agents,
        List<Attempt> attempts,
        Optional<Placed> placed,
        Explanation explanation) {

    /** One agent that was tried, and what Marathon would do with its offer. */
    record Attempt(AgentSnapshot agent, OfferMatchResult result) {
        /** What the ports come to, whatever else fails. */
        PortsMatchResult ports() {
            return result.fold(Taken::ports, Declined::ports);
        }

        /** Whether it goes there; who asks for nothing would be content with what an inactive agent offers, which is nothing. */
        boolean isPlaced() {
            return result.isMatch() && agent.availability() == Availability.ACTIVE;
        }

        /** The amounts of which the agent has too little. */
        List<ScalarMatch> shortages() {
            return result.scalars().stream()
                    .filter(scalar -> !scalar.suffices())
                    .toList();
        }

        /** Whether Marathon keeps the agent for those who ask for gpus. */
        boolean isKeptForGpus() {
            return result instanceof Declined declined
                    && declined.reasons().contains(DeclineReason.DECLINED_SCARCE_RESOURCES);
        }
    }

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
            Attempt attempt = new Attempt(agent, marathon.matchOffer(spec, offer, random));
            attempts.add(attempt);
            if (attempt.isPlaced() && attempt.result() instanceof Taken taken) {
                Placed placed = new Placed(agent, taken.ports(), plan(spec, taken.ports(), offer, marathon, random));
                return new Placement(
                        spec, cluster.agents(), attempts, Optional.of(placed), marathon.explain(spec, cluster));
            }
        }
        return new Placement(spec, cluster.agents(), attempts, Optional.empty(), marathon.explain(spec, cluster));
    }

    private static Plan plan(RunSpec spec, Match match, Offer offer, MarathonPorts marathon, RandomGenerator random) {
        return spec instanceof PodSpec pod
                ? new Plan.OfPod(marathon.launch(pod, match, offer))
                : new Plan.OfApp(marathon.launch((AppSpec) spec, match, offer, random));
    }
}
