package io.github.marathonports.testkit.cluster;

import java.util.List;

/**
 * What happened to agents, offers and tasks.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ClusterEvent extends Event {

    /**
     * A task was launched.
     *
     * @param cycle when
     * @param taskId which task
     * @param agentId on which agent
     * @param hostPorts the host ports it took, in the order of its positions
     */
    record TaskLaunched(int cycle, String taskId, String agentId, List<Integer> hostPorts) implements ClusterEvent {
        /** Copies the ports. */
        public TaskLaunched {
            hostPorts = List.copyOf(hostPorts);
        }

        @Override
        public String sentence() {
            return "task " + taskId + " starts on " + agentId + " with host ports " + hostPorts;
        }
    }

    /**
     * A launch was refused; nothing changed.
     *
     * @param cycle when
     * @param specId of which app or pod
     * @param agentId on which agent
     * @param refusal why
     */
    record LaunchRefused(int cycle, String specId, String agentId, LaunchRefusal refusal) implements ClusterEvent {
        @Override
        public String sentence() {
            return "a task of " + specId + " is refused: " + refusal.sentence();
        }
    }

    /**
     * A task ended and gave back what it held.
     *
     * @param cycle when
     * @param taskId which task
     * @param agentId on which agent
     * @param state how it ended
     */
    record TaskEnded(int cycle, String taskId, String agentId, FakeTask.State state) implements ClusterEvent {
        @Override
        public String sentence() {
            return "task " + taskId + " on " + agentId + " is " + state;
        }
    }

    /**
     * An offer was taken back before anybody used it.
     *
     * @param cycle when
     * @param offerId which offer
     * @param agentId of which agent
     */
    record OfferRescinded(int cycle, String offerId, String agentId) implements ClusterEvent {
        @Override
        public String sentence() {
            return "offer " + offerId + " of " + agentId + " is rescinded";
        }
    }

    /**
     * An agent went away, and its tasks with it.
     *
     * @param cycle when
     * @param agentId which agent
     * @param taskIds the tasks that ran on it
     */
    record AgentLost(int cycle, String agentId, List<String> taskIds) implements ClusterEvent {
        /** Copies the ids. */
        public AgentLost {
            taskIds = List.copyOf(taskIds);
        }

        @Override
        public String sentence() {
            return "agent " + agentId + " is lost, and with it " + taskIds;
        }
    }

    /**
     * An agent came back, empty.
     *
     * @param cycle when
     * @param agentId which agent
     */
    record AgentReturned(int cycle, String agentId) implements ClusterEvent {
        @Override
        public String sentence() {
            return "agent " + agentId + " returns";
        }
    }

    /**
     * An agent went into maintenance: it makes no offers, and its tasks run on.
     *
     * @param cycle when
     * @param agentId which agent
     */
    record MaintenanceStarted(int cycle, String agentId) implements ClusterEvent {
        @Override
        public String sentence() {
            return "agent " + agentId + " goes into maintenance";
        }
    }

    /**
     * An agent makes offers again.
     *
     * @param cycle when
     * @param agentId which agent
     */
    record MaintenanceEnded(int cycle, String agentId) implements ClusterEvent {
        @Override
        public String sentence() {
            return "agent " + agentId + " comes out of maintenance";
        }
    }
}
