package io.github.marathonports.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** S10.1: made-up numbers end, whatever generator they come from, and are none that is known. */
class GeneratedPortsTest {

    /** The same number below each bound, a hundred times. */
    private static final class Stubborn implements RandomGenerator {
        private final int below;
        private int draws;

        Stubborn(int below) {
            this.below = below;
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException("only numbers below a bound are drawn");
        }

        @Override
        public int nextInt(int bound) {
            assertThat(++draws).as("draws").isLessThan(100);
            return Math.min(below, bound - 1);
        }
    }

    private static List<Integer> effectivePorts(int below, PortMapping... mappings) {
        AppSpec app = AppSpec.builder("/a")
                .addNetworks(Network.container("n"))
                .container(new AppContainer(ContainerType.MESOS, List.of(mappings)))
                .build();
        List<OptionalInt> hostPorts = Arrays.stream(mappings)
                .map(mapping -> mapping.hostPort().isAsked() ? OptionalInt.of(1027) : OptionalInt.empty())
                .toList();
        return LaunchPlanner.of(LaunchConfig.defaults())
                .plan(app, hostPorts, Optional.empty(), new Stubborn(below))
                .ports()
                .stream()
                .map(ResolvedPort::effectivePort)
                .toList();
    }

    @Test
    void a_number_that_is_known_is_passed_over() {
        PortMapping none = PortMapping.builder().build();
        PortMapping declared = PortMapping.builder().containerPort(1026).build();
        assertThat(effectivePorts(0, none, declared, none, PortMapping.dynamic(0), none))
                .containsExactly(1025, 1026, 1028, 1027, 1029);
    }

    @Test
    void behind_the_highest_number_comes_the_lowest() {
        PortMapping none = PortMapping.builder().build();
        assertThat(effectivePorts(Integer.MAX_VALUE, none, none, none)).containsExactly(65535, 1025, 1026);
    }
}
