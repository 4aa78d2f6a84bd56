package io.github.marathonports.launch;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Works out what a task sees, from an app or pod and the host ports it took (S10, S11, S13).
 *
 * <p>It never checks that the ports were offered; that is the matcher's answer. Immutable and thread-safe.
 */
public final class LaunchPlanner {
    private final LaunchConfig config;

    private LaunchPlanner(LaunchConfig config) {
        this.config = Objects.requireNonNull(config, "config");
    }

    /** A planner for a Marathon that was started with these flags. */
    public static LaunchPlanner of(LaunchConfig config) {
        return new LaunchPlanner(config);
    }

    /**
     * The plan for a task that took these host ports.
     *
     * @param app the app
     * @param hostPorts one for each port position, empty where the position asks for none (S7.7)
     * @param hostname the agent's hostname; without it there is no {@code HOST} (S10.7)
     * @param random makes up the ports of positions that have neither host port nor container port (S10.1)
     * @throws IllegalArgumentException if the host ports do not fit the app's positions
     */
    public LaunchPlan plan(
            AppSpec app, List<OptionalInt> hostPorts, Optional<String> hostname, RandomGenerator random) {
        return new LaunchPlan(app, PortResolution.resolve(app, hostPorts, random), hostname, config);
    }

    /**
     * The plan for an instance of a pod that took these host ports (S13).
     *
     * @param pod the pod
     * @param hostPorts one for each endpoint of all containers in order, empty where it asks for none
     * @param hostname the agent's hostname; without it there is no {@code HOST}
     * @throws IllegalArgumentException if the host ports do not fit the pod's endpoints
     */
    public PodLaunchPlan plan(PodSpec pod, List<OptionalInt> hostPorts, Optional<String> hostname) {
        TakenHostPorts.require(pod, hostPorts);
        List<PodPort> ports = new ArrayList<>();
        for (int i = 0; i < hostPorts.size(); i++) {
            ports.add(new PodPort(i, pod.endpoints().get(i), hostPorts.get(i)));
        }
        return new PodLaunchPlan(pod, ports, hostname, config);
    }
}
