package io.github.marathonports.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exhaustively on a universe of 6 ports: every set, every pair of sets, held against the bits of a number. */
class PortRangesTest {
    /** The universe is the ports 7..12: it starts at no boundary. */
    private static final int FIRST = 7;

    private static final int PORTS = 6;
    private static final int SETS = 1 << PORTS;

    private static PortRanges set(int bits) {
        return PortRanges.ofPorts(IntStream.range(0, PORTS)
                .filter(i -> (bits >> i & 1) == 1)
                .map(i -> FIRST + i)
                .toArray());
    }

    private static IntStream sets() {
        return IntStream.range(0, SETS);
    }

    private static int[] ports(int bits) {
        return IntStream.range(0, PORTS)
                .filter(i -> (bits >> i & 1) == 1)
                .map(i -> FIRST + i)
                .toArray();
    }

    @Test
    void every_set_holds_exactly_its_ports() {
        sets().forEach(bits -> {
            PortRanges set = set(bits);
            assertThat(set.ports())
                    .containsExactly(IntStream.of(ports(bits)).boxed().toArray(Integer[]::new));
            assertThat(set.size()).isEqualTo(Integer.bitCount(bits));
            assertThat(set.isEmpty()).isEqualTo(bits == 0);
            IntStream.range(0, 20)
                    .forEach(port -> assertThat(set.contains(port))
                            .isEqualTo(IntStream.of(ports(bits)).anyMatch(p -> p == port)));
        });
    }

    @Test
    void every_set_finds_its_nth_and_nearest_port() {
        sets().forEach(bits -> {
            PortRanges set = set(bits);
            int[] ports = ports(bits);
            IntStream.range(0, ports.length).forEach(n -> assertThat(set.nth(n)).isEqualTo(ports[n]));
            assertThatThrownBy(() -> set.nth(ports.length)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> set.nth(-1)).isInstanceOf(IndexOutOfBoundsException.class);
            IntStream.range(0, 20).forEach(port -> assertThat(set.nearest(port)).isEqualTo(nearest(ports, port)));
        });
    }

    private static OptionalInt nearest(int[] ports, int number) {
        return IntStream.rangeClosed(0, 20)
                .flatMap(distance -> IntStream.of(number - distance, number + distance))
                .filter(candidate -> IntStream.of(ports).anyMatch(port -> port == candidate))
                .findFirst();
    }

    @Test
    void every_pair_of_sets_joins_subtracts_and_intersects() {
        sets().forEach(a -> sets().forEach(b -> {
            assertThat(set(a).union(set(b))).isEqualTo(set(a | b));
            assertThat(set(a).minus(set(b))).isEqualTo(set(a & ~b));
            assertThat(set(a).intersect(set(b))).isEqualTo(set(a & b));
            assertThat(set(a).containsAll(set(b))).isEqualTo((a & b) == b);
            assertThat(set(a).equals(set(b))).isEqualTo(a == b);
        }));
    }

    @Test
    void every_set_prints_and_parses_and_has_the_fewest_ranges() {
        sets().forEach(bits -> {
            PortRanges set = set(bits);
            assertThat(PortRanges.parse(set.toString())).isEqualTo(set).hasToString(set.toString());
            assertThat(set.ranges()).hasSize(Integer.bitCount(bits & ~(bits << 1)));
            assertThat(PortRanges.of(set.ranges())).isEqualTo(set).hasSameHashCodeAs(set);
            assertThat(set).containsExactlyElementsOf(set.ranges());
        });
    }

    @Test
    void the_order_overlap_and_touching_of_ranges_do_not_matter() {
        List<PortRange> all = new ArrayList<>();
        for (int begin = FIRST; begin < FIRST + PORTS; begin++) {
            for (int end = begin; end < FIRST + PORTS; end++) {
                all.add(PortRange.of(begin, end));
            }
        }
        all.forEach(a -> all.forEach(b -> assertThat(PortRanges.of(a, b))
                .isEqualTo(PortRanges.of(b, a))
                .isEqualTo(PortRanges.of(a).union(PortRanges.of(b)))));
    }

    @Test
    void the_whole_range_of_ports_is_one_range() {
        PortRanges all = PortRanges.of(PortRange.of(0, 65535));
        assertThat(all.size()).isEqualTo(65536);
        assertThat(all.minus(PortRanges.ofPorts(0, 65535))).hasToString("[1-65534]");
        assertThat(PortRanges.empty().nearest(80)).isEmpty();
        assertThat(all.portIterator().nextInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[31000-31902, 31904-32000] | [31000-31902, 31904-32000]",
                " [ 31904 - 32000,31000-31902 ] | [31000-31902, 31904-32000]",
                "[1-2,3-4,4-9] | [1-9]",
                "[] | []",
                "[ ] | []"
            })
    void parses_Mesos_text(String text, String printed) {
        assertThat(PortRanges.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "]",
                "31000-32000",
                "[8080]",
                "[80,443]",
                "[2-1]",
                "[1-65536]",
                "[-1-2]",
                "[a-b]",
                "[1-2,]"
            })
    void refuses_what_Mesos_does_not_write(String text) {
        assertThatThrownBy(() -> PortRanges.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @Test
    void says_how_to_write_a_single_port() {
        assertThatThrownBy(() -> PortRanges.parse("[8080]")).hasMessageContaining("write 8080-8080");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8080 | [8080-8080]", "[80,443] | [80-80, 443-443]", "1-3 , 7 | [1-3, 7-7]", "[1-2] | [1-2]"})
    void reads_what_a_person_types(String text, String printed) {
        assertThat(PortRanges.parseTyped(text)).hasToString(printed);
    }

    @Test
    void a_range_names_the_bound_that_is_wrong() {
        assertThatThrownBy(() -> PortRange.of(1, 70000)).hasMessage("port range end must be in 0..65535 but was 70000");
        assertThatThrownBy(() -> PortRange.of(-1, 5)).hasMessage("port range begin must be in 0..65535 but was -1");
        assertThatThrownBy(() -> PortRange.of(5, 4)).hasMessage("port range end must not be before begin 5 but was 4");
        assertThat(PortRange.of(80)).isEqualTo(PortRange.of(80, 80)).hasToString("80-80");
    }
}
