package io.github.marathonports.testkit.simulation;

import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.cluster.FakeAgent;
import java.util.List;

/** What all agents that were started with one text have in common. */
final class AgentKind {
    private final List<RoleResources> pools;
    private final List<Other> representatives;
    private final PortIndex index;

    AgentKind(String resources) {
        this.pools = FakeAgent.builder()
                .id("of the simulation")
                .resources(resources)
                .build()
                .snapshot()
                .resources();
        this.representatives = pools.stream()
                .map(pool -> new Other("", pool.role(), pool.reservation(), pool.volume()))
                .toList();
        this.index = new PortIndex(ports());
    }

    PortRanges ports() {
        return pools.stream().map(pool -> pool.total().ports()).reduce(PortRanges.empty(), PortRanges::union);
    }

    List<RoleResources> pools() {
        return pools;
    }

    PortIndex index() {
        return index;
    }

    boolean accepts(ResourceSelector selector, int pool) {
        OfferedResource representative = representatives.get(pool);
        return selector.accepts(representative);
    }
}
