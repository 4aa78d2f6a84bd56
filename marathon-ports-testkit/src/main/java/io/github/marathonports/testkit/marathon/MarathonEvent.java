package io.github.marathonports.testkit.marathon;

import io.github.marathonports.serviceport.ServicePortAssignment.Exhausted;
import io.github.marathonports.testkit.cluster.Event;
import java.util.List;

/**
 * What a {@link FakeMarathon} decided; what its tasks did is a {@link io.github.marathonports.testkit.cluster.ClusterEvent}.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface MarathonEvent extends Event {

    /**
     * An app or pod was created or changed.
     *
     * @param cycle when
     * @param id which one
     * @param version counted from 1
     * @param instances how many are wanted
     * @param servicePorts the service ports, assigned ones included (S6); none for a pod
     */
    record Deployed(int cycle, String id, int version, int instances, List<Integer> servicePorts)
            implements MarathonEvent {
        /** Copies the ports. */
        public Deployed {
            servicePorts = List.copyOf(servicePorts);
        }

        @Override
        public String sentence() {
            return id + " is deployed in version " + version + " with " + instances + " instances"
                    + (servicePorts.isEmpty() ? "" : " and service ports " + servicePorts);
        }
    }

    /**
     * An update failed as a whole, because the range of service ports is exhausted (S6.4).
     *
     * @param cycle when
     * @param exhausted the range and what was asked of it
     */
    record UpdateRefused(int cycle, Exhausted exhausted) implements MarathonEvent {
        @Override
        public String sentence() {
            return "the update is refused: " + exhausted;
        }
    }

    /**
     * Another number of instances is wanted.
     *
     * @param cycle when
     * @param id of which app or pod
     * @param from how many were wanted
     * @param to how many are wanted
     */
    record Scaled(int cycle, String id, int from, int to) implements MarathonEvent {
        @Override
        public String sentence() {
            return id + " is scaled from " + from + " to " + to;
        }
    }

    /**
     * An app or pod was removed.
     *
     * @param cycle when
     * @param id which one
     */
    record Removed(int cycle, String id) implements MarathonEvent {
        @Override
        public String sentence() {
            return id + " is removed";
        }
    }

    /**
     * Instances wait for an offer that fits; said again only when the reasons change.
     *
     * @param cycle when
     * @param waiting which instances, and why
     */
    record Waits(int cycle, Waiting waiting) implements MarathonEvent {
        @Override
        public String sentence() {
            return waiting.toString();
        }
    }

    /**
     * A task failed, so the next one is not launched for some cycles.
     *
     * @param cycle when
     * @param id of which app or pod
     * @param until the first cycle in which it may be launched
     */
    record BacksOff(int cycle, String id, int until) implements MarathonEvent {
        @Override
        public String sentence() {
            return id + " backs off until cycle " + until;
        }
    }

    /**
     * All instances run in the current version, and no others.
     *
     * @param cycle when
     * @param id of which app or pod
     * @param version which version
     */
    record Settled(int cycle, String id, int version) implements MarathonEvent {
        @Override
        public String sentence() {
            return id + " is settled in version " + version;
        }
    }
}
