package io.github.marathonports.testkit.cluster;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.LaunchRefusal.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The offers on the table: at most one for each agent. */
final class OfferBook {
    private static final String CAME_LATER = ", which came free after it was made: ask for offers again";

    private final Map<String, Outstanding> byAgent = new HashMap<>();
    private final Map<String, Integer> refusedUntil = new HashMap<>();
    private int made;

    /**
     * An offer on the table.
     *
     * @param offer as it was made
     * @param parts what of each pool of the agent it still holds
     * @param use whether tasks were launched from it
     * @param withdrawals how often the agent had been taken out of service by then
     */
    private record Outstanding(Offer offer, List<Resources> parts, Use use, int withdrawals) {}

    private enum Use {
        WHOLE,
        IN_PART
    }

    /** The offer of an agent: the one on the table while it still says what is free, else a new one; none in a refusal. */
    Optional<Offer> offer(FakeAgent agent, int cycle) {
        boolean silent = agent.availability() == Availability.INACTIVE
                || refusedUntil.getOrDefault(agent.id(), cycle) > cycle
                || agent.free().stream().allMatch(Resources::isEmpty);
        if (silent) {
            byAgent.remove(agent.id());
            return Optional.empty();
        }
        Outstanding there = onTable(agent);
        if (there == null || there.use == Use.IN_PART || !there.parts.equals(agent.free())) {
            there = make(agent);
            byAgent.put(agent.id(), there);
        }
        return Optional.of(there.offer);
    }

    /** An agent that went into maintenance took its offer along, and does not bring it back. */
    private @Nullable Outstanding onTable(FakeAgent agent) {
        Outstanding there = byAgent.get(agent.id());
        boolean isThere = there != null
                && agent.availability() == Availability.ACTIVE
                && there.withdrawals == agent.withdrawals();
        return isThere ? there : null;
    }

    private Outstanding make(FakeAgent agent) {
        Offer free = agent.offer();
        made++;
        return new Outstanding(
                new Offer(Optional.of("O" + made), free.agentId(), free.hostname(), free.resources()),
                agent.free(),
                Use.WHOLE,
                agent.withdrawals());
    }

    /** That an offer is not on the table. */
    Optional<LaunchRefusal> refusal(Offer offer, FakeAgent agent) {
        return find(offer, agent) == null
                ? Optional.of(LaunchRefusal.of(Kind.OFFER_GONE, goneSentence(offer)))
                : Optional.empty();
    }

    private @Nullable Outstanding find(Offer offer, FakeAgent agent) {
        Outstanding there = onTable(agent);
        return there != null && there.offer.id().equals(offer.id()) ? there : null;
    }

    /** That an offer on the table does not have what a task takes, though its agent may have it by now. */
    Optional<LaunchRefusal> refusal(String taskId, Claim claim, Offer offer, FakeAgent agent) {
        List<Resources> parts = left(outstanding(offer, agent), agent);
        Shares shares = Shares.of(agent.pools(), parts, claim);
        return claim.match().takenPorts().stream()
                .map(TakenPort::port)
                .filter(port -> parts.stream().noneMatch(part -> part.ports().contains(port)))
                .findFirst()
                .map(port -> LaunchRefusal.ofPort(
                        Kind.NOT_OFFERED, port, subject(offer) + " does not have port " + port + CAME_LATER))
                .or(() -> Optional.of(shares)
                        .filter(there -> !there.areComplete())
                        .map(there -> LaunchRefusal.of(
                                Kind.TOO_LITTLE,
                                subject(offer) + " has too little for task " + taskId + ": it lacks " + there.missing()
                                        + CAME_LATER)));
    }

    /** Takes from an offer what a task takes, which does not come back to it. */
    Shares use(Claim claim, Offer offer, FakeAgent agent) {
        Outstanding there = outstanding(offer, agent);
        List<Resources> parts = left(there, agent);
        Shares shares = Shares.of(agent.pools(), parts, claim);
        byAgent.put(agent.id(), new Outstanding(there.offer, shares.takenFrom(parts), Use.IN_PART, there.withdrawals));
        return shares;
    }

    /** What of an offer nobody has taken meanwhile, not even past the cluster. */
    private static List<Resources> left(Outstanding there, FakeAgent agent) {
        List<Resources> left = new ArrayList<>();
        for (int i = 0; i < there.parts.size(); i++) {
            left.add(there.parts.get(i).intersect(agent.free().get(i)));
        }
        return left;
    }

    private static String subject(Offer offer) {
        return "offer " + offer.id().orElse("without id") + " of agent " + offer.agentId();
    }

    /** Takes an offer from the table; the agent makes the next one not before this cycle. */
    void remove(Offer offer, FakeAgent agent, int nextCycle) {
        outstanding(offer, agent);
        byAgent.remove(offer.agentId());
        refusedUntil.put(offer.agentId(), nextCycle);
    }

    /** Forgets everything about an agent. */
    void forget(FakeAgent agent) {
        byAgent.remove(agent.id());
        refusedUntil.remove(agent.id());
    }

    private Outstanding outstanding(Offer offer, FakeAgent agent) {
        Outstanding there = find(offer, agent);
        if (there == null) {
            throw new IllegalStateException(goneSentence(offer));
        }
        return there;
    }

    private static String goneSentence(Offer offer) {
        return subject(offer)
                + " is not on the table: it was declined, rescinded or replaced, its agent was lost or in maintenance, or this"
                + " cluster never made it";
    }

    /** What of an offer nobody has taken yet, under the offer's id. */
    Offer remaining(Offer offer, FakeAgent agent) {
        List<Resources> parts = left(outstanding(offer, agent), agent);
        List<RoleResources> left = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Resources free = parts.get(i);
            RoleResources pool = agent.snapshot().resources().get(i);
            left.add(new RoleResources(
                    pool.role(), pool.reservation(), pool.volume(), pool.total(), free, Resources.none()));
        }
        Offer now = AgentSnapshot.of(agent.id(), agent.hostname(), left).freeOffer();
        return new Offer(offer.id(), now.agentId(), now.hostname(), now.resources());
    }

    AgentSnapshot snapshot(FakeAgent agent) {
        Outstanding there = onTable(agent);
        return there == null ? agent.snapshot() : agent.snapshot(there.parts);
    }
}
