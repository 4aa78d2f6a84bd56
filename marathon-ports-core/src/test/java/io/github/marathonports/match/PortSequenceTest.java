package io.github.marathonports.match;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks; that both strategies follow one law is the testkit's statistical test. */
class PortSequenceTest {

    static Stream<PortStrategy> strategies() {
        return Stream.of(PortStrategy.reference(), PortStrategy.lazy());
    }

    /** Answers prepared draws and keeps the bounds it was asked for. */
    private static final class Script implements RandomGenerator {
        private final int[] answers;
        private final List<Integer> bounds = new ArrayList<>();

        Script(int... answers) {
            this.answers = answers;
        }

        @Override
        public int nextInt(int bound) {
            bounds.add(bound);
            return answers[bounds.size() - 1];
        }

        @Override
        public long nextLong() {
            throw new AssertionError("only bounded draws are expected");
        }
    }

    private static CountedPorts counted(OfferedRange... ranges) {
        Ports ports = new Ports(Role.ANY, Arrays.asList(ranges), Optional.empty(), VolumeUse.NONE);
        return CountedPorts.of(Offer.builder().resource(ports).build(), ResourceSelector.unreserved());
    }

    private static List<Integer> all(PortSequence sequence, CountedPorts counted) {
        List<Integer> ports = new ArrayList<>();
        while (sequence.advance()) {
            assertThat(sequence.port()).isBetween(counted.begin(sequence.range()), counted.end(sequence.range()));
            ports.add(sequence.port());
        }
        assertThat(sequence.advance()).isFalse();
        return ports;
    }

    @Test
    void S8_2_the_reference_shuffles_from_the_back_then_draws_the_start() {
        CountedPorts counted = counted(OfferedRange.of(1, 2), OfferedRange.of(11, 12), OfferedRange.of(21, 22));
        Script script = new Script(0, 1, 3);
        List<Integer> ports = all(PortStrategy.reference().start(counted, script), counted);
        assertThat(script.bounds).containsExactly(3, 2, 6);
        assertThat(ports).containsExactly(12, 1, 2, 21, 22, 11);
    }

    @Test
    void S8_2_an_empty_range_takes_part_in_the_shuffle() {
        CountedPorts counted = counted(OfferedRange.of(1, 2), OfferedRange.of(9, 8));
        Script script = new Script(0, 1);
        assertThat(all(PortStrategy.reference().start(counted, script), counted))
                .containsExactly(2, 1);
        assertThat(script.bounds).containsExactly(2, 2);
    }

    @Test
    void S8_1_lazy_draws_a_range_only_when_the_walk_reaches_it() {
        CountedPorts counted = counted(OfferedRange.of(1, 2), OfferedRange.of(11, 12), OfferedRange.of(21, 22));
        Script script = new Script(3, 1, 0);
        PortSequence sequence = PortStrategy.lazy().start(counted, script);
        assertThat(sequence.advance()).isTrue();
        assertThat(sequence.port()).isEqualTo(12);
        assertThat(script.bounds).containsExactly(6);
        assertThat(all(sequence, counted)).containsExactly(21, 22, 1, 2, 11);
        assertThat(script.bounds).containsExactly(6, 2, 1);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void S8_1_every_port_of_every_range_comes_exactly_once(PortStrategy strategy) {
        CountedPorts counted =
                counted(OfferedRange.of(1, 3), OfferedRange.of(5, 4), OfferedRange.of(2, 4), OfferedRange.of(9, 9));
        for (int seed = 0; seed < 200; seed++) {
            assertThat(all(strategy.start(counted, new Random(seed)), counted))
                    .containsExactlyInAnyOrder(1, 2, 3, 2, 3, 4, 9);
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void S8_2_nothing_is_drawn_where_no_port_is_offered(PortStrategy strategy) {
        CountedPorts counted = counted(OfferedRange.of(5, 4), OfferedRange.of(Integer.MAX_VALUE, Integer.MIN_VALUE));
        Script script = new Script();
        assertThat(all(strategy.start(counted, script), counted)).isEmpty();
        assertThat(script.bounds).isEmpty();
    }
}
