package io.github.marathonports.match;

import io.github.marathonports.match.PortsMatchResult.Match;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What Marathon does with one offer for one run spec: it takes it, or declines it with reasons (S12.15).
 *
 * <p>Constraints and volumes are not looked at. Immutable and thread-safe.
 */
public sealed interface OfferMatchResult {

    /** Handles both answers. */
    <T> T fold(Function<? super Taken, ? extends T> taken, Function<? super Declined, ? extends T> declined);

    /** Whether Marathon takes the offer. */
    boolean isMatch();

    /** The amounts that are asked for, sufficient or not. */
    List<ScalarMatch> scalars();

    /**
     * The offer is taken.
     *
     * @param scalars what it takes of cpus, mem, gpus and disk; only what is asked for
     * @param ports the host ports it takes
     */
    record Taken(List<ScalarMatch> scalars, Match ports) implements OfferMatchResult {
        /** Copies the list. */
        public Taken {
            scalars = List.copyOf(scalars);
            Objects.requireNonNull(ports, "ports");
        }

        @Override
        public <T> T fold(
                Function<? super Taken, ? extends T> taken, Function<? super Declined, ? extends T> declined) {
            return taken.apply(this);
        }

        @Override
        public boolean isMatch() {
            return true;
        }
    }

    /**
     * The offer is declined.
     *
     * @param reasons the reasons that Marathon gives, in its order; the ports are among them only when nothing else blocks
     * @param scalars the amounts that are asked for, sufficient or not
     * @param ports what the ports would have been; the library always looks, Marathon does not (S12.12)
     */
    record Declined(List<DeclineReason> reasons, List<ScalarMatch> scalars, PortsMatchResult ports)
            implements OfferMatchResult {
        /** Copies the lists. */
        public Declined {
            reasons = List.copyOf(reasons);
            scalars = List.copyOf(scalars);
            Objects.requireNonNull(ports, "ports");
        }

        /** The one reason that Marathon counts in its summary (S12.10). */
        public Optional<DeclineReason> funnelReason() {
            return DeclineReason.funnel(reasons);
        }

        @Override
        public <T> T fold(
                Function<? super Taken, ? extends T> taken, Function<? super Declined, ? extends T> declined) {
            return declined.apply(this);
        }

        @Override
        public boolean isMatch() {
            return false;
        }
    }
}
