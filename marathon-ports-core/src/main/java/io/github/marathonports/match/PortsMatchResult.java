package io.github.marathonports.match;

import io.github.marathonports.offer.OfferedResource.Ports;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** The offer has the ports. */
    final class Match implements PortsMatchResult {
        private final @Nullable TakenPort[] taken;

        /** Takes the array over. */
        Match(@Nullable TakenPort[] taken) {
            this.taken = taken;
        }

        /**
         * A match.
         *
         * @param positions what each position took, in order; empty where it asks for none (S7.7)
         */
        public Match(List<Optional<TakenPort>> positions) {
            this(positions.stream().map(position -> position.orElse(null)).toArray(TakenPort[]::new));
        }

        /** What each position took, in order; empty where it asks for none (S7.7). */
        public List<Optional<TakenPort>> positions() {
            return Arrays.stream(taken).map(Optional::ofNullable).toList();
        }

        /** The host port of each position; empty where it asks for none. */
        public List<OptionalInt> hostPorts() {
            List<OptionalInt> hostPorts = new ArrayList<>(taken.length);
            for (TakenPort port : taken) {
                hostPorts.add(port == null ? OptionalInt.empty() : OptionalInt.of(port.port()));
            }
            return Collections.unmodifiableList(hostPorts);
        }

        /** The taken ports in the order of their positions. */
        public List<TakenPort> takenPorts() {
            List<TakenPort> ports = new ArrayList<>(taken.length);
            for (TakenPort port : taken) {
                if (port != null) {
                    ports.add(port);
                }
            }
            return Collections.unmodifiableList(ports);
        }

        /** The resources that a launch consumes (S9.1). */
        public List<Ports> consumedResources() {
            return ConsumedResources.of(taken);
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

        @Override
        public boolean equals(Object other) {
            return other instanceof Match that && Arrays.equals(taken, that.taken);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(taken);
        }

        /** What each position took. */
        @Override
        public String toString() {
            return "Match[positions=" + positions() + "]";
        }
    }

    /** The offer lacks ports. */
    final class NoMatch implements PortsMatchResult {
        private final Supplier<List<NoMatchReason>> found;
        /** Worked out when somebody asks, twice at worst: a scheduler that tries many offers reads the reasons of few. */
        private @Nullable List<NoMatchReason> reasons;

        NoMatch(Supplier<List<NoMatchReason>> found) {
            this.found = found;
        }

        /**
         * A refusal.
         *
         * @param reasons every reason, in the order of the positions
         */
        public NoMatch(List<NoMatchReason> reasons) {
            List<NoMatchReason> all = List.copyOf(reasons);
            this.found = () -> all;
        }

        /** Every reason, in the order of the positions; Marathon itself stops at the first. */
        public List<NoMatchReason> reasons() {
            List<NoMatchReason> all = reasons;
            if (all == null) {
                all = found.get();
                reasons = all;
            }
            return all;
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
                    + reasons().stream().map(NoMatchReason::sentence).collect(Collectors.joining("; ")));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoMatch that && reasons().equals(that.reasons());
        }

        @Override
        public int hashCode() {
            return reasons().hashCode();
        }

        /** Every reason. */
        @Override
        public String toString() {
            return "NoMatch[reasons=" + reasons() + "]";
        }
    }
}
