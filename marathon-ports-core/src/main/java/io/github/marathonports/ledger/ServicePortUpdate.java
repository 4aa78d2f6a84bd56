package io.github.marathonports.ledger;

import io.github.marathonports.serviceport.ServicePortAssignment.AssignedPort;
import io.github.marathonports.serviceport.ServicePortAssignment.Exhausted;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What one update of a {@link ServicePortLedger} assigned, or why it changed nothing (S6.4).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ServicePortUpdate {

    /** Handles both answers. */
    <T> T fold(Function<? super Applied, ? extends T> applied, Function<? super Refused, ? extends T> refused);

    /**
     * What replaced the zeros, for callers to whom an exhausted range is a bug.
     *
     * @throws IllegalStateException naming the range and what was missing
     */
    List<AssignedPort> orElseThrow();

    /**
     * The ledger holds the new state.
     *
     * @param ports what replaced the zeros, in the order of assignment
     */
    record Applied(List<AssignedPort> ports) implements ServicePortUpdate {
        /** Copies the ports. */
        public Applied {
            ports = List.copyOf(ports);
        }

        @Override
        public <T> T fold(
                Function<? super Applied, ? extends T> applied, Function<? super Refused, ? extends T> refused) {
            return applied.apply(this);
        }

        @Override
        public List<AssignedPort> orElseThrow() {
            return ports;
        }
    }

    /**
     * The range has too few free numbers; the ledger is as it was.
     *
     * @param exhausted the range, what was asked, and what was free
     */
    record Refused(Exhausted exhausted) implements ServicePortUpdate {
        /** Checks that nothing is missing. */
        public Refused {
            Objects.requireNonNull(exhausted, "exhausted");
        }

        @Override
        public <T> T fold(
                Function<? super Applied, ? extends T> applied, Function<? super Refused, ? extends T> refused) {
            return refused.apply(this);
        }

        @Override
        public List<AssignedPort> orElseThrow() {
            throw new IllegalStateException(exhausted.toString());
        }
    }
}
