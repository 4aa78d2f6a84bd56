package io.github.marathonports.testkit.assertj;

import io.github.marathonports.match.NoMatchReason;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatchResult.NoMatch;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.range.PortRanges;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Assertions on the host ports that an app or pod takes from one offer, or why it cannot (S7). */
public final class PortsMatchAssert extends DecisionAssert<PortsMatchAssert, PortsMatchResult> {

    PortsMatchAssert(PortsMatchResult actual) {
        super(actual, () -> Decisions.of(actual), PortsMatchAssert.class);
    }

    /** The offer has the ports. */
    public PortsMatchAssert isMatched() {
        return check(actual.isMatch(), "the offer to have the ports", "an offer that lacks them");
    }

    /** The offer lacks ports. */
    public PortsMatchAssert isNotMatched() {
        return check(!actual.isMatch(), "the offer to lack ports", "an offer that has them");
    }

    /** The offer lacks ports, and each of these texts is part of one of the reasons. */
    public PortsMatchAssert isNotMatchedBecause(String... parts) {
        isNotMatched();
        List<String> sentences = actual.fold(match -> List.<NoMatchReason>of(), NoMatch::reasons).stream()
                .map(NoMatchReason::sentence)
                .toList();
        for (String part : parts) {
            check(
                    sentences.stream().anyMatch(sentence -> sentence.contains(part)),
                    "a reason that says \"" + part + "\"",
                    sentences);
        }
        return this;
    }

    /** The taken host ports are these, in the order of the positions that ask for one. */
    public PortsMatchAssert hasHostPorts(int... ports) {
        List<Integer> expected = Arrays.stream(ports).boxed().toList();
        List<Integer> taken = match().takenPorts().stream().map(TakenPort::port).toList();
        return check(taken.equals(expected), "host ports " + expected, taken);
    }

    /** The position asks for no host port and takes none; positions are counted from 0. */
    public PortsMatchAssert takesNothingAt(int position) {
        List<Optional<TakenPort>> positions = match().positions();
        check(
                0 <= position && position < positions.size(),
                "a position " + position,
                positions.isEmpty() ? "no positions" : "positions 0 to " + (positions.size() - 1));
        return check(
                positions.get(position).isEmpty(),
                "position " + position + " to take nothing",
                positions
                        .get(position)
                        .map(taken -> "host port " + taken.port())
                        .orElse(""));
    }

    /** Exactly these ports are taken, in any order; typed as {@code [31000-31001]}. */
    public PortsMatchAssert takesOnly(String ranges) {
        PortRanges expected = PortRanges.parseTyped(ranges);
        PortRanges taken = PortRanges.ofPorts(
                match().takenPorts().stream().mapToInt(TakenPort::port).toArray());
        return check(taken.equals(expected), "only " + expected + " to be taken", taken);
    }

    /** Every taken port was offered for this role. */
    public PortsMatchAssert takesOnlyFromRole(String role) {
        List<String> roles = match().takenPorts().stream()
                .map(taken -> taken.role().name())
                .distinct()
                .toList();
        return check(roles.stream().allMatch(role::equals), "only ports of role " + role, "ports of roles " + roles);
    }

    private Match match() {
        isMatched();
        return actual.orElseThrow();
    }
}
