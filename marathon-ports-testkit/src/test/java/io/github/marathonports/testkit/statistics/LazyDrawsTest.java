package io.github.marathonports.testkit.statistics;

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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S8: {@code lazy} draws at most once for each port asked, however many ranges are offered; {@code reference} draws for all. */
class LazyDrawsTest {
    private static final int RANGES = 1000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, RANGES})
    void lazy_draws_at_most_once_for_each_port_asked(int asked) {
        assertThat(draws(PortStrategy.lazy(), asked)).isBetween(1, asked);
    }

    @Test
    void lazy_draws_nothing_for_empty_ranges() {
        List<OfferedRange> ranges = IntStream.rangeClosed(1, RANGES)
                .mapToObj(i -> i % 500 == 0 ? OfferedRange.of(i, i) : OfferedRange.of(9, 8))
                .toList();
        CountingRandom random = new CountingRandom();
        PortSequence sequence = PortStrategy.lazy().start(counted(ranges), random);
        assertThat(sequence.advance() && sequence.advance()).isTrue();
        assertThat(sequence.advance()).isFalse();
        assertThat(random.draws).isEqualTo(2);
    }

    @Test
    void lazy_never_draws_again_inside_a_range() {
        CountingRandom random = new CountingRandom();
        PortSequence sequence = PortStrategy.lazy().start(counted(List.of(OfferedRange.of(31000, 32000))), random);
        while (sequence.advance()) {
            assertThat(sequence.port()).isBetween(31000, 32000);
        }
        assertThat(random.draws).isEqualTo(1);
    }

    @Test
    void S8_2_reference_draws_for_every_range_but_one_and_for_the_start() {
        assertThat(draws(PortStrategy.reference(), 1)).isEqualTo(RANGES);
    }

    private static int draws(PortStrategy strategy, int asked) {
        CountingRandom random = new CountingRandom();
        PortSequence sequence = strategy.start(counted(rangesOfOnePort()), random);
        for (int i = 0; i < asked; i++) {
            assertThat(sequence.advance()).isTrue();
        }
        return random.draws;
    }

    private static List<OfferedRange> rangesOfOnePort() {
        return IntStream.rangeClosed(1, RANGES)
                .mapToObj(i -> OfferedRange.of(2 * i, 2 * i))
                .toList();
    }

    private static CountedPorts counted(List<OfferedRange> ranges) {
        Ports ports = new Ports(Role.ANY, ranges, Optional.empty(), VolumeUse.NONE);
        return CountedPorts.of(Offer.builder().resource(ports).build(), ResourceSelector.unreserved());
    }

    /** Counts the numbers asked for; a number that is refused inside and drawn again is one. */
    private static final class CountingRandom extends Random {
        private static final long serialVersionUID = 1L;

        private int draws;

        CountingRandom() {
            super(1);
        }

        @Override
        public int nextInt(int bound) {
            draws++;
            return super.nextInt(bound);
        }
    }
}
