package io.github.marathonports.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.match.PortSequence;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the matcher relies on in every picker of dynamic host ports (S8.1).
 *
 * <p>A picker need not draw what the reference draws, nor draw at all.
 */
public abstract class PortStrategyContract {
    private static final int SEEDS = 50;
    private static final int BEGIN = 31000;
    private static final int MOST_RANGES = 6;
    private static final int LONGEST = 5;

    /** For subclasses. */
    protected PortStrategyContract() {}

    /** The picker under test. */
    protected abstract PortStrategy strategy();

    /** No range, an empty one, one port, ranges that touch, are apart, overlap, reversed ones among them; and random ones. */
    private static List<List<OfferedRange>> layouts() {
        List<List<OfferedRange>> layouts = new ArrayList<>(List.of(
                List.of(),
                List.of(OfferedRange.of(9, 8)),
                List.of(OfferedRange.of(1, 1)),
                List.of(OfferedRange.of(65535, 65535)),
                List.of(OfferedRange.of(31000, 31001), OfferedRange.of(31002, 31003)),
                List.of(OfferedRange.of(31005, 31009), OfferedRange.of(31000, 31001)),
                List.of(OfferedRange.of(31000, 31004), OfferedRange.of(31003, 31006)),
                List.of(OfferedRange.of(9, 8), OfferedRange.of(31000, 31002), OfferedRange.of(5, 4))));
        Random random = new Random(1);
        for (int i = 0; i < SEEDS; i++) {
            layouts.add(IntStream.range(0, random.nextInt(MOST_RANGES))
                    .map(range -> BEGIN + random.nextInt(LONGEST * MOST_RANGES))
                    .mapToObj(begin -> OfferedRange.of(begin, begin + random.nextInt(LONGEST) - 1))
                    .toList());
        }
        return layouts;
    }

    private static Offer offer(List<OfferedRange> ranges) {
        return Offer.builder()
                .hostname("agent1.example")
                .resource(new Ports(Role.ANY, ranges, Optional.empty(), VolumeUse.NONE))
                .build();
    }

    private static CountedPorts counted(List<OfferedRange> ranges) {
        return CountedPorts.of(offer(ranges), ResourceSelector.unreserved());
    }

    private List<Integer> all(List<OfferedRange> ranges, long seed) {
        PortSequence sequence = strategy().start(counted(ranges), new Random(seed));
        List<Integer> ports = new ArrayList<>();
        while (sequence.advance()) {
            ports.add(sequence.port());
            assertThat(ports.size())
                    .as("ports given for %s", ranges)
                    .isLessThanOrEqualTo(counted(ranges).total());
        }
        return ports;
    }

    /** A port of two overlapping ranges is there twice. */
    @Test
    protected void S8_1_every_port_of_every_range_is_given_exactly_once() {
        for (List<OfferedRange> ranges : layouts()) {
            List<Integer> offered = ranges.stream()
                    .flatMapToInt(range -> IntStream.rangeClosed(range.begin(), range.end()))
                    .boxed()
                    .toList();
            for (long seed = 0; seed < SEEDS; seed++) {
                assertThat(all(ranges, seed))
                        .as("ports given for %s with seed %s", ranges, seed)
                        .containsExactlyInAnyOrderElementsOf(offered);
            }
        }
    }

    @Test
    protected void S7_7_the_range_that_a_port_is_said_to_come_from_contains_it() {
        for (List<OfferedRange> ranges : layouts()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                PortSequence sequence = strategy().start(counted(ranges), new Random(seed));
                for (int i = 0; i < counted(ranges).total() && sequence.advance(); i++) {
                    assertThat(ranges.get(sequence.range()).contains(sequence.port()))
                            .as("range %s of %s contains %s", sequence.range(), ranges, sequence.port())
                            .isTrue();
                }
            }
        }
    }

    @Test
    protected void the_end_of_the_ports_stays_the_end() {
        for (List<OfferedRange> ranges : layouts()) {
            PortSequence sequence = strategy().start(counted(ranges), new Random(1));
            for (int i = 0; i < counted(ranges).total(); i++) {
                assertThat(sequence.advance()).as("port %s of %s", i, ranges).isTrue();
            }
            for (int i = 0; i < LONGEST; i++) {
                assertThat(sequence.advance())
                        .as("behind the ports of %s", ranges)
                        .isFalse();
            }
        }
    }

    @Test
    protected void one_seed_gives_one_sequence() {
        for (List<OfferedRange> ranges : layouts()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                assertThat(all(ranges, seed))
                        .as("ports given for %s with seed %s, once more", ranges, seed)
                        .isEqualTo(all(ranges, seed));
            }
        }
    }

    @Test
    protected void S7_3_a_match_takes_different_dynamic_ports_and_none_of_the_fixed_ones() {
        AppSpec app = AppSpec.builder("/web")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(
                        PortMapping.dynamic(80), PortMapping.fixed(81, BEGIN + 1), PortMapping.dynamic(82)))
                .build();
        Offer offer = offer(List.of(OfferedRange.of(BEGIN + 2, BEGIN + 2), OfferedRange.of(BEGIN, BEGIN + 1)));
        for (long seed = 0; seed < SEEDS; seed++) {
            PortsMatchResult result =
                    PortsMatcher.of(strategy()).match(app, offer, ResourceSelector.unreserved(), new Random(seed));
            assertThat(result.orElseThrow().takenPorts())
                    .extracting(TakenPort::port)
                    .as("host ports with seed %s", seed)
                    .containsExactlyInAnyOrder(BEGIN, BEGIN + 1, BEGIN + 2);
            assertThat(result.orElseThrow().hostPorts().get(1)).hasValue(BEGIN + 1);
        }
    }
}
