package io.github.marathonports.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountedPortsTest {
    /** The universe is the ports 1..4, with every range over it, empty ones included. */
    private static final int PORTS = 4;

    private static CountedPorts counted(List<OfferedRange> ranges) {
        Ports ports = new Ports(Role.ANY, ranges, Optional.empty(), VolumeUse.NONE);
        return CountedPorts.of(Offer.builder().resource(ports).build(), ResourceSelector.unreserved());
    }

    private static List<OfferedRange> everyRange() {
        List<OfferedRange> every = new ArrayList<>();
        for (int begin = 1; begin <= PORTS; begin++) {
            for (int end = begin - 1; end <= PORTS; end++) {
                every.add(OfferedRange.of(begin, end));
            }
        }
        return every;
    }

    @Test
    void S7_3_every_three_ranges_give_the_first_that_contains_a_port() {
        everyRange()
                .forEach(a -> everyRange()
                        .forEach(b -> everyRange().forEach(c -> {
                            List<OfferedRange> ranges = List.of(a, b, c);
                            CountedPorts counted = counted(ranges);
                            for (int port = 0; port <= PORTS + 1; port++) {
                                assertThat(counted.rangeContaining(port))
                                        .as("%d in %s", port, ranges)
                                        .isEqualTo(first(ranges, port));
                            }
                        })));
    }

    private static int first(List<OfferedRange> ranges, int port) {
        for (int range = 0; range < ranges.size(); range++) {
            if (ranges.get(range).contains(port)) {
                return range;
            }
        }
        return -1;
    }

    @Test
    void S8_3_every_index_falls_in_the_range_that_holds_it() {
        everyRange()
                .forEach(a -> everyRange().forEach(b -> {
                    CountedPorts counted = counted(List.of(a, b));
                    assertThat(counted.total()).isEqualTo(a.size() + b.size());
                    for (int index = 0; index < counted.total(); index++) {
                        int range = counted.rangeOfIndex(index);
                        assertThat(index - counted.offset(range)).isBetween(0, counted.size(range) - 1);
                    }
                }));
    }

    @Test
    void S7_1_ranges_follow_resource_by_resource_and_only_what_counts() {
        Offer offer = Offer.builder()
                .ports("*", "[10-11, 20-20]")
                .ports("web", "[15]")
                .amount("cpus", 1)
                .ports("*", "[1-3]")
                .build();
        CountedPorts counted = CountedPorts.of(offer, ResourceSelector.unreserved());
        assertThat(counted.rangeCount()).isEqualTo(3);
        assertThat(counted.begin(2)).isEqualTo(1);
        assertThat(counted.end(2)).isEqualTo(3);
        assertThat(counted.resource(2)).isSameAs(offer.ports().get(2));
        assertThat(counted.rangeContaining(15)).isEqualTo(-1);
        assertThat(counted.toPortRanges()).hasToString("[1-3, 10-11, 20-20]");
    }

    @Test
    void S7_1_a_reversed_range_has_a_position_but_no_port_whatever_its_bounds() {
        CountedPorts counted = counted(List.of(OfferedRange.of(Integer.MAX_VALUE, Integer.MIN_VALUE)));
        assertThat(counted.rangeCount()).isEqualTo(1);
        assertThat(counted.size(0)).isZero();
        assertThat(counted.total()).isZero();
        assertThat(counted.toPortRanges().isEmpty()).isTrue();
    }

    @Test
    void nothing_offered_is_nothing_counted() {
        CountedPorts counted = counted(List.of());
        assertThat(counted.rangeCount()).isZero();
        assertThat(counted.total()).isZero();
        assertThat(counted.rangeContaining(80)).isEqualTo(-1);
    }
}
