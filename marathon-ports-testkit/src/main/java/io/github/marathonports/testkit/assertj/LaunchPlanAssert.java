package io.github.marathonports.testkit.assertj;

import io.github.marathonports.launch.ContainerBindings;
import io.github.marathonports.launch.DiscoveryInfo.DiscoveredPort;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PortBinding;
import java.util.List;

/** Assertions on what an app's task sees (S10, S11). */
public final class LaunchPlanAssert extends DecisionAssert<LaunchPlanAssert, LaunchPlan> {

    LaunchPlanAssert(LaunchPlan actual) {
        super(actual, () -> Decisions.of(actual), LaunchPlanAssert.class);
    }

    /** Assertions on the variables (S10). */
    public PortEnvironmentAssert environment() {
        return part(new PortEnvironmentAssert(actual.environment(), decision()));
    }

    /** The host port leads to the container port, whatever the network and protocol (S10.8). */
    public LaunchPlanAssert binds(int hostPort, int containerPort) {
        return check(
                bindings().stream()
                        .anyMatch(
                                binding -> binding.hostPort() == hostPort && binding.containerPort() == containerPort),
                "host port " + hostPort + " bound to container port " + containerPort,
                bindings().stream().map(Decisions::of).toList());
    }

    /** No host port is bound (S10.8). */
    public LaunchPlanAssert bindsNothing() {
        return check(
                bindings().isEmpty(),
                "no bindings",
                bindings().stream().map(Decisions::of).toList());
    }

    /** Service discovery is told of this port under this protocol (S11.2, S11.3). */
    public LaunchPlanAssert announces(int port, String protocol) {
        List<DiscoveredPort> announced = actual.discovery().ports();
        return check(
                announced.stream()
                        .anyMatch(there ->
                                there.number() == port && there.protocol().equals(protocol)),
                port + " " + protocol + " to be announced",
                announced);
    }

    private List<PortBinding> bindings() {
        return actual.containerBindings().map(ContainerBindings::portBindings).orElse(List.of());
    }
}
