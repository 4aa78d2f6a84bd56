package io.github.marathonports.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Network;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.testkit.oracle.ServicePortOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The simulation keeps its service ports in arrays; they are those of nested loops over all apps. */
class SimulatedServicePortsTest {
    private static final PortRange RANGE = PortRange.of(10000, 10009);
    private static final int[] DECLARED = {0, 0, 0, 10000, 10004, 20};

    private static AppSpec app(int number, List<Integer> servicePorts) {
        return AppSpec.builder("/app-" + number)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(servicePorts.stream()
                        .map(port -> PortMapping.dynamic(80).withServicePort(port))
                        .toArray(PortMapping[]::new)))
                .build();
    }

    @Test
    void S6_every_history_of_deployments_and_removals_ends_as_nested_loops_say() {
        int refused = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SimulatedServicePorts simulated = new SimulatedServicePorts(RANGE);
            List<AppSpec> running = new ArrayList<>();
            for (int update = 0; update < 30; update++) {
                if (!running.isEmpty() && random.nextInt(3) == 0) {
                    simulated.remove(
                            running.remove(random.nextInt(running.size())).servicePorts(), update);
                } else {
                    List<Integer> declared = random.ints(random.nextInt(4), 0, DECLARED.length)
                            .mapToObj(index -> DECLARED[index])
                            .toList();
                    refused += deploy(app(update, declared), running, simulated);
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void S6_2_a_range_that_holds_0_never_hands_it_out() {
        SimulatedServicePorts simulated = new SimulatedServicePorts(PortRange.of(0, 3));
        assertThat(simulated.deploy(List.of(0, 3, 0), 0)).contains(List.of(1, 3, 2));
        assertThat(simulated.deploy(List.of(0), 0)).isEmpty();
        simulated.remove(List.of(1, 3, 2), 1);
        assertThat(simulated.deploy(List.of(0, 0, 0, 0), 2)).isEmpty();
        assertThat(simulated.deploy(List.of(0, 0, 0), 2)).contains(List.of(1, 2, 3));
    }

    /** Counts a refusal. */
    private static int deploy(AppSpec app, List<AppSpec> running, SimulatedServicePorts simulated) {
        List<AppSpec> after = new ArrayList<>(running);
        after.add(app);
        Optional<List<Integer>> expected = ServicePortOracle.ofRange(RANGE.begin(), RANGE.end())
                .assign(running, after)
                .map((Map<String, List<Integer>> ports) -> ports.get(app.id().toString()));
        assertThat(simulated.deploy(app.servicePorts(), 0)).isEqualTo(expected);
        expected.ifPresent(ports -> running.add(app.withServicePorts(ports)));
        return expected.isEmpty() ? 1 : 0;
    }
}
