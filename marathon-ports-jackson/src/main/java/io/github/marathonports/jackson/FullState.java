package io.github.marathonports.jackson;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code _full} fields of an agent in a Mesos state, which say of each resource its role, reservation and volume, so that
 * nothing has to be attributed. Older masters do not show them.
 */
final class FullState {
    private final Field agent;

    private record Kind(Role role, Optional<Reservation> reservation, VolumeUse volume) {
        static Kind of(RoleResources resources) {
            return new Kind(resources.role(), resources.reservation(), resources.volume());
        }
    }

    private FullState(Field agent) {
        this.agent = agent;
    }

    /** What the agent has; empty when the state does not say it in full. */
    static Optional<List<RoleResources>> resources(Field agent) {
        boolean isFull = agent.get("unreserved_resources_full").isPresent()
                && agent.get("used_resources_full").isPresent();
        return isFull ? Optional.of(new FullState(agent).resources()) : Optional.empty();
    }

    private List<RoleResources> resources() {
        Map<Kind, Resources> used = byKind(listed(agent, "used_resources_full"));
        Map<Kind, Resources> offered = byKind(listed(agent, "offered_resources_full"));
        List<RoleResources> resources = new ArrayList<>();
        byKind(totals()).forEach((kind, total) -> {
            Resources free = total.minus(part(used, kind));
            Resources onTheirWay = free.intersect(part(offered, kind));
            resources.add(new RoleResources(kind.role, kind.reservation, kind.volume, total, free, onTheirWay));
        });
        return resources;
    }

    private static Resources part(Map<Kind, Resources> parts, Kind kind) {
        return parts.getOrDefault(kind, Resources.none());
    }

    private List<OfferedResource> totals() {
        List<OfferedResource> totals = new ArrayList<>(listed(agent, "unreserved_resources_full"));
        agent.object("reserved_resources_full")
                .ifPresent(roles -> roles.names().forEach(role -> totals.addAll(listed(roles, role))));
        return totals;
    }

    private static List<OfferedResource> listed(Field object, String name) {
        return object.list(name, ResourceReader::read).orElse(List.of());
    }

    private static Map<Kind, Resources> byKind(List<OfferedResource> resources) {
        Map<Kind, Resources> byKind = new LinkedHashMap<>();
        AgentSnapshot.idle("", "", new ResourcesFlag(resources))
                .resources()
                .forEach(part -> byKind.put(Kind.of(part), part.total()));
        return byKind;
    }
}
