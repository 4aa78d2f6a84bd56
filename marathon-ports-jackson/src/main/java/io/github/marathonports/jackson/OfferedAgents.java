package io.github.marathonports.jackson;

import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.jackson.OffersReader.SeenOffer;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The agents behind offers, each once, in the order in which they first appear (decision 30).
 *
 * <p>Marathon's queue shows an agent's offers of different times, of which the newest counts; offers that are there at the same
 * time are parts of what the agent has and are put together.
 */
final class OfferedAgents {
    private final Map<String, SeenOffer> byAgent = new LinkedHashMap<>();

    private OfferedAgents() {}

    static ClusterSnapshot of(List<SeenOffer> offers) {
        OfferedAgents agents = new OfferedAgents();
        offers.forEach(agents::add);
        return ClusterSnapshot.ofOffers(
                agents.byAgent.values().stream().map(SeenOffer::offer).toList());
    }

    private void add(SeenOffer seen) {
        byAgent.merge(agent(seen.offer()), seen, OfferedAgents::together);
    }

    /** The agent's id, or else its hostname; an offer that names neither stands for itself. */
    private String agent(Offer offer) {
        if (!offer.agentId().isEmpty()) {
            return "agent " + offer.agentId();
        }
        return offer.hostname().isEmpty() ? "offer " + byAgent.size() : "host " + offer.hostname();
    }

    private static SeenOffer together(SeenOffer first, SeenOffer second) {
        if (first.timestamp().isPresent() && second.timestamp().isPresent()) {
            boolean firstIsNewer =
                    first.timestamp().get().compareTo(second.timestamp().get()) > 0;
            return firstIsNewer ? first : second;
        }
        boolean again = first.offer().id().isPresent()
                && first.offer().id().equals(second.offer().id());
        return again ? second : new SeenOffer(joined(first.offer(), second.offer()), first.timestamp());
    }

    private static Offer joined(Offer first, Offer second) {
        List<OfferedResource> resources = new ArrayList<>(first.resources());
        resources.addAll(second.resources());
        return new Offer(second.id(), first.agentId(), first.hostname(), resources);
    }
}
