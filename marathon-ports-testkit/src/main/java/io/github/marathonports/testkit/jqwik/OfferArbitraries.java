package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Offers as documents write them: ranges in any order, touching, overlapping, reversed; several roles, reservations, volumes.
 *
 * <p>They offer ports and nothing else. Many offer every port of {@link PortArbitraries#BUSY} once.
 */
public final class OfferArbitraries {
    private static final List<OfferedRange> BUSY_IN_PIECES = List.of(
            OfferedRange.of(31000, 31001),
            OfferedRange.of(31002, 31002),
            OfferedRange.of(31003, 31008),
            OfferedRange.of(31009, 31015));

    /** In how many orders the pieces can stand: 4 * 3 * 2 * 1. */
    private static final int ORDERS = 24;

    private OfferArbitraries() {}

    /** An offer of agent S0 on agent1.example. */
    public static Arbitrary<Offer> offers() {
        return EdgeCases.only(
                Arbitraries.frequencyOf(Tuple.of(1, resources().list().ofMaxSize(3)), Tuple.of(2, everyBusyPort()))
                        .map(OfferArbitraries::offer),
                List.of(
                        offer(List.of()),
                        offer(List.of(unreserved(OfferedRange.of(1, 1)))),
                        offer(List.of(unreserved(OfferedRange.of(PortNumber.MAX, PortNumber.MAX)))),
                        offer(List.of(unreserved(OfferedRange.of(31000, 31001), OfferedRange.of(31002, 31003))))));
    }

    private static Offer offer(List<Ports> resources) {
        Offer.Builder offer = Offer.builder().agentId("S0").hostname("agent1.example");
        resources.forEach(offer::resource);
        return offer.build();
    }

    private static Ports unreserved(OfferedRange... ranges) {
        return new Ports(Role.ANY, List.of(ranges), Optional.empty(), VolumeUse.NONE);
    }

    /** The pieces in any order, mostly all of them; fewer, and in order, when a sample shrinks. */
    private static Arbitrary<List<Ports>> everyBusyPort() {
        return Combinators.combine(
                        from(Arbitraries.just(List.<OfferedRange>of())).list().ofSize(BUSY_IN_PIECES.size()),
                        Arbitraries.integers().between(0, ORDERS - 1),
                        Arbitraries.of(0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4))
                .as((likes, order, kept) -> inOrder(order).subList(0, kept).stream()
                        .map(piece -> withRanges(likes.get(piece), BUSY_IN_PIECES.get(piece)))
                        .toList());
    }

    /** The places of the pieces in one of all orders; number 0 is theirs as they stand. */
    private static List<Integer> inOrder(int number) {
        List<Integer> order = new ArrayList<>();
        int rest = number;
        for (int place = 0; place < BUSY_IN_PIECES.size(); place++) {
            order.add(place - rest % (place + 1), place);
            rest /= place + 1;
        }
        return order;
    }

    private static Ports withRanges(Ports like, OfferedRange range) {
        return new Ports(like.role(), List.of(range), like.reservation(), like.volume());
    }

    private static Arbitrary<Ports> resources() {
        return from(Combinators.combine(
                        PortArbitraries.ports(), Arbitraries.integers().between(-2, 9))
                .as((begin, length) -> OfferedRange.of(begin, Math.min(PortNumber.MAX, begin + length)))
                .list()
                .ofMaxSize(3));
    }

    private static Arbitrary<Ports> from(Arbitrary<List<OfferedRange>> ranges) {
        return Combinators.combine(
                        PortArbitraries.roles(),
                        ranges,
                        reservations(),
                        Arbitraries.frequency(Tuple.of(19, VolumeUse.NONE), Tuple.of(1, VolumeUse.PERSISTENT)))
                .as(Ports::new);
    }

    /** Mostly none: what Marathon reserved for a task does not count (S7.1). */
    private static Arbitrary<Optional<Reservation>> reservations() {
        return Arbitraries.frequency(
                Tuple.of(12, Optional.empty()),
                Tuple.of(1, Optional.of(Reservation.empty())),
                Tuple.of(1, Optional.of(new Reservation(Optional.of("p"), Map.of("team", "x")))),
                Tuple.of(1, Optional.of(new Reservation(Optional.of("p"), Map.of("marathon_task_id", "t")))));
    }
}
