package io.github.marathonports.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.match.PortSequence;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PortStrategiesTest {

    private static List<Integer> draw(PortStrategy strategy, OfferedRange... ranges) {
        Ports ports = new Ports(Role.ANY, Arrays.asList(ranges), Optional.empty(), VolumeUse.NONE);
        CountedPorts counted = CountedPorts.of(Offer.builder().resource(ports).build(), ResourceSelector.unreserved());
        PortSequence sequence = strategy.start(counted, new Random(1));
        List<Integer> drawn = new ArrayList<>();
        while (sequence.advance()) {
            assertThat(ranges[sequence.range()].contains(sequence.port())).isTrue();
            drawn.add(sequence.port());
        }
        assertThat(sequence.advance()).isFalse();
        return drawn;
    }

    @Test
    void S8_lowest_free_gives_every_port_once_in_ascending_order_whatever_the_order_of_the_ranges() {
        assertThat(draw(
                        PortStrategies.lowestFree(),
                        OfferedRange.of(20, 22),
                        OfferedRange.of(5, 4),
                        OfferedRange.of(1, 2),
                        OfferedRange.of(10, 10)))
                .containsExactly(1, 2, 10, 20, 21, 22);
        assertThat(draw(PortStrategies.lowestFree())).isEmpty();
        assertThat(draw(PortStrategies.lowestFree(), OfferedRange.of(1, 2), OfferedRange.of(1, 1)))
                .containsExactly(1, 2, 1);
    }

    @Test
    void S8_most_recently_freed_last_gives_every_port_once_the_longest_idle_first() {
        PortHistory history = port -> port == 2 ? 50 : port == 21 ? 10 : port == 1 ? 50 : PortHistory.NEVER;
        assertThat(draw(
                        PortStrategies.mostRecentlyFreedLast(history),
                        OfferedRange.of(20, 22),
                        OfferedRange.of(5, 4),
                        OfferedRange.of(1, 2)))
                .containsExactly(20, 22, 21, 1, 2);
        assertThat(draw(PortStrategies.mostRecentlyFreedLast(port -> 0), OfferedRange.of(3, 4), OfferedRange.of(4, 4)))
                .containsExactly(3, 4, 4);
    }
}
