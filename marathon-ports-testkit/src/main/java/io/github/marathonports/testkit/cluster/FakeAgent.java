package io.github.marathonports.testkit.cluster;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.network.Labels;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An agent that keeps what is in use and offers what is free, one {@code ports} resource for each role and reservation: those of
 * role {@code *} first, then the others, role by role as they were named.
 *
 * <p>It is described by Mesos' own text: {@code FakeAgent.builder().resources("ports(*):[31000-31005];cpus:4").build()}. What
 * the text does not name is there all the same, as an agent detects it: ports 31000-32000, and so much cpus, mem and disk that
 * only ports run short; gpus are 0. It never chooses ports. Mutable and not thread-safe.
 */
public final class FakeAgent {
    private final String id;
    private final String hostname;
    private final Map<String, String> attributes;
    private final List<ResourcePool> pools;
    private final Holdings holdings;
    private final Set<String> tasksOfCluster = new HashSet<>();
    private Optional<Consumer<Availability>> cluster = Optional.empty();
    private int withdrawals;
    private Availability maintenance = Availability.ACTIVE;
    private Availability connection = Availability.ACTIVE;

    private FakeAgent(Builder builder) {
        this.hostname = builder.hostname.isEmpty() ? builder.id : builder.hostname;
        this.id = builder.id.isEmpty() ? builder.hostname : builder.id;
        if (id.isEmpty()) {
            throw new IllegalArgumentException("an agent must have a hostname or an id: name one in its builder");
        }
        this.attributes = Labels.copyOf(builder.attributes);
        this.holdings = new Holdings(id);
        this.pools =
                builder.startsWith(id).byRole().stream().map(ResourcePool::new).toList();
    }

    /** A builder; only a hostname or an id is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** The agent's id; its hostname unless it has another one. */
    public String id() {
        return id;
    }

    /** The agent's hostname. */
    public String hostname() {
        return hostname;
    }

    /** The attributes, in the order in which they were given. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** What the agent offers at this moment: everything free, and nothing in maintenance. */
    public Offer offer() {
        return snapshot().freeOffer();
    }

    /** What the agent has and what of it is free. */
    public AgentSnapshot snapshot() {
        return snapshot(pools.stream().map(pool -> Resources.none()).toList());
    }

    /** The same, with what of it is on its way in offers, for each pool. */
    AgentSnapshot snapshot(List<Resources> offered) {
        List<RoleResources> resources = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            resources.add(
                    pools.get(i).snapshot(offered.get(i).intersect(pools.get(i).free())));
        }
        return new AgentSnapshot(id, hostname, Source.TOTALS, availability(), resources);
    }

    /** What is free in each pool. */
    List<Resources> free() {
        return pools.stream().map(ResourcePool::free).toList();
    }

    List<ResourcePool> pools() {
        return pools;
    }

    /** Who holds a port; empty when nobody does, or the agent does not have it. */
    public Optional<String> holderOf(int port) {
        return holdings.holderOf(port);
    }

    /** The held ports, ascending, and who holds each. */
    public Map<Integer, String> portsInUse() {
        return holdings.byPort();
    }

    /** Whether the agent offers anything: it is neither in maintenance nor lost. */
    public Availability availability() {
        return connection == Availability.ACTIVE ? maintenance : Availability.INACTIVE;
    }

    /** An agent cannot be in two clusters. */
    void requireNoCluster() {
        if (cluster.isPresent()) {
            throw new IllegalArgumentException("agent " + id + " is in a cluster already");
        }
    }

    /** Makes the agent one of a cluster's, which is told when its maintenance starts and ends. */
    void join(Consumer<Availability> toldOfMaintenance) {
        cluster = Optional.of(toldOfMaintenance);
    }

    /** Whether the cluster has lost the agent. */
    public boolean isLost() {
        return connection == Availability.INACTIVE;
    }

    void setConnection(Availability connected) {
        connection = connected;
    }

    /** How often the agent went into maintenance. */
    int withdrawals() {
        return withdrawals;
    }

    /** Everybody who holds something here, in the order in which they came. */
    public List<String> holders() {
        return holdings.holders();
    }

    /** Whether somebody of this name holds anything. */
    boolean isHolder(String name) {
        return holdings.has(name);
    }

    /** From now on the agent offers nothing, and an offer that it has made is gone; its tasks run on. */
    public void startMaintenance() {
        withdrawals++;
        maintain(Availability.INACTIVE);
    }

    /** From now on the agent offers what is free again. */
    public void endMaintenance() {
        maintain(Availability.ACTIVE);
    }

    private void maintain(Availability next) {
        boolean isNew = maintenance != next;
        maintenance = next;
        if (isNew) {
            cluster.ifPresent(told -> told.accept(next));
        }
    }

    /**
     * Gives a task the ports of its match, and the cpus, mem, disk and gpus that its app or pod asks for, from the roles that it
     * accepts in a Marathon without flags (S12.15), and from those that the ports are of.
     *
     * @param taskId the task's name
     * @param spec whose task it is
     * @param match the ports it takes
     * @throws IllegalStateException if a port is not free or not this agent's, the task is there already, or too little is left;
     *     nothing has changed then
     * @throws IllegalArgumentException if the match cannot be one of this app or pod
     */
    public void take(String taskId, RunSpec spec, Match match) {
        Claim claim = Claim.of(spec, match, OfferConfig.defaults());
        LaunchRefusal.requireNone(refusal(taskId, claim));
        holdings.add(taskId, Shares.of(pools, free(), claim));
    }

    /** Gives a task of a cluster its shares; the cluster alone may end it. */
    void launch(String taskId, Shares shares) {
        holdings.add(taskId, shares);
        tasksOfCluster.add(taskId);
    }

    /** Takes back what a task of a cluster held. */
    void end(FakeTask task) {
        tasksOfCluster.remove(task.id());
        release(task.id());
    }

    /**
     * Gives ports to somebody who is no task of a match: another framework, a process on the host.
     *
     * @param holder a name for it
     * @param ports the ports as a person types them: {@code [31000-31004]}, {@code 80}
     * @throws IllegalStateException if one is not free or not this agent's, or the holder holds something already
     */
    public void occupy(String holder, String ports) {
        PortRanges wanted = PortRanges.parseTyped(ports);
        LaunchRefusal.requireNone(new LaunchCheck(this).refusal(holder, wanted));
        holdings.add(holder, Shares.ofPorts(pools, wanted));
    }

    /**
     * Takes back everything that a task or another holder has.
     *
     * @throws IllegalStateException if it holds nothing here
     */
    public void release(String holder) {
        if (tasksOfCluster.contains(holder)) {
            throw new IllegalStateException("agent " + id + ": " + holder + " is a task of a cluster: kill it there");
        }
        holdings.remove(holder);
    }

    /** Why a task could not be given its ports and amounts at this moment; empty when it could. */
    Optional<LaunchRefusal> refusal(String taskId, Claim claim) {
        return new LaunchCheck(this).refusal(taskId, claim);
    }

    /** A picture for a person: what is free of what there is, and who holds which port. */
    @Override
    public String toString() {
        return ClusterPicture.of(this);
    }

    /** Builds a {@link FakeAgent}; not thread-safe. */
    public static final class Builder {
        private String id = "";
        private String hostname = "";
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<String> texts = new ArrayList<>();
        private final List<Map.Entry<String, Reservation>> reserved = new ArrayList<>();

        private Builder() {}

        /** The agent's id; without one it is the hostname. */
        public Builder id(String agentId) {
            this.id = Objects.requireNonNull(agentId, "id");
            return this;
        }

        /** The agent's hostname; without one it is the id. */
        public Builder hostname(String host) {
            this.hostname = Objects.requireNonNull(host, "hostname");
            return this;
        }

        /** What the agent starts with, in the text of its {@code --resources} flag. */
        public Builder resources(String text) {
            texts.add(Objects.requireNonNull(text, "resources"));
            return this;
        }

        /** More that the agent has, reserved so for a role: {@code reserved(reservation, "ports(web):[80-80]")}. */
        public Builder reserved(Reservation reservation, String text) {
            reserved.add(Map.entry(text, reservation));
            return this;
        }

        /** An attribute: {@code rack}, {@code r2}. */
        public Builder attribute(String name, String value) {
            attributes.put(name, value);
            return this;
        }

        private AgentResources startsWith(String agent) {
            AgentResources resources = new AgentResources(agent);
            texts.forEach(text -> resources.add(text, Optional.empty()));
            reserved.forEach(entry -> resources.add(entry.getKey(), Optional.of(entry.getValue())));
            return resources;
        }

        /**
         * The agent, idle.
         *
         * @throws IllegalArgumentException if it has neither hostname nor id, a text does not parse, a port is given twice, or
         *     something is reserved for role {@code *}
         */
        public FakeAgent build() {
            return new FakeAgent(this);
        }
    }
}
