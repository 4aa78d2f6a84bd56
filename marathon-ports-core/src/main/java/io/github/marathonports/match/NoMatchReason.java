package io.github.marathonports.match;

import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing an offer lacks, with its numbers.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface NoMatchReason {

    /** The reason in one sentence for a person. */
    String sentence();

    /** The number of the rule that asks for what is missing. */
    String rule();

    /**
     * A fixed host port is in none of the ranges that count (S7.3, S7.4).
     *
     * @param rule the rule that asks for it
     * @param position which position asks for it, counted from 0
     * @param port the port; 0 when {@code requirePorts} takes it literally (S12.2)
     * @param roles the accepted roles
     * @param offered what counts in this offer
     * @param nearest the offered port nearest to it; empty when nothing is offered
     * @param notCounted where the offer has the port all the same, and why that does not count (S12.7)
     */
    record FixedPortNotOffered(
            String rule,
            int position,
            int port,
            Set<Role> roles,
            PortRanges offered,
            OptionalInt nearest,
            List<NotCounted> notCounted)
            implements NoMatchReason {
        /** Copies the list. */
        public FixedPortNotOffered {
            notCounted = List.copyOf(notCounted);
        }

        @Override
        public String sentence() {
            String what = port == 0
                    ? "host port 0 is required literally, because requirePorts is true"
                    : "host port " + port + " is not offered";
            String where = "; offered to " + Text.roles(roles) + ": " + offered;
            String near = nearest.isPresent() ? "; nearest " + nearest.getAsInt() : "";
            String elsewhere = notCounted.stream()
                    .map(found -> "; it is offered to role " + found.role() + ", but " + found.reason())
                    .collect(Collectors.joining());
            return what + where + near + elsewhere;
        }
    }

    /**
     * A resource that has the port but does not count.
     *
     * @param role the role for which it is offered
     * @param reason why it does not count, in a few words
     */
    record NotCounted(Role role, String reason) {}

    /**
     * There are fewer free ports than positions that ask for any port (S7.3, S7.5).
     *
     * @param rule the rule that asks for them
     * @param asked how many positions ask for any port
     * @param available how many ports could be taken, the app's own fixed ports left out
     * @param roles the accepted roles
     * @param offered what counts in this offer
     */
    record TooFewPorts(String rule, int asked, int available, Set<Role> roles, PortRanges offered)
            implements NoMatchReason {
        @Override
        public String sentence() {
            return asked + " dynamic host ports are asked but only " + available + " can be taken; offered to "
                    + Text.roles(roles) + ": " + offered;
        }
    }
}
