package io.github.marathonports.testkit.cluster;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.launch.DiscoveryInfo.DiscoveredPort;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.NetworkBinding;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.launch.PodTask;
import io.github.marathonports.launch.PortAssignment;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.launch.PortEnvironment;
import io.github.marathonports.network.NetworkMode;
import java.util.List;

/** What a task sees, be it of an app or of a pod. */
sealed interface TaskPlan {

    RunSpec spec();

    PortEnvironment environment();

    PortEnvironment environment(String container);

    List<PortBinding> bindings();

    List<NetworkBinding> networks();

    List<PodTask> containers();

    List<DiscoveredPort> discovery();

    List<String> ipAddresses();

    List<PortAssignment> assignments();

    /** An address for a task on container networks, of its own as long as there are fewer than 62,500 tasks. */
    static List<String> addresses(NetworkMode mode, int taskNumber) {
        return mode == NetworkMode.CONTAINER
                ? List.of("172.31." + taskNumber / 250 % 250 + "." + (taskNumber % 250 + 1))
                : List.of();
    }

    /** A task of an app. */
    record OfApp(LaunchPlan plan, List<String> ipAddresses) implements TaskPlan {
        @Override
        public RunSpec spec() {
            return plan.app();
        }

        @Override
        public PortEnvironment environment() {
            return plan.environment();
        }

        @Override
        public PortEnvironment environment(String container) {
            throw new IllegalArgumentException("app " + plan.app().id() + " has no container \"" + container
                    + "\": only pods have containers with names; ask for environment()");
        }

        @Override
        public List<PortBinding> bindings() {
            return plan.containerBindings()
                    .map(bindings -> bindings.portBindings())
                    .orElse(List.of());
        }

        @Override
        public List<NetworkBinding> networks() {
            return plan.containerBindings().map(bindings -> bindings.networks()).orElse(List.of());
        }

        @Override
        public List<PodTask> containers() {
            return List.of();
        }

        @Override
        public List<DiscoveredPort> discovery() {
            return plan.discovery().ports();
        }

        @Override
        public List<PortAssignment> assignments() {
            return plan.portAssignments(ipAddresses);
        }

        static TaskPlan of(LaunchPlan plan, int taskNumber) {
            AppSpec app = plan.app();
            return new OfApp(plan, addresses(app.networkMode(), taskNumber));
        }
    }

    /** An instance of a pod. */
    record OfPod(PodLaunchPlan plan, List<String> ipAddresses) implements TaskPlan {
        @Override
        public RunSpec spec() {
            return plan.pod();
        }

        @Override
        public PortEnvironment environment() {
            List<String> names = plan.tasks().stream().map(PodTask::name).toList();
            if (names.size() != 1) {
                throw new IllegalStateException("pod " + plan.pod().id() + " has the containers " + names
                        + ": name the one whose environment is meant");
            }
            return environment(names.get(0));
        }

        @Override
        public PortEnvironment environment(String container) {
            return plan.tasks().stream()
                    .filter(task -> task.name().equals(container))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("pod " + plan.pod().id() + " has no container \""
                                    + container + "\" but "
                                    + plan.tasks().stream().map(PodTask::name).toList()))
                    .environment();
        }

        @Override
        public List<PortBinding> bindings() {
            return plan.networkBindings().stream()
                    .flatMap(network -> network.portBindings().stream())
                    .toList();
        }

        @Override
        public List<NetworkBinding> networks() {
            return plan.networkBindings();
        }

        @Override
        public List<PodTask> containers() {
            return plan.tasks();
        }

        @Override
        public List<DiscoveredPort> discovery() {
            return plan.tasks().stream()
                    .flatMap(task -> task.discovery().stream())
                    .toList();
        }

        @Override
        public List<PortAssignment> assignments() {
            return List.of();
        }

        static TaskPlan of(PodLaunchPlan plan, int taskNumber) {
            PodSpec pod = plan.pod();
            return new OfPod(
                    plan,
                    pod.isHostMode()
                            ? List.of()
                            : addresses(pod.networks().get(0).mode(), taskNumber));
        }
    }
}
