package io.github.marathonports.testkit.assertj;

import io.github.marathonports.launch.NetworkBinding;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.launch.PodTask;
import java.util.List;

/** Assertions on what the containers of a pod see (S13). */
public final class PodLaunchPlanAssert extends DecisionAssert<PodLaunchPlanAssert, PodLaunchPlan> {

    PodLaunchPlanAssert(PodLaunchPlan actual) {
        super(actual, () -> Decisions.of(actual), PodLaunchPlanAssert.class);
    }

    /** Assertions on the container of this name. */
    public PodTaskAssert container(String name) {
        List<String> names = actual.tasks().stream().map(PodTask::name).toList();
        check(names.contains(name), "a container " + name, "containers " + names);
        return part(new PodTaskAssert(actual.tasks().get(names.indexOf(name)), decision()));
    }

    /** On the network the host port leads to the container port (S13.3). */
    public PodLaunchPlanAssert binds(String network, int hostPort, int containerPort) {
        return check(
                actual.networkBindings().stream().anyMatch(there -> binds(there, network, hostPort, containerPort)),
                "host port " + hostPort + " bound to container port " + containerPort + " on " + network,
                actual.networkBindings());
    }

    private static boolean binds(NetworkBinding there, String network, int hostPort, int containerPort) {
        return there.name().equals(network)
                && there.portBindings().stream()
                        .anyMatch(
                                binding -> binding.hostPort() == hostPort && binding.containerPort() == containerPort);
    }
}
