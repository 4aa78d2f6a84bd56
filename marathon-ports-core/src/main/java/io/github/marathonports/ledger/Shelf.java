package io.github.marathonports.ledger;

import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.Optional;

/** What is left of one resource of an agent: of one name, for one role, under one reservation. Immutable and thread-safe. */
sealed interface Shelf {

    /** What stands here. */
    static Shelf of(OfferedResource resource) {
        if (resource instanceof Ports ports) {
            return new PortShelf(ports, ports.portRanges());
        }
        return resource instanceof Amount amount
                ? new AmountShelf(amount, thousandths(amount))
                : new OtherShelf((Other) resource);
    }

    /** The resource whose name, role, reservation and volume it has. */
    OfferedResource label();

    /** This shelf with more of the same on it. */
    Shelf plus(OfferedResource resource);

    /** This shelf with less on it; the caller knows that there is enough. */
    Shelf minus(OfferedResource resource);

    /** What is left; empty when it is nothing. */
    Optional<OfferedResource> rest();

    /** Whether a resource belongs here. */
    default boolean holds(OfferedResource resource) {
        return label().name().equals(resource.name())
                && label().role().equals(resource.role())
                && label().reservation().equals(resource.reservation())
                && label().volume() == resource.volume();
    }

    /** Mesos keeps amounts to a thousandth, so that sums come out even. */
    static long thousandths(Amount amount) {
        return Math.round(amount.value() * 1000);
    }

    /** Ports. */
    record PortShelf(Ports label, PortRanges left) implements Shelf {
        @Override
        public Shelf plus(OfferedResource resource) {
            return new PortShelf(label, left.union(((Ports) resource).portRanges()));
        }

        @Override
        public Shelf minus(OfferedResource resource) {
            return new PortShelf(label, left.minus(((Ports) resource).portRanges()));
        }

        @Override
        public Optional<OfferedResource> rest() {
            if (left.isEmpty()) {
                return Optional.empty();
            }
            List<OfferedRange> ranges = left.ranges().stream()
                    .map(range -> OfferedRange.of(range.begin(), range.end()))
                    .toList();
            return Optional.of(new Ports(label.role(), ranges, label.reservation(), label.volume()));
        }
    }

    /** An amount, in thousandths. */
    record AmountShelf(Amount label, long left) implements Shelf {
        @Override
        public Shelf plus(OfferedResource resource) {
            return new AmountShelf(label, left + thousandths((Amount) resource));
        }

        @Override
        public Shelf minus(OfferedResource resource) {
            return new AmountShelf(label, left - thousandths((Amount) resource));
        }

        @Override
        public Optional<OfferedResource> rest() {
            return left == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Amount(label.name(), label.role(), left / 1000.0, label.reservation(), label.volume()));
        }
    }

    /** Something that tasks do not take. */
    record OtherShelf(Other label) implements Shelf {
        @Override
        public Shelf plus(OfferedResource resource) {
            return this;
        }

        @Override
        public Shelf minus(OfferedResource resource) {
            return this;
        }

        @Override
        public Optional<OfferedResource> rest() {
            return Optional.of(label);
        }
    }
}
