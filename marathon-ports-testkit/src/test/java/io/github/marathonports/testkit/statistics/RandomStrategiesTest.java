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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * S8.1: {@code reference} and {@code lazy} follow one law. Chi-square over many sequences with fixed seeds, so that the outcome is
 * the same on every run; the bound is 4.5 standard deviations, which a true law exceeds once in 300,000 comparisons.
 */
class RandomStrategiesTest {
    private static final int SEQUENCES = 20_000;
    private static final double BOUND = 4.5;

    /** Layouts that hurt: one port, ranges of one port, (very) unequal sizes, an empty range, many ranges. */
    static Stream<List<OfferedRange>> layouts() {
        return Stream.of(
                List.of(OfferedRange.of(5, 5)),
                List.of(OfferedRange.of(1, 8)),
                List.of(OfferedRange.of(1, 1), OfferedRange.of(3, 3), OfferedRange.of(5, 5), OfferedRange.of(7, 7)),
                List.of(OfferedRange.of(1, 9), OfferedRange.of(20, 20), OfferedRange.of(30, 31)),
                List.of(OfferedRange.of(1, 400), OfferedRange.of(1000, 1000), OfferedRange.of(2000, 2001)),
                List.of(OfferedRange.of(1, 2), OfferedRange.of(9, 8), OfferedRange.of(20, 22)),
                List.of(
                        OfferedRange.of(1, 2),
                        OfferedRange.of(11, 13),
                        OfferedRange.of(21, 21),
                        OfferedRange.of(31, 34),
                        OfferedRange.of(41, 42)));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void both_start_at_every_port_equally_often(List<OfferedRange> layout) {
        CountedPorts ports = counted(layout);
        Map<String, Integer> uniform = new TreeMap<>();
        for (int index = 0; index < ports.total(); index++) {
            int range = ports.rangeOfIndex(index);
            uniform.put(String.valueOf(ports.begin(range) + index - ports.offset(range)), SEQUENCES / ports.total());
        }
        for (PortStrategy strategy : List.of(PortStrategy.reference(), PortStrategy.lazy())) {
            Map<String, Integer> starts = tally(ports, strategy, 3, sequence -> String.valueOf(sequence.get(0)));
            assertThat(starts.keySet()).isEqualTo(uniform.keySet());
            assertThat(excess(chiSquare(starts, uniform), uniform.size() - 1)).isLessThan(BOUND);
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void both_visit_the_ranges_in_the_same_orders_equally_often(List<OfferedRange> layout) {
        compare(layout, sequence -> order(sequence, layout));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void both_give_the_same_first_three_ports_equally_often(List<OfferedRange> layout) {
        compare(
                layout,
                sequence -> sequence.subList(0, Math.min(3, sequence.size())).toString());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void both_give_every_port_once_and_mostly_consecutively(List<OfferedRange> layout) {
        compare(layout, sequence -> {
            assertThat(sequence).doesNotHaveDuplicates().hasSize(counted(layout).total());
            return String.valueOf(runs(sequence));
        });
    }

    private static void compare(List<OfferedRange> layout, Function<List<Integer>, String> feature) {
        CountedPorts ports = counted(layout);
        Map<String, Integer> reference = tally(ports, PortStrategy.reference(), 1, feature);
        Map<String, Integer> lazy = tally(ports, PortStrategy.lazy(), 2, feature);
        assertThat(lazy.keySet()).isEqualTo(reference.keySet());
        assertThat(excess(twoSampleChiSquare(reference, lazy), reference.size() - 1))
                .isLessThan(BOUND);
    }

    private static Map<String, Integer> tally(
            CountedPorts ports, PortStrategy strategy, long seed, Function<List<Integer>, String> feature) {
        Random random = new Random(seed);
        Map<String, Integer> tally = new TreeMap<>();
        for (int i = 0; i < SEQUENCES; i++) {
            tally.merge(feature.apply(all(strategy.start(ports, random))), 1, Integer::sum);
        }
        return tally;
    }

    private static List<Integer> all(PortSequence sequence) {
        List<Integer> ports = new ArrayList<>();
        while (sequence.advance()) {
            ports.add(sequence.port());
        }
        return ports;
    }

    private static CountedPorts counted(List<OfferedRange> layout) {
        Ports ports = new Ports(Role.ANY, layout, Optional.empty(), VolumeUse.NONE);
        return CountedPorts.of(Offer.builder().resource(ports).build(), ResourceSelector.unreserved());
    }

    /** The ranges in the order in which the sequence enters them, the start range last again when it wraps around. */
    private static String order(List<Integer> sequence, List<OfferedRange> layout) {
        List<Integer> order = new ArrayList<>();
        for (int port : sequence) {
            int range = 0;
            while (!layout.get(range).contains(port)) {
                range++;
            }
            if (order.isEmpty() || order.get(order.size() - 1) != range) {
                order.add(range);
            }
        }
        return order.toString();
    }

    private static int runs(List<Integer> sequence) {
        int runs = 1;
        for (int i = 1; i < sequence.size(); i++) {
            runs += sequence.get(i) == sequence.get(i - 1) + 1 ? 0 : 1;
        }
        return runs;
    }

    private static double chiSquare(Map<String, Integer> observed, Map<String, Integer> expected) {
        double sum = 0;
        for (Map.Entry<String, Integer> cell : expected.entrySet()) {
            double difference = observed.get(cell.getKey()) - cell.getValue();
            sum += difference * difference / cell.getValue();
        }
        return sum;
    }

    private static double twoSampleChiSquare(Map<String, Integer> a, Map<String, Integer> b) {
        double sum = 0;
        for (Map.Entry<String, Integer> cell : a.entrySet()) {
            double difference = cell.getValue() - b.get(cell.getKey());
            sum += difference * difference / (cell.getValue() + b.get(cell.getKey()));
        }
        return sum;
    }

    /**
     * How many standard deviations of the normal law the statistic lies above its mean, by Wilson and Hilferty's cube root; good
     * for few degrees of freedom too.
     */
    private static double excess(double statistic, int freedom) {
        if (freedom == 0) {
            return statistic;
        }
        double spread = 2.0 / (9 * freedom);
        return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
    }
}
