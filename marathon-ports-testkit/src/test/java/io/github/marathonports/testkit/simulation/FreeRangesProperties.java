package io.github.marathonports.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FreeRangesProperties {
    private static final PortRanges TOTAL = PortRanges.parse("[1-9, 11-20, 25-25]");

    /** Each number takes that port when it is free, and gives it back when it is not. */
    @Property
    void free_ranges_are_what_a_set_of_ports_says(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 25) Integer> ports) {
        FreeRanges free = new FreeRanges(TOTAL);
        TreeSet<Integer> model = new TreeSet<>(TOTAL.ports().boxed().toList());
        for (int port : ports) {
            if (!TOTAL.contains(port)) {
                continue;
            }
            assertThat(free.contains(port)).isEqualTo(model.contains(port));
            if (model.remove(port)) {
                free.take(port);
            } else {
                model.add(port);
                free.release(port);
            }
            PortRanges expected = PortRanges.ofPorts(
                    model.stream().mapToInt(Integer::intValue).toArray());
            assertThat(free.offered()).hasToString(expected.ranges().toString());
            assertThat(free.size()).isEqualTo(expected.size());
            assertThat(free.count()).isEqualTo(expected.ranges().size());
            assertThat(free.longest())
                    .isEqualTo(expected.ranges().stream()
                            .mapToInt(PortRange::size)
                            .max()
                            .orElse(0));
        }
    }
}
