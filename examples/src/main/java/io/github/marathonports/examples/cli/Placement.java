package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.jackson.AgentState;
import io.github.marathonports.launch.LaunchPlan;
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
 * Where an app goes: every agent that was tried, and what the task sees on the first that fits.
 *
 * @param app the app, with service ports
 * @param agents all agents of the cluster, in the order in which they are tried
 * @param attempts the agents that were tried, in order
 * @param placed the plan on the last of them, if it fits
 */
record Placement(AppSpec app, List<AgentState> agents, List<Attempt> attempts, Optional<Placed> placed) {

    /** One agent that was tried. */
    record Attempt(AgentState agent, PortsMatchResult ports, List<Shortage> shortages) {
        boolean fits() {
            return ports.isMatch() && shortages.isEmpty();
        }
    }

    /** An amount of which an agent has too little. */
    record Shortage(String name, double asked, double free) {}

    /** The agent that fits. */
    record Placed(AgentState agent, Match match, LaunchPlan plan) {}

    /** Tries the agents in order until one fits. */
    static Placement of(AppSpec app, List<AgentState> agents, MarathonPorts marathon, RandomGenerator random) {
        List<Attempt> attempts = new ArrayList<>();
        for (AgentState agent : agents) {
            Offer offer = agent.toOffer();
            Attempt attempt = new Attempt(agent, marathon.match(app, offer, random), shortages(app, offer));
            attempts.add(attempt);
            if (attempt.fits()) {
                Match match = attempt.ports().orElseThrow();
                Placed placed = new Placed(agent, match, marathon.launch(app, match, offer, random));
                return new Placement(app, agents, attempts, Optional.of(placed));
            }
        }
        return new Placement(app, agents, attempts, Optional.empty());
    }

    private static List<Shortage> shortages(AppSpec app, Offer offer) {
        List<Shortage> shortages = new ArrayList<>();
        addShortage("cpus", app.scalars().cpus(), app, offer, shortages);
        addShortage("mem", app.scalars().mem(), app, offer, shortages);
        addShortage("disk", app.scalars().disk(), app, offer, shortages);
        addShortage("gpus", app.scalars().gpus(), app, offer, shortages);
        return shortages;
    }

    private static void addShortage(String name, double asked, AppSpec app, Offer offer, List<Shortage> shortages) {
        ResourceSelector selector = MarathonPorts.selectorFor(app);
        double free = offer.amounts().stream()
                .filter(amount -> amount.name().equals(name) && selector.accepts(amount))
                .mapToDouble(Amount::value)
                .sum();
        if (free < asked) {
            shortages.add(new Shortage(name, asked, free));
        }
    }
}
