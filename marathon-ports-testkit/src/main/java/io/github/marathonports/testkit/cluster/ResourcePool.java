package io.github.marathonports.testkit.cluster;

import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.ResourceSelector;

/** What one agent has for one role and reservation, and how much of it is free. */
final class ResourcePool {
    private final RoleResources kind;
    private final OfferedResource representative;
    private Resources free;

    ResourcePool(RoleResources unused) {
        this.kind = unused;
        this.representative = new Other("", unused.role(), unused.reservation(), unused.volume());
        this.free = unused.total();
    }

    RoleResources snapshot(Resources offered) {
        return new RoleResources(kind.role(), kind.reservation(), kind.volume(), kind.total(), free, offered);
    }

    Resources total() {
        return kind.total();
    }

    Resources free() {
        return free;
    }

    /** The role, and by whom it is reserved if somebody did so. */
    String name() {
        return kind.role()
                + kind.reservation()
                        .map(reservation -> ", reserved: " + reservation)
                        .orElse("");
    }

    /** Whether a match could have taken this port from here. */
    boolean has(TakenPort taken) {
        return kind.volume() == VolumeUse.NONE
                && kind.role().equals(taken.role())
                && kind.reservation().equals(taken.reservation())
                && kind.total().ports().contains(taken.port());
    }

    boolean isAcceptedBy(ResourceSelector selector) {
        return selector.accepts(representative);
    }

    void take(Resources taken) {
        free = free.minus(taken);
    }

    void release(Resources taken) {
        free = free.plus(taken);
    }
}
