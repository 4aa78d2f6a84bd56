package io.github.marathonports.testkit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.marathonports.match.PortSequence;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * S8.1: why Marathon picks at random, measured over 100,000 draws with fixed seeds: every port starts equally often, and a port rests
 * as long with {@code lazy} as with {@code reference}.
 */
class StrategyLawsTest {
    private static final int DRAWS = 100_000;
    private static final PortRanges AGENT = PortRanges.parse("[31000-31039, 31050-31050, 31100-31158]");
    private static final int ASKED = 3;
    private static final int LONGEST_LIFE = 39;

    /** Always the lowest free port: what Marathon does not do. */
    private static PortStrategy lowestFree() {
        return (ports, random) -> new PortSequence() {
            private int index = -1;

            @Override
            public boolean advance() {
                index++;
                return index < ports.total();
            }

            @Override
            public int port() {
                return ports.begin(range()) + index - ports.offset(range());
            }

            @Override
            public int range() {
                return ports.rangeOfIndex(index);
            }
        };
    }

    private static CountedPorts counted(PortRanges free) {
        return CountedPorts.of(Offer.builder().ports("*", free.toString()).build(), ResourceSelector.unreserved());
    }

    /** Against 99 degrees of freedom; a uniform law exceeds 180 less than once in a million. */
    private static double chiSquare(PortStrategy strategy, long seed) {
        CountedPorts ports = counted(AGENT);
        Random random = new Random(seed);
        Map<Integer, Integer> starts = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            PortSequence sequence = strategy.start(ports, random);
            assertThat(sequence.advance()).isTrue();
            starts.merge(sequence.port(), 1, Integer::sum);
        }
        double expected = (double) DRAWS / AGENT.size();
        return AGENT.ports()
                .mapToDouble(port -> starts.getOrDefault(port, 0) - expected)
                .map(difference -> difference * difference / expected)
                .sum();
    }

    @Test
    void S8_1_reference_and_lazy_start_at_every_port_equally_often() {
        assertThat(AGENT.size()).isEqualTo(100);
        assertThat(chiSquare(PortStrategy.reference(), 1)).isBetween(40.0, 180.0);
        assertThat(chiSquare(PortStrategy.lazy(), 2)).isBetween(40.0, 180.0);
        assertThat(chiSquare(lowestFree(), 3)).isGreaterThan(180.0);
    }

    /** How long ports rest between two tasks, in launches. */
    private record Rest(double mean, double shortRests) {}

    /** One task of three ports is launched at each step and lives 1 to 39 steps, so that 60 of 100 ports are in use. */
    private static Rest rest(PortStrategy strategy, long seed) {
        Random random = new Random(seed);
        Random lives = new Random(7);
        PortRanges free = AGENT;
        Map<Integer, PortRanges> ending = new TreeMap<>();
        Map<Integer, Integer> releasedAt = new HashMap<>();
        List<Integer> rests = new ArrayList<>();
        for (int step = 0; step < DRAWS; step++) {
            PortRanges released = ending.getOrDefault(step, PortRanges.empty());
            ending.remove(step);
            free = free.union(released);
            int now = step;
            released.ports().forEach(port -> releasedAt.put(port, now));
            PortRanges taken = take(strategy.start(counted(free), random));
            taken.ports().filter(releasedAt::containsKey).forEach(port -> rests.add(now - releasedAt.get(port)));
            free = free.minus(taken);
            ending.merge(step + 1 + lives.nextInt(LONGEST_LIFE), taken, PortRanges::union);
        }
        return new Rest(
                rests.stream().mapToInt(rest -> rest).average().orElseThrow(),
                (double) rests.stream().filter(rest -> rest < 2).count() / rests.size());
    }

    private static PortRanges take(PortSequence sequence) {
        int[] taken = new int[ASKED];
        for (int i = 0; i < ASKED; i++) {
            if (!sequence.advance()) {
                return PortRanges.empty();
            }
            taken[i] = sequence.port();
        }
        return PortRanges.ofPorts(taken);
    }

    @Test
    void S8_1_ports_rest_as_long_with_lazy_as_with_reference_and_longer_than_with_the_lowest_free() {
        Rest reference = rest(PortStrategy.reference(), 1);
        Rest lazy = rest(PortStrategy.lazy(), 2);
        Rest lowest = rest(lowestFree(), 3);
        System.out.println("rest of ports in launches, and share of rests below 2: reference " + reference + ", lazy "
                + lazy + ", lowest free " + lowest);
        assertThat(lazy.mean()).isCloseTo(reference.mean(), within(0.02 * reference.mean()));
        assertThat(lazy.shortRests()).isCloseTo(reference.shortRests(), within(0.01));
        assertThat(lowest.mean()).isLessThan(0.9 * reference.mean());
        assertThat(lowest.shortRests()).isGreaterThan(reference.shortRests() + 0.05);
    }
}
