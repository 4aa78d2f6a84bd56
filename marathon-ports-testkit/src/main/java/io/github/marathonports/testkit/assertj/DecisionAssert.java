package io.github.marathonports.testkit.assertj;

import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/**
 * What all assertions of this package share: their failures say what was expected, what there was, and the whole decision.
 *
 * @param <SELF> the assertion itself
 * @param <ACTUAL> what it is about
 */
abstract class DecisionAssert<SELF extends DecisionAssert<SELF, ACTUAL>, ACTUAL> extends AbstractAssert<SELF, ACTUAL> {
    private final String decision;

    DecisionAssert(ACTUAL actual, String decision, Class<SELF> type) {
        super(Objects.requireNonNull(actual, "actual"), type);
        this.decision = decision;
    }

    /** The decision as failures print it. */
    final String decision() {
        return decision;
    }

    /** Fails unless it holds. */
    final SELF check(boolean holds, String expected, Object was) {
        if (!holds) {
            failWithMessage(
                    "%nExpected %s%nbut was  %s%n%nThe whole decision:%n%s", expected, was, decision.stripTrailing());
        }
        return myself;
    }
}
