package io.github.marathonports.offer;

import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One resource of an offer: ports, an amount of something, or anything else.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface OfferedResource {

    /** The resource's name: {@code ports}, {@code cpus}, ... */
    String name();

    /** For which role it is offered. */
    Role role();

    /** Who reserved it; empty when nobody did. */
    Optional<Reservation> reservation();

    /** Whether it carries a persistent volume; then it never counts as ports (S7.1). */
    VolumeUse volume();

    /** Whether a persistent volume lies on a resource. */
    enum VolumeUse {
        /** There is none. */
        NONE,
        /** There is one. */
        PERSISTENT
    }

    /**
     * A {@code ports} resource.
     *
     * @param role for which role
     * @param ranges its ranges as written, in order
     * @param reservation who reserved it
     * @param volume whether it carries a persistent volume
     */
    record Ports(Role role, List<OfferedRange> ranges, Optional<Reservation> reservation, VolumeUse volume)
            implements OfferedResource {
        /** The name of every ports resource. */
        public static final String NAME = "ports";

        /** Copies the ranges. */
        public Ports {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(reservation, "reservation");
            Objects.requireNonNull(volume, "volume");
            ranges = List.copyOf(ranges);
        }

        /** Unreserved ports for a role, from a set: its ranges ascending. */
        public static Ports of(Role role, PortRanges ports) {
            List<OfferedRange> ranges = ports.ranges().stream()
                    .map(range -> OfferedRange.of(range.begin(), range.end()))
                    .toList();
            return new Ports(role, ranges, Optional.empty(), VolumeUse.NONE);
        }

        @Override
        public String name() {
            return NAME;
        }

        /** The ports as a set. */
        public PortRanges portRanges() {
            return PortRanges.of(ranges.stream()
                    .flatMap(range -> range.toPortRange().stream())
                    .toList());
        }
    }

    /**
     * An amount: cpus, mem, disk, gpus. Carried only to answer "is it the ports at all?" (S12.10).
     *
     * @param name which one
     * @param role for which role
     * @param value how much
     * @param reservation who reserved it
     * @param volume whether it carries a persistent volume
     */
    record Amount(String name, Role role, double value, Optional<Reservation> reservation, VolumeUse volume)
            implements OfferedResource {
        /** Checks that nothing is missing and that the amount is a number. */
        public Amount {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(reservation, "reservation");
            Objects.requireNonNull(volume, "volume");
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("amount of " + name + " must be a number but was " + value);
            }
        }
    }

    /**
     * Anything else, such as a set; only its name and role matter (S12.15).
     *
     * @param name which one
     * @param role for which role
     * @param reservation who reserved it
     * @param volume whether it carries a persistent volume
     */
    record Other(String name, Role role, Optional<Reservation> reservation, VolumeUse volume)
            implements OfferedResource {
        /** Checks that nothing is missing. */
        public Other {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(reservation, "reservation");
            Objects.requireNonNull(volume, "volume");
        }
    }
}
