package io.github.marathonports.match;

import java.util.Collection;
import java.util.Optional;

/**
 * Why Marathon declines an offer, by Marathon's own names, in the order in which it shows one of several (S12.10).
 *
 * <p>Constraints, reservations for volumes and maintenance are named for completeness: no port rule gives them.
 */
public enum DeclineReason {
    /** No resource of the offer is for a role that the run spec accepts. */
    UNFULFILLED_ROLE("UnfulfilledRole"),
    /** A placement constraint. */
    UNFULFILLED_CONSTRAINT("UnfulfilledConstraint"),
    /** No reservation for a volume. */
    NO_CORRESPONDING_RESERVATION_FOUND("NoCorrespondingReservationFound"),
    /** The agent is in maintenance. */
    AGENT_MAINTENANCE("AgentMaintenance"),
    /** Too few cpus. */
    INSUFFICIENT_CPUS("InsufficientCpus"),
    /** Too little memory. */
    INSUFFICIENT_MEMORY("InsufficientMemory"),
    /** Too little disk. */
    INSUFFICIENT_DISK("InsufficientDisk"),
    /** Too few gpus. */
    INSUFFICIENT_GPUS("InsufficientGpus"),
    /** The ports; looked at only when everything else fits (S12.12). */
    INSUFFICIENT_PORTS("InsufficientPorts"),
    /** The agent has gpus and the run spec wants none. */
    DECLINED_SCARCE_RESOURCES("DeclinedScarceResources");

    private final String text;

    DeclineReason(String text) {
        this.text = text;
    }

    /** Marathon's own name for it: {@code InsufficientPorts}. */
    public String text() {
        return text;
    }

    /** The one of several that Marathon counts in its summary (S12.10); empty when there is none. */
    public static Optional<DeclineReason> funnel(Collection<DeclineReason> reasons) {
        return reasons.stream().min(DeclineReason::compareTo);
    }

    @Override
    public String toString() {
        return text;
    }
}
