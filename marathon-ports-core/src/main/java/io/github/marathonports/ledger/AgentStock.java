package io.github.marathonports.ledger;

import io.github.marathonports.ledger.Shelf.PortShelf;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an agent has or has left, one shelf for each name, role and reservation, in the agent's order. Immutable and thread-safe. */
final class AgentStock {
    private final List<Shelf> shelves;

    private AgentStock(List<Shelf> shelves) {
        this.shelves = shelves;
    }

    /** @throws IllegalArgumentException if a port is there twice */
    static AgentStock of(String agentId, List<OfferedResource> total) {
        AgentStock stock = new AgentStock(List.of());
        PortRanges seen = PortRanges.empty();
        for (OfferedResource resource : total) {
            if (resource instanceof OfferedResource.Ports ports) {
                seen = withNew(agentId, seen, ports);
            }
            stock = stock.plus(resource);
        }
        return stock;
    }

    private static PortRanges withNew(String agentId, PortRanges seen, OfferedResource.Ports ports) {
        PortRanges own = ports.portRanges();
        PortRanges again = seen.intersect(own);
        if (!again.isEmpty() || isOverlapping(ports)) {
            throw new IllegalArgumentException("agent " + agentId + " must have each port once but has "
                    + (again.isEmpty() ? "overlapping ranges " + ports.ranges() : again + " twice"));
        }
        return seen.union(own);
    }

    /** Whether one resource lists a port more than once. */
    static boolean isOverlapping(OfferedResource.Ports ports) {
        int listed = ports.ranges().stream().mapToInt(range -> range.size()).sum();
        return listed > ports.portRanges().size();
    }

    /** The shelf on which such a resource stands. */
    Optional<Shelf> shelf(OfferedResource resource) {
        return shelves.stream().filter(shelf -> shelf.holds(resource)).findFirst();
    }

    /** This stock and one resource more. */
    AgentStock plus(OfferedResource resource) {
        int place = place(resource);
        if (place == shelves.size()) {
            return with(place, Shelf.of(resource));
        }
        return with(place, shelves.get(place).plus(resource));
    }

    /** This stock and several resources more. */
    AgentStock plus(List<OfferedResource> resources) {
        AgentStock stock = this;
        for (OfferedResource resource : resources) {
            stock = stock.plus(resource);
        }
        return stock;
    }

    /** This stock and one resource less, which it has. */
    AgentStock minus(OfferedResource resource) {
        int place = place(resource);
        return with(place, shelves.get(place).minus(resource));
    }

    private int place(OfferedResource resource) {
        int place = 0;
        while (place < shelves.size() && !shelves.get(place).holds(resource)) {
            place++;
        }
        return place;
    }

    private AgentStock with(int place, Shelf shelf) {
        List<Shelf> changed = new ArrayList<>(shelves);
        if (place == changed.size()) {
            changed.add(shelf);
        } else {
            changed.set(place, shelf);
        }
        return new AgentStock(changed);
    }

    /** All ports for a role, whatever the reservation. */
    PortRanges ports(Role role) {
        PortRanges ports = PortRanges.empty();
        for (Shelf shelf : shelves) {
            if (shelf instanceof PortShelf stand && stand.label().role().equals(role)) {
                ports = ports.union(stand.left());
            }
        }
        return ports;
    }

    /** The shelves that are not empty, as an agent offers them. */
    List<OfferedResource> resources() {
        return shelves.stream().flatMap(shelf -> shelf.rest().stream()).toList();
    }
}
