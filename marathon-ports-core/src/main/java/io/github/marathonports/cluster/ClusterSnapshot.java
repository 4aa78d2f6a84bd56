package io.github.marathonports.cluster;

import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.offer.Offer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The agents of a cluster at one moment, in the order of the document.
 *
 * <p>Immutable and thread-safe.
 *
 * @param agents the agents
 */
public record ClusterSnapshot(List<AgentSnapshot> agents) {
    /** Copies the agents. */
    public ClusterSnapshot {
        agents = List.copyOf(agents);
    }

    /** These agents. */
    public static ClusterSnapshot of(AgentSnapshot... agents) {
        return new ClusterSnapshot(Arrays.asList(agents));
    }

    /** The agents that made these offers, as far as the offers show them; each offer stands for itself. */
    public static ClusterSnapshot ofOffers(Collection<Offer> offers) {
        return new ClusterSnapshot(offers.stream().map(AgentSnapshot::of).toList());
    }

    /** How many agents. */
    public int size() {
        return agents.size();
    }

    /** What the active agents would offer if everything free came back to them, in order. */
    public List<Offer> freeOffers() {
        return agents.stream()
                .filter(agent -> agent.availability() == Availability.ACTIVE)
                .map(AgentSnapshot::freeOffer)
                .toList();
    }
}
