package io.github.marathonports.ledger;

import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one agent has, what its tasks hold of it, and what it therefore offers.
 *
 * <p>Every port of the agent is offered for one role and held by at most one task. Amounts (cpus, mem, disk, gpus) are kept to a
 * thousandth, as Mesos keeps them. It never decides what a task takes; that is the matcher's answer.
 *
 * <p>Mutable. Safe for many readers and one writer at a time: offers and free ports are read without waiting, a second writer
 * waits for the first, and nobody sees half a step.
 */
public final class AgentLedger {
    private final String agentId;
    private final String hostname;
    private final List<OfferedResource> total;
    private final AgentStock whole;
    private final Map<String, List<OfferedResource>> held = new LinkedHashMap<>();
    private volatile AgentStock free;

    private AgentLedger(String agentId, String hostname, List<OfferedResource> total) {
        this.agentId = Objects.requireNonNull(agentId, "agentId");
        this.hostname = Objects.requireNonNull(hostname, "hostname");
        this.total = total;
        this.whole = AgentStock.of(agentId, total);
        this.free = whole;
    }

    /**
     * The ledger of an agent on which no task runs.
     *
     * @param agentId the agent's id
     * @param hostname the agent's hostname
     * @param total everything it has: ports and amounts, of any roles, reserved or not
     * @throws IllegalArgumentException if a port is there twice
     */
    public static AgentLedger of(String agentId, String hostname, List<? extends OfferedResource> total) {
        return new AgentLedger(agentId, hostname, List.copyOf(total));
    }

    /** The agent's id. */
    public String agentId() {
        return agentId;
    }

    /** The agent's hostname. */
    public String hostname() {
        return hostname;
    }

    /** Everything the agent has, as it was given. */
    public List<OfferedResource> total() {
        return total;
    }

    /**
     * A task takes the ports of a match.
     *
     * @throws IllegalStateException if one of them is held, naming port, agent and holder, or the task is there already
     * @throws IllegalArgumentException if the agent has no such port for its role
     */
    public void take(String taskId, Match match) {
        take(taskId, match.consumedResources());
    }

    /**
     * A task takes resources: all of them, or none when it cannot.
     *
     * @param taskId the task's id
     * @param consumed ports and amounts, each for the role and the reservation for which it was offered
     * @throws IllegalStateException if a port is held, naming port, agent and holder; if an amount is not left; or if the task is
     *     there already
     * @throws IllegalArgumentException if the agent has no such resource at all
     */
    public synchronized void take(String taskId, List<? extends OfferedResource> consumed) {
        Objects.requireNonNull(taskId, "taskId");
        if (held.containsKey(taskId)) {
            throw new IllegalStateException("agent " + agentId + ": task " + taskId + " is there already");
        }
        List<OfferedResource> taken = List.copyOf(consumed);
        free = new Taking(this, whole, taskId).from(free, taken);
        held.put(taskId, taken);
    }

    /**
     * A task ends, and what it held is free.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public synchronized void release(String taskId) {
        List<OfferedResource> returned = held.remove(taskId);
        if (returned == null) {
            throw new IllegalArgumentException("agent " + agentId + ": task " + taskId + " is not there");
        }
        free = free.plus(returned);
    }

    /** What the agent offers now: what is free, one {@code ports} resource for each role and reservation; without an id. */
    public Offer offer() {
        return new Offer(Optional.empty(), agentId, hostname, free.resources());
    }

    /** What the agent offers now, under this id. */
    public Offer offer(String offerId) {
        return new Offer(Optional.of(offerId), agentId, hostname, free.resources());
    }

    /** The ports of a role that no task holds, reserved ones included. */
    public PortRanges free(Role role) {
        return free.ports(role);
    }

    /** The ports of a role that tasks hold. */
    public PortRanges inUse(Role role) {
        return whole.ports(role).minus(free.ports(role));
    }

    /** The task that holds a port; empty when none does. */
    public synchronized Optional<String> holder(int port) {
        return held.entrySet().stream()
                .filter(task -> hasPort(task.getValue(), port))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean hasPort(List<OfferedResource> resources, int port) {
        return resources.stream()
                .anyMatch(resource -> resource instanceof Ports ports
                        && ports.ranges().stream().anyMatch(range -> range.contains(port)));
    }

    /** The tasks that hold something or took nothing, in the order in which they came. */
    public synchronized List<String> tasks() {
        return List.copyOf(held.keySet());
    }

    /**
     * What a task holds, as it took it.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public synchronized List<OfferedResource> held(String taskId) {
        List<OfferedResource> resources = held.get(taskId);
        if (resources == null) {
            throw new IllegalArgumentException("agent " + agentId + ": task " + taskId + " is not there");
        }
        return resources;
    }
}
