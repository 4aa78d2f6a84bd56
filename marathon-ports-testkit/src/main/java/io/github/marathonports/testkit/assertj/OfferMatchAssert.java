package io.github.marathonports.testkit.assertj;

import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.match.PortsMatchResult;
import java.util.List;

/** Assertions on what Marathon does with one offer (S12.15). */
public final class OfferMatchAssert extends DecisionAssert<OfferMatchAssert, OfferMatchResult> {

    OfferMatchAssert(OfferMatchResult actual) {
        super(actual, () -> Decisions.of(actual), OfferMatchAssert.class);
    }

    /** Marathon takes the offer. */
    public OfferMatchAssert isTaken() {
        return check(actual.isMatch(), "the offer to be taken", "declined for " + reasons());
    }

    /** Marathon declines the offer and gives exactly these reasons, in this order. */
    public OfferMatchAssert isDeclinedFor(DeclineReason... reasons) {
        check(!actual.isMatch(), "the offer to be declined for " + List.of(reasons), "taken");
        return check(reasons().equals(List.of(reasons)), "reasons " + List.of(reasons), reasons());
    }

    /** Assertions on the ports, at which the library always looks (S12.12). */
    public PortsMatchAssert ports() {
        return part(new PortsMatchAssert(actual.<PortsMatchResult>fold(taken -> taken.ports(), Declined::ports)));
    }

    private List<DeclineReason> reasons() {
        return actual.fold(taken -> List.of(), Declined::reasons);
    }
}
