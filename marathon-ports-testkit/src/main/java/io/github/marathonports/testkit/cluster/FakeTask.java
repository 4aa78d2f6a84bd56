package io.github.marathonports.testkit.cluster;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.launch.DiscoveryInfo.DiscoveredPort;
import io.github.marathonports.launch.NetworkBinding;
import io.github.marathonports.launch.PodTask;
import io.github.marathonports.launch.PortAssignment;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.launch.PortEnvironment;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.TakenPort;
import java.util.List;

/**
 * A task that a {@link FakeCluster} launched: where it runs, and everything it sees of its ports.
 *
 * <p>Only its cluster changes its state; all else stays as it was at launch. Not thread-safe.
 */
public final class FakeTask {
    private final String id;
    private final FakeAgent agent;
    private final Match match;
    private final TaskPlan plan;
    private final int launchedInCycle;
    private State state = State.RUNNING;

    FakeTask(String id, FakeAgent agent, Match match, TaskPlan plan, int launchedInCycle) {
        this.id = id;
        this.agent = agent;
        this.match = match;
        this.plan = plan;
        this.launchedInCycle = launchedInCycle;
    }

    /** Whether a task runs, and how it ended. */
    public enum State {
        /** It runs and holds its ports. */
        RUNNING,
        /** Somebody killed it. */
        KILLED,
        /** It failed. */
        FAILED,
        /** Its agent was lost. */
        LOST
    }

    /** The id: that of the app or pod and a number, {@code /prod/web.3}. */
    public String id() {
        return id;
    }

    /** The app or pod as it was at launch. */
    public RunSpec spec() {
        return plan.spec();
    }

    /** On which agent. */
    public String agentId() {
        return agent.id();
    }

    /** On which host. */
    public String hostname() {
        return agent.hostname();
    }

    FakeAgent agent() {
        return agent;
    }

    /** Whether it runs, and if not, how it ended. */
    public State state() {
        return state;
    }

    void end(State end) {
        state = end;
    }

    /** The cycle of the cluster's clock in which it was launched. */
    public int launchedInCycle() {
        return launchedInCycle;
    }

    /** The match it was launched with. */
    public Match match() {
        return match;
    }

    /** The host ports it took, in the order of its positions; positions that take none are left out. */
    public List<Integer> hostPorts() {
        return match.takenPorts().stream().map(TakenPort::port).toList();
    }

    /**
     * The environment of an app's task (S10), or that of the only container of a pod (S13.2).
     *
     * @throws IllegalStateException if it is a pod of several containers: see {@link #environment(String)}
     */
    public PortEnvironment environment() {
        return plan.environment();
    }

    /**
     * The environment of one container of a pod (S13.2).
     *
     * @throws IllegalArgumentException if there is no such container
     */
    public PortEnvironment environment(String container) {
        return plan.environment(container);
    }

    /**
     * The value of a variable in {@link #environment()}; empty text when the task does not see it, as in a shell.
     *
     * @throws IllegalStateException if it is a pod of several containers
     */
    public String variable(String name) {
        return environment().get(name).orElse("");
    }

    /** What the containerizer binds, network by network (S10.8, S13.3). */
    public List<PortBinding> bindings() {
        return plan.bindings();
    }

    /**
     * The networks that the containerizer is told, each with its labels and bindings (S10.8, S13.3); none in host mode, and none for
     * an app without a container.
     */
    public List<NetworkBinding> networks() {
        return plan.networks();
    }

    /**
     * What each container of a pod learns, in order: its environment, its own host ports and discovery, and the port that its health
     * check probes (S13.7). None for an app, whose one container has no name.
     */
    public List<PodTask> containers() {
        return plan.containers();
    }

    /** What service discovery is told (S11, S13.5). */
    public List<DiscoveredPort> discovery() {
        return plan.discovery();
    }

    /** The task's addresses: one when it is on container networks, else none. */
    public List<String> ipAddresses() {
        return plan.ipAddresses();
    }

    /** Where each port of an app's task is reached (S11.4); none for a pod, whose containers are asked by endpoint (S13.7). */
    public List<PortAssignment> assignments() {
        return plan.assignments();
    }

    /** The id, the agent and the state. */
    @Override
    public String toString() {
        return id + " on " + agentId() + " " + hostPorts() + " " + state;
    }
}
