package io.github.marathonports.cluster;

import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * One agent at one moment: what it has for each role, and how much of that is free.
 *
 * <p>It never tells which task uses what. Immutable and thread-safe.
 *
 * @param id the agent's id; empty text when nobody named it
 * @param hostname the agent's hostname; empty text when nobody named it
 * @param source how much is known of it
 * @param availability whether it makes offers
 * @param resources what it has, {@code *} first where the document does not say otherwise
 */
public record AgentSnapshot(
        String id, String hostname, Source source, Availability availability, List<RoleResources> resources) {

    /** Where the knowledge about an agent comes from. */
    public enum Source {
        /** A state or a flag, which say what the agent has in total. */
        TOTALS,
        /** An offer, which says only what is free; in total the agent may have more. */
        OFFER
    }

    /** Whether an agent makes offers. */
    public enum Availability {
        /** It does. */
        ACTIVE,
        /** It does not: it is unreachable, deactivated or in maintenance. */
        INACTIVE
    }

    /** Copies the resources. */
    public AgentSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hostname, "hostname");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(availability, "availability");
        resources = List.copyOf(resources);
    }

    /** An active agent with everything that is known of it. */
    public static AgentSnapshot of(String id, String hostname, List<RoleResources> resources) {
        return new AgentSnapshot(id, hostname, Source.TOTALS, Availability.ACTIVE, resources);
    }

    /** An active agent on which nothing runs, from its {@code --resources}. */
    public static AgentSnapshot idle(String id, String hostname, ResourcesFlag flag) {
        return of(id, hostname, Grouping.byKind(flag.resources()));
    }

    /** The agent that made an offer, as far as the offer shows it. */
    public static AgentSnapshot of(Offer offer) {
        return new AgentSnapshot(
                offer.agentId(),
                offer.hostname(),
                Source.OFFER,
                Availability.ACTIVE,
                Grouping.byKind(offer.resources()));
    }

    /** How a person calls it: by hostname and id, whichever are known. */
    public String name() {
        if (hostname.isEmpty()) {
            return id.isEmpty() ? "agent" : id;
        }
        return id.isEmpty() ? hostname : hostname + " (" + id + ")";
    }

    /** The roles, each once, in order. */
    public List<Role> roles() {
        return resources.stream().map(RoleResources::role).distinct().toList();
    }

    /** Everything the agent has, whatever the role. */
    public Resources total() {
        return sum(RoleResources::total);
    }

    /** Everything that no task uses, whatever the role. */
    public Resources free() {
        return sum(RoleResources::free);
    }

    /** Every port that it has, in use or not, of the resources that this selector counts (S7.1). */
    public PortRanges totalPorts(ResourceSelector selector) {
        return resources.stream()
                .filter(part -> selector.accepts(part.role(), part.reservation(), part.volume()))
                .map(part -> part.total().ports())
                .reduce(PortRanges.empty(), PortRanges::union);
    }

    private Resources sum(Function<RoleResources, Resources> part) {
        return resources.stream().map(part).reduce(Resources.none(), Resources::plus);
    }

    /** What the agent would offer if everything free came back to it; an inactive one offers nothing. */
    public Offer freeOffer() {
        return offer(availability == Availability.ACTIVE ? RoleResources::free : role -> Resources.none());
    }

    /** What the agent would offer if nothing ran on it. */
    public Offer totalOffer() {
        return offer(RoleResources::total);
    }

    private Offer offer(Function<RoleResources, Resources> part) {
        List<OfferedResource> offered = new ArrayList<>();
        resources.forEach(role -> offered.addAll(role.offered(part.apply(role))));
        return new Offer(Optional.empty(), id, hostname, offered);
    }

    /**
     * The {@code --resources} flag with which this agent has in total what it has. Reservations and volumes that somebody made while
     * it runs are no part of it: Mesos takes them out of what is unreserved, and after a restart it does so again.
     */
    public ResourcesFlag flag() {
        List<OfferedResource> started = new ArrayList<>();
        resources.forEach(part -> started.addAll(part.asStarted()));
        return new ResourcesFlag(Grouping.byKind(started).stream()
                .flatMap(part -> part.offered(part.total()).stream())
                .toList());
    }

    /** Another agent, started with the same {@link #flag()}, with nothing running or reserved on it. */
    public AgentSnapshot idleCopy(String otherId, String otherHostname) {
        return idle(otherId, otherHostname, flag());
    }

    /** This agent, started with more: added to its total and free. */
    public AgentSnapshot withAdded(Role role, Resources added) {
        List<RoleResources> changed = new ArrayList<>(resources);
        for (int i = 0; i < changed.size(); i++) {
            RoleResources there = changed.get(i);
            if (there.isAlike(RoleResources.kindOf(role))) {
                changed.set(
                        i, there.with(there.total().plus(added), there.free().plus(added)));
                return withResources(changed);
            }
        }
        changed.add(RoleResources.unused(role, added));
        return withResources(changed);
    }

    private AgentSnapshot withResources(List<RoleResources> changed) {
        return new AgentSnapshot(id, hostname, source, availability, changed);
    }
}
