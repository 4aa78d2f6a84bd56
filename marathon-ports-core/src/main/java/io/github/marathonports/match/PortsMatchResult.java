package io.github.marathonports.match;

import io.github.marathonports.offer.OfferedResource.Ports;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether one offer has the ports that a run spec asks for (S7).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PortsMatchResult {

    /** Handles both answers. */
    <T> T fold(Function<? super Match, ? extends T> match, Function<? super NoMatch, ? extends T> noMatch);

    /** Whether the offer has the ports. */
    boolean isMatch();

    /**
     * The match, for callers to whom a missing port is a bug.
     *
     * @throws IllegalStateException with every reason
     */
    Match orElseThrow();

    /**
     * The offer has the ports.
     *
     * @param positions what each position took, in order; empty where it asks for none (S7.7)
     */
    record Match(List<Optional<TakenPort>> positions) implements PortsMatchResult {
        /** Copies the positions. */
        public Match {
            positions = List.copyOf(positions);
        }

        /** The host port of each position; empty where it asks for none. */
        public List<OptionalInt> hostPorts() {
            return positions.stream()
                    .map(position ->
                            position.map(taken -> OptionalInt.of(taken.port())).orElse(OptionalInt.empty()))
                    .toList();
        }

        /** The taken ports in the order of their positions. */
        public List<TakenPort> takenPorts() {
            return positions.stream().flatMap(Optional::stream).toList();
        }

        /** The resources that a launch consumes (S9.1). */
        public List<Ports> consumedResources() {
            return ConsumedResources.of(takenPorts());
        }

        @Override
        public <T> T fold(Function<? super Match, ? extends T> match, Function<? super NoMatch, ? extends T> noMatch) {
            return match.apply(this);
        }

        @Override
        public boolean isMatch() {
            return true;
        }

        @Override
        public Match orElseThrow() {
            return this;
        }
    }

    /**
     * The offer lacks ports.
     *
     * @param reasons every reason, in the order of the positions; Marathon itself stops at the first
     */
    record NoMatch(List<NoMatchReason> reasons) implements PortsMatchResult {
        /** Copies the reasons. */
        public NoMatch {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <T> T fold(Function<? super Match, ? extends T> match, Function<? super NoMatch, ? extends T> noMatch) {
            return noMatch.apply(this);
        }

        @Override
        public boolean isMatch() {
            return false;
        }

        @Override
        public Match orElseThrow() {
            throw new IllegalStateException("the offer does not match: "
                    + reasons.stream().map(NoMatchReason::sentence).collect(Collectors.joining("; ")));
        }
    }
}
