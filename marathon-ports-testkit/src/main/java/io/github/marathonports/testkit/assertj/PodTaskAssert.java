package io.github.marathonports.testkit.assertj;

import io.github.marathonports.launch.PodTask;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Assertions on what one container of a pod sees; their failures print the whole launch plan of the pod. */
public final class PodTaskAssert extends DecisionAssert<PodTaskAssert, PodTask> {

    PodTaskAssert(PodTask actual, Supplier<String> decision) {
        super(actual, decision, PodTaskAssert.class);
    }

    /** Assertions on the variables (S13.2). */
    public PortEnvironmentAssert environment() {
        return part(new PortEnvironmentAssert(actual.environment(), decision()));
    }

    /** The host ports of the container's own endpoints, in order. */
    public PodTaskAssert hasHostPorts(int... ports) {
        List<Integer> expected = Arrays.stream(ports).boxed().toList();
        return check(actual.hostPorts().equals(expected), "host ports " + expected, actual.hostPorts());
    }

    /** The container's health check probes this port (S13.7). */
    public PodTaskAssert hasHealthCheckPort(int port) {
        return check(
                actual.healthCheckPort().isPresent() && actual.healthCheckPort().getAsInt() == port,
                "health check port " + port,
                Decisions.number(actual.healthCheckPort()));
    }

    /** Service discovery is told of this port under this protocol (S13.5). */
    public PodTaskAssert announces(int port, String protocol) {
        return check(
                actual.discovery().stream()
                        .anyMatch(there ->
                                there.number() == port && there.protocol().equals(protocol)),
                port + " " + protocol + " to be announced",
                actual.discovery());
    }
}
