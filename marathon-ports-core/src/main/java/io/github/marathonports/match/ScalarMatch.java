package io.github.marathonports.match;

import io.github.marathonports.offer.OfferedResource.Amount;
import java.util.List;
import java.util.Objects;

/**
 * How one amount of an offer stands to what a run spec asks for (S12.15).
 *
 * <p>Immutable and thread-safe.
 *
 * @param scalar which amount
 * @param asked how much is asked for, more than 0
 * @param offered how much counts, all accepted resources together
 * @param consumed what would be taken from which resource, the last taken first; empty when it does not suffice
 */
public record ScalarMatch(Scalar scalar, double asked, double offered, List<Amount> consumed) {
    /** Copies the list. */
    public ScalarMatch {
        Objects.requireNonNull(scalar, "scalar");
        consumed = List.copyOf(consumed);
    }

    /** Whether the offer has enough. */
    public boolean suffices() {
        return !consumed.isEmpty();
    }
}
