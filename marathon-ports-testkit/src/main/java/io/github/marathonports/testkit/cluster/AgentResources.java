package io.github.marathonports.testkit.cluster;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ResourcesFlag;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a fake agent starts with: what was typed, what is reserved, and what an agent detects when nobody says. */
final class AgentResources {
    /** So much that only ports run short unless the text says otherwise. */
    private static final List<OfferedResource> DETECTED =
            List.of(amount("cpus", 1_000), amount("mem", 1_000_000), amount("disk", 1_000_000));

    private static final Ports DEFAULT_PORTS = Ports.of(Role.ANY, PortRanges.parse("[31000-32000]"));

    private final String agent;
    private final List<OfferedResource> resources = new ArrayList<>();

    AgentResources(String agent) {
        this.agent = agent;
    }

    private static OfferedResource amount(String name, double value) {
        return new Amount(name, Role.ANY, value, Optional.empty(), VolumeUse.NONE);
    }

    AgentResources add(String text, Optional<Reservation> reservation) {
        try {
            for (OfferedResource resource : ResourcesFlag.parseTyped(text).resources()) {
                if (reservation.isPresent() && resource.role().equals(Role.ANY)) {
                    throw new IllegalArgumentException("reserved " + resource.name() + " must be of a role, as in "
                            + resource.name() + "(web), but the text was \"" + text + "\"");
                }
                resources.add(with(resource, reservation));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("agent " + agent + ": " + e.getMessage(), e);
        }
        return this;
    }

    private static OfferedResource with(OfferedResource resource, Optional<Reservation> reservation) {
        if (resource instanceof Ports ports) {
            return new Ports(ports.role(), ports.ranges(), reservation, VolumeUse.NONE);
        }
        return resource instanceof Amount amount
                ? new Amount(amount.name(), amount.role(), amount.value(), reservation, VolumeUse.NONE)
                : new Other(resource.name(), resource.role(), reservation, VolumeUse.NONE);
    }

    List<RoleResources> byRole() {
        List<OfferedResource> all = new ArrayList<>(resources);
        DETECTED.stream().filter(detected -> isUnnamed(detected.name())).forEach(all::add);
        if (isUnnamed(Ports.NAME)) {
            all.add(DEFAULT_PORTS);
        }
        List<RoleResources> byRole = asAStateListsThem(
                AgentSnapshot.idle("", "", new ResourcesFlag(all)).resources());
        refuseSharedPorts(byRole);
        return byRole;
    }

    /** Everybody's first, then role by role as they were named, without roles that have nothing: a state tells no more. */
    private static List<RoleResources> asAStateListsThem(List<RoleResources> parts) {
        List<Role> roles = Stream.concat(Stream.of(Role.ANY), parts.stream().map(RoleResources::role))
                .distinct()
                .toList();
        return parts.stream()
                .filter(part -> !part.total().isEmpty())
                .sorted(Comparator.comparingInt(part -> roles.indexOf(part.role())))
                .toList();
    }

    private boolean isUnnamed(String name) {
        return resources.stream().noneMatch(resource -> resource.name().equals(name));
    }

    /** A port is one thing: two roles cannot both have it. */
    private void refuseSharedPorts(List<RoleResources> byRole) {
        for (int i = 0; i < byRole.size(); i++) {
            for (int j = 0; j < i; j++) {
                PortRanges both = byRole.get(i)
                        .total()
                        .ports()
                        .intersect(byRole.get(j).total().ports());
                if (!both.isEmpty()) {
                    throw new IllegalArgumentException("agent " + agent
                            + ": ports must be of one role and reservation, but "
                            + both + " are given to role " + byRole.get(j).role() + " and again to role "
                            + byRole.get(i).role());
                }
            }
        }
    }
}
