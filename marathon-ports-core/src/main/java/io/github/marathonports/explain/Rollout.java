package io.github.marathonports.explain;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether a rolling update of all instances can ever finish on a cluster (S12.3).
 *
 * <p>It asks what the agents have in total, as if nothing else ran, so a deadlock that it names is one under any load; one that it
 * does not name may still wait for other tasks. Immutable and thread-safe.
 *
 * @param outcome whether it can finish
 * @param instances how many instances are replaced
 * @param mustStayHealthy how many have to run all the time: instances times {@code minimumHealthCapacity}, rounded up
 * @param room how many tasks have room at once, counted up to one more than the instances
 * @param roomNow for how many of them the room is free now; what already runs of them is among what is in use
 * @param blocking the agents that have room, each of which an old task may hold; empty unless it deadlocks
 */
public record Rollout(
        Outcome outcome, int instances, int mustStayHealthy, int room, int roomNow, List<AgentSnapshot> blocking) {

    /** How a rolling update ends. */
    public enum Outcome {
        /** It can finish. */
        FINISHES,
        /** It starts no new task before an old one stops, and may stop none before a new one runs. */
        DEADLOCKS,
        /** Fewer instances have room than are wanted, so it stays unfinished. */
        NEVER_COMPLETE,
        /** Only offers are known, which do not say what the agents have in total. */
        UNKNOWN
    }

    /** Copies the agents. */
    public Rollout {
        Objects.requireNonNull(outcome, "outcome");
        blocking = List.copyOf(blocking);
    }

    /** Whether a new task has to run before an old one may stop. */
    public boolean mustStartFirst() {
        return instances > 0 && mustStayHealthy >= instances;
    }

    /** The answer in one sentence. */
    public String sentence() {
        return switch (outcome) {
            case FINISHES -> finishes();
            case DEADLOCKS ->
                "a rolling update deadlocks: "
                        + (instances == 1 ? "the only instance has" : "all " + instances + " instances have")
                        + " to stay healthy, so a new task has to start first, and there is room for " + room
                        + " at once (S12.3); blocked by " + Words.agents(blocking)
                        + "; lower upgradeStrategy.minimumHealthCapacity so that one old task may stop first, or add an agent";
            case NEVER_COMPLETE ->
                "a rolling update stays unfinished: there is room for " + room + " of "
                        + Words.count(instances, "instance");
            case UNKNOWN ->
                "whether a rolling update can finish is not known: offers do not say what the agents have in total";
        };
    }

    private String finishes() {
        if (instances == 0) {
            return "a rolling update has nothing to replace";
        }
        return mustStartFirst()
                ? "a rolling update can finish: it starts a new task before it stops an old one, and there is room for it"
                        + (roomNow > instances
                                ? ""
                                : "; at this moment there is room for " + Words.count(roomNow, "task"))
                : "a rolling update can finish: " + Words.count(instances - mustStayHealthy, "old task")
                        + " may stop before a new one starts";
    }

    static Rollout of(Demand demand, Assessment assessment, List<AgentSnapshot> agents) {
        int instances = demand.spec().instances();
        int healthy = demand.spec().upgradeStrategy().mustStayHealthy(instances);
        int room = assessment.roomEver(instances + 1);
        Outcome outcome = outcome(demand.spec(), room, assessment);
        return new Rollout(
                outcome,
                instances,
                healthy,
                room,
                assessment.roomNow(instances + 1),
                outcome == Outcome.DEADLOCKS ? able(assessment, agents) : List.of());
    }

    private static Outcome outcome(RunSpec spec, int room, Assessment assessment) {
        int instances = spec.instances();
        if (instances == 0) {
            return Outcome.FINISHES;
        }
        if (assessment.knowsOnlyOffers()) {
            return Outcome.UNKNOWN;
        }
        if (room < instances) {
            return Outcome.NEVER_COMPLETE;
        }
        return spec.upgradeStrategy().mustStartFirst(instances) && room == instances
                ? Outcome.DEADLOCKS
                : Outcome.FINISHES;
    }

    private static List<AgentSnapshot> able(Assessment assessment, List<AgentSnapshot> agents) {
        List<AgentSnapshot> able = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            if (assessment.ever(i) > 0) {
                able.add(agents.get(i));
            }
        }
        return able;
    }
}
