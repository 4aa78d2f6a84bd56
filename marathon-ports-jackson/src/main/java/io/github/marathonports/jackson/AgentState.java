package io.github.marathonports.jackson;

import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One agent as a Mesos master's {@code /state} shows it: what it has in total, what is in use, and for which role.
 *
 * <p>It never tells which task uses what. Immutable and thread-safe.
 *
 * @param id the agent's id
 * @param hostname the agent's hostname
 * @param total everything the agent was started with
 * @param used what tasks and executors hold, of whatever role
 * @param offered what is on its way to some framework at this moment
 * @param byRole what is there for each role, {@code *} first and then in document order, in use or not
 */
public record AgentState(
        String id, String hostname, Resources total, Resources used, Resources offered, Map<Role, Resources> byRole) {

    /** Copies the map, keeping its order. */
    public AgentState {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hostname, "hostname");
        byRole = Collections.unmodifiableMap(new LinkedHashMap<>(byRole));
    }

    /**
     * Ports and amounts.
     *
     * @param ports the ports
     * @param amounts cpus, mem, disk, gpus by name, in document order
     */
    public record Resources(PortRanges ports, Map<String, Double> amounts) {
        /** Copies the map, keeping its order. */
        public Resources {
            Objects.requireNonNull(ports, "ports");
            amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        }

        /** Nothing at all. */
        public static Resources none() {
            return new Resources(PortRanges.empty(), Map.of());
        }
    }

    /** What the agent offers when everything that is not in use comes back: one resource for each role and name. */
    public Offer toOffer() {
        List<OfferedResource> resources = new ArrayList<>();
        Map<String, Double> used = new LinkedHashMap<>(this.used.amounts());
        byRole.forEach((role, there) -> {
            there.amounts().forEach((name, value) -> addAmount(name, role, value, used, resources));
            PortRanges free = there.ports().minus(this.used.ports());
            if (!free.isEmpty()) {
                resources.add(Ports.of(role, free));
            }
        });
        return new Offer(Optional.empty(), id, hostname, resources);
    }

    /** The state does not say of which role the used amounts are, so they are taken from the roles in order. */
    private static void addAmount(
            String name, Role role, double value, Map<String, Double> used, List<OfferedResource> resources) {
        double taken = Math.min(value, used.getOrDefault(name, 0.0));
        used.merge(name, -taken, Double::sum);
        if (value - taken > 0) {
            resources.add(new Amount(name, role, value - taken, Optional.empty(), VolumeUse.NONE));
        }
    }
}
