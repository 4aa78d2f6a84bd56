package io.github.marathonports.cluster;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one agent has for one role: in total, free, and of that on its way in offers.
 *
 * <p>An agent has several of the same role when parts of it are reserved with different labels or carry volumes. Immutable and
 * thread-safe.
 *
 * @param role for which role; {@code *} for everybody
 * @param reservation who reserved it, where that is known
 * @param volume whether it carries a persistent volume; then it never counts as ports (S7.1)
 * @param total everything there is, in use or not
 * @param free what no task uses; part of {@code total}
 * @param offered what is on its way to some framework; part of {@code free}
 */
public record RoleResources(
        Role role,
        Optional<Reservation> reservation,
        VolumeUse volume,
        Resources total,
        Resources free,
        Resources offered) {

    /** Checks that nothing is missing. */
    public RoleResources {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(reservation, "reservation");
        Objects.requireNonNull(volume, "volume");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(free, "free");
        Objects.requireNonNull(offered, "offered");
    }

    /** Resources that nobody uses, without reservation or volume. */
    public static RoleResources unused(Role role, Resources total) {
        return new RoleResources(role, Optional.empty(), VolumeUse.NONE, total, total, Resources.none());
    }

    /** What tasks use. */
    public Resources used() {
        return total.minus(free);
    }

    /** These with another total and free part. */
    RoleResources with(Resources newTotal, Resources newFree) {
        return new RoleResources(role, reservation, volume, newTotal, newFree, offered);
    }

    /** All of it as it was when the agent started: only a flag reserves without saying who, and nobody had a volume. */
    List<OfferedResource> asStarted() {
        return unused(reservation.isPresent() ? Role.ANY : role, total).offered(total);
    }

    /** An empty resource that is alike to an unreserved one of this role. */
    static OfferedResource kindOf(Role role) {
        return new Other("", role, Optional.empty(), VolumeUse.NONE);
    }

    /** Whether both hold resources of the same kind. */
    boolean isAlike(OfferedResource resource) {
        return role.equals(resource.role())
                && reservation.equals(resource.reservation())
                && volume == resource.volume();
    }

    /** These amounts and ports as an offer shows them: amounts first, in the order cpus, mem, disk, gpus; nothing that is 0. */
    List<OfferedResource> offered(Resources resources) {
        List<OfferedResource> offered = new ArrayList<>();
        Scalars scalars = resources.scalars();
        addAmount("cpus", scalars.cpus(), offered);
        addAmount("mem", scalars.mem(), offered);
        addAmount("disk", scalars.disk(), offered);
        addAmount("gpus", scalars.gpus(), offered);
        if (!resources.ports().isEmpty()) {
            List<OfferedRange> ranges = resources.ports().ranges().stream()
                    .map(range -> OfferedRange.of(range.begin(), range.end()))
                    .toList();
            offered.add(new Ports(role, ranges, reservation, volume));
        }
        return offered;
    }

    private void addAmount(String name, double value, List<OfferedResource> offered) {
        if (value > 0) {
            offered.add(new Amount(name, role, value, reservation, volume));
        }
    }
}
