package io.github.marathonports.testkit.properties;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.LaunchPlanner;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.testkit.jqwik.MarathonPortsDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Every position has a host port of its own here, so that one position's port in another's place is seen. */
@Domain(MarathonPortsDomain.class)
@Domain(DomainContext.Global.class)
class ContainerPortProperties {
    private static final int FIRST = 50000;

    @Property
    void container_port_0_is_its_own_host_port_in_environment_bindings_and_assignments(
            @ForAll AppSpec app, @ForAll long seed) {
        LaunchPlan plan = plan(app, seed);
        for (int i = 0; i < app.portMappings().size(); i++) {
            PortMapping mapping = app.portMappings().get(i);
            if (mapping.hostPort().isAsked()) {
                int hostPort = FIRST + i;
                int inside = mapping.containerPort() == 0 ? hostPort : mapping.containerPort();
                assertEnvironment(plan, i, mapping);
                assertThat(plan.portAssignments(List.of()).get(i).containerPort())
                        .hasValue(inside);
                assertThat(plan.containerBindings().orElseThrow().portBindings())
                        .filteredOn(binding -> binding.hostPort() == hostPort)
                        .isNotEmpty()
                        .extracting(PortBinding::containerPort)
                        .containsOnly(inside);
            }
        }
    }

    private static void assertEnvironment(LaunchPlan plan, int position, PortMapping mapping) {
        int hostPort = FIRST + position;
        assertThat(plan).environment().containsPort("PORT" + position, hostPort);
        if (mapping.containerPort() == 0) {
            assertThat(plan).environment().containsPort("PORT_" + hostPort, hostPort);
        }
    }

    /** Without the user's own variables, which win over Marathon's (S10.7). */
    private static LaunchPlan plan(AppSpec given, long seed) {
        AppSpec app = AppSpec.builder().from(given).env(Map.of()).build();
        List<OptionalInt> hostPorts = new ArrayList<>();
        for (int i = 0; i < app.hostPortRequests().size(); i++) {
            hostPorts.add(app.hostPortRequests().get(i).isAsked() ? OptionalInt.of(FIRST + i) : OptionalInt.empty());
        }
        return LaunchPlanner.of(LaunchConfig.defaults())
                .plan(app, hostPorts, Optional.of("agent1.example"), new Random(seed));
    }
}
