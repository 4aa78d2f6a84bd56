package io.github.marathonports.testkit.assertj;

import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;

/**
 * What all assertions of this package share: their failures say what was expected, what there was, and the whole decision.
 *
 * @param <SELF> the assertion itself
 * @param <ACTUAL> what it is about
 */
abstract class DecisionAssert<SELF extends DecisionAssert<SELF, ACTUAL>, ACTUAL> extends AbstractAssert<SELF, ACTUAL> {
    private final Supplier<String> decision;

    /** The decision is put into words when something fails, not before. */
    DecisionAssert(ACTUAL actual, Supplier<String> decision, Class<SELF> type) {
        super(actual, type);
        this.decision = decision;
        isNotNull();
    }

    /** The decision as failures print it. */
    final Supplier<String> decision() {
        return decision;
    }

    /** An assertion on a part of this, with the description of the whole. */
    final <PART extends DecisionAssert<PART, ?>> PART part(PART part) {
        return part.describedAs(info.description());
    }

    /** Fails unless it holds. */
    final SELF check(boolean holds, String expected, Object was) {
        if (!holds) {
            failWithMessage(
                    "%nExpected %s%nbut was  %s%n%nThe whole decision:%n%s",
                    expected, was, decision.get().stripTrailing());
        }
        return myself;
    }
}
