package io.github.marathonports.testkit.cluster;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.FakeTask.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Agents that live: they make offers, run tasks, run short of ports, are lost and return.
 *
 * <p>An agent has at most one offer on the table, for everything that was free when it was made. Several tasks may be launched
 * from it; {@link #remaining} is what is left of it then. The clock counts cycles and moves only when told to. Nothing is
 * random but the order of {@link FakeClusterBuilder#shuffledOffers() shuffled offers} and the made-up ports of S10.1, and both come from the
 * seed. It never decides where an app runs. Mutable and not thread-safe.
 */
public final class FakeCluster {
    private final Map<String, FakeAgent> agents = new LinkedHashMap<>();
    private final FakeClusterBuilder.OfferOrder order;
    private final Random shuffling;
    private final OfferBook offers = new OfferBook();
    private final MarathonPorts marathon;
    private final Tasks tasks;
    private final EventLog log = new EventLog();
    private int cycle;

    FakeCluster(FakeClusterBuilder builder) {
        this.order = builder.order;
        this.shuffling = new Random(builder.seed);
        this.marathon = builder.marathon;
        this.tasks = new Tasks(builder.marathon, new Random(builder.seed));
        for (FakeAgent agent : builder.agents) {
            if (agents.put(agent.id(), agent) != null) {
                throw new IllegalArgumentException(
                        "agents must have different ids but " + agent.id() + " is there twice");
            }
        }
        if (agents.isEmpty()) {
            throw new IllegalArgumentException("a cluster must have at least one agent: add one to its builder");
        }
        agents.values().forEach(FakeAgent::requireNoCluster);
        agents.values().forEach(agent -> agent.join(next -> logMaintenance(agent, next)));
    }

    private void logMaintenance(FakeAgent agent, Availability next) {
        log.add(
                next == Availability.INACTIVE
                        ? new ClusterEvent.MaintenanceStarted(cycle, agent.id())
                        : new ClusterEvent.MaintenanceEnded(cycle, agent.id()));
    }

    /** A cluster of agents S0, S1, ... started with these {@code --resources}: {@code of("ports:[31000-31001]", "cpus:4")}. */
    public static FakeCluster of(String... resources) {
        return builder().agents(resources).build();
    }

    /** A cluster of these agents. */
    public static FakeCluster of(FakeAgent... agents) {
        FakeClusterBuilder builder = builder();
        for (FakeAgent agent : agents) {
            builder.agent(agent);
        }
        return builder.build();
    }

    /** A builder; at least one agent is required. */
    public static FakeClusterBuilder builder() {
        return new FakeClusterBuilder();
    }

    /** The flags of the Marathon that plans the tasks. */
    public MarathonPorts marathon() {
        return marathon;
    }

    /** The cycle of the clock, from 0. */
    public int cycle() {
        return cycle;
    }

    /** Moves the clock on by one cycle. */
    public void tick() {
        cycle++;
    }

    /** The agents, lost ones included, in the order in which they were added. */
    public List<FakeAgent> agents() {
        return List.copyOf(agents.values());
    }

    /**
     * One agent.
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    public FakeAgent agent(String agentId) {
        FakeAgent agent = agents.get(agentId);
        if (agent == null) {
            throw new IllegalArgumentException("this cluster has no agent " + agentId + " but " + agents.keySet());
        }
        return agent;
    }

    /**
     * The offers on the table, after every agent with something free has made its own. An offer whose agent has less or more to
     * give by now is replaced by a new one; agents that are lost, in maintenance or refused for some cycles make none.
     */
    public List<Offer> offers() {
        List<Offer> made = new ArrayList<>();
        agents.values().forEach(agent -> offers.offer(agent, cycle).ifPresent(made::add));
        if (order == FakeClusterBuilder.OfferOrder.SHUFFLED) {
            Collections.shuffle(made, shuffling);
        }
        return List.copyOf(made);
    }

    /** What is left of an offer once tasks were launched from it. */
    public Offer remaining(Offer offer) {
        return offers.remaining(offer, agent(offer.agentId()));
    }

    /** Leaves an offer unused; the agent offers again at once. */
    public void decline(Offer offer) {
        decline(offer, 0);
    }

    /**
     * Leaves an offer unused, and wants none of this agent for some cycles.
     *
     * @param cycles how many, 0 or more
     * @throws IllegalStateException if the offer is not on the table
     */
    public void decline(Offer offer, int cycles) {
        if (cycles < 0) {
            throw new IllegalArgumentException("cycles of refusal must not be negative but were " + cycles);
        }
        int nextCycle = (int) Math.min(Integer.MAX_VALUE, (long) cycle + cycles);
        offers.remove(offer, agent(offer.agentId()), nextCycle);
    }

    /**
     * Takes an offer back, as Mesos does when it needs the agent for somebody else.
     *
     * @throws IllegalStateException if the offer is not on the table
     */
    public void rescind(Offer offer) {
        offers.remove(offer, agent(offer.agentId()), cycle);
        log.add(new ClusterEvent.OfferRescinded(cycle, offer.id().orElse(""), offer.agentId()));
    }

    /**
     * Launches a task of an app or pod. A match says nothing of where it was made: any agent that has its ports will do.
     *
     * @param spec the app or pod
     * @param match the ports it takes
     * @param offer the offer that was matched, still on the table
     * @throws IllegalStateException if Mesos would refuse or fail it, naming agent, port and holder; nothing has changed then
     * @throws IllegalArgumentException if the agent is not of this cluster, or the match not of this app or pod
     */
    public FakeTask launch(RunSpec spec, Match match, Offer offer) {
        return tryLaunch(spec, match, offer).orElseThrow();
    }

    /**
     * Launches a task of an app or pod, for frameworks that can live with a refusal.
     *
     * @throws IllegalArgumentException if the agent is not of this cluster, or the match not of this app or pod
     */
    public LaunchResult tryLaunch(RunSpec spec, Match match, Offer offer) {
        FakeAgent agent = agent(offer.agentId());
        Claim claim = tasks.claim(spec, match);
        Optional<LaunchRefusal> refusal = offers.refusal(offer, agent)
                .or(() -> agent.refusal(tasks.nextId(spec), claim))
                .or(() -> offers.refusal(tasks.nextId(spec), claim, offer, agent));
        if (refusal.isPresent()) {
            log.add(new ClusterEvent.LaunchRefused(cycle, spec.id().toString(), agent.id(), refusal.get()));
            return new LaunchResult.Refused(refusal.get());
        }
        FakeTask task = tasks.start(claim, offers.use(claim, offer, agent), offer, agent, cycle);
        log.add(new ClusterEvent.TaskLaunched(cycle, task.id(), task.agentId(), task.hostPorts()));
        return new LaunchResult.Launched(task);
    }

    /** The running tasks, oldest first. */
    public List<FakeTask> tasks() {
        return tasks.all();
    }

    /** The running tasks of one app or pod, oldest first. */
    public List<FakeTask> tasksOf(String specId) {
        RunSpecId id = RunSpecId.of(specId);
        return tasks.where(task -> task.spec().id().equals(id));
    }

    /**
     * Kills a task.
     *
     * @throws IllegalStateException if it has ended already
     */
    public void kill(FakeTask task) {
        end(task, State.KILLED);
    }

    /**
     * Lets a task fail.
     *
     * @throws IllegalStateException if it has ended already
     */
    public void fail(FakeTask task) {
        end(task, State.FAILED);
    }

    /** Kills every task. */
    public void killAll() {
        tasks().forEach(this::kill);
    }

    private void end(FakeTask task, State state) {
        tasks.end(task, state);
        log.add(new ClusterEvent.TaskEnded(cycle, task.id(), task.agentId(), state));
    }

    /**
     * Loses an agent: its tasks are gone and it makes no offers, but what others than tasks of this cluster hold stays held.
     *
     * @throws IllegalArgumentException if there is no such agent
     * @throws IllegalStateException if it is lost already
     */
    public void agentLost(String agentId) {
        FakeAgent agent = agent(agentId);
        if (agent.isLost()) {
            throw new IllegalStateException("agent " + agentId + " is lost already");
        }
        List<FakeTask> lost = tasks.where(task -> task.agent() == agent);
        agent.setConnection(Availability.INACTIVE);
        offers.forget(agent);
        log.add(new ClusterEvent.AgentLost(
                cycle, agentId, lost.stream().map(FakeTask::id).toList()));
        lost.forEach(task -> end(task, State.LOST));
    }

    /**
     * Lets a lost agent come back, without tasks: Marathon has replaced them, and kills those that turn up again.
     *
     * @throws IllegalArgumentException if there is no such agent
     * @throws IllegalStateException if it is not lost
     */
    public void agentReturns(String agentId) {
        FakeAgent agent = agent(agentId);
        if (!agent.isLost()) {
            throw new IllegalStateException("agent " + agentId + " cannot return: it was not lost");
        }
        agent.setConnection(Availability.ACTIVE);
        log.add(new ClusterEvent.AgentReturned(cycle, agentId));
    }

    /** The cluster as an explainer sees it: what each agent has, what is free, and what is on the table. */
    public ClusterSnapshot snapshot() {
        return new ClusterSnapshot(
                agents.values().stream().map(offers::snapshot).toList());
    }

    /**
     * The JSON that a Mesos master would show at {@code /state}: the {@link #snapshot()}, with the agents' attributes. Read back it
     * equals the snapshot.
     */
    public String toMesosState() {
        return MesosState.of(this);
    }

    /** What happened so far. */
    public EventLog log() {
        return log;
    }

    /** A picture for a person: every agent with what is free, and who holds which port. */
    @Override
    public String toString() {
        return ClusterPicture.of(this);
    }
}
