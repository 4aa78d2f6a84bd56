package io.github.marathonports.match;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.ResourceSelector;
import java.util.ArrayList;
import java.util.List;

/** Takes amounts greedily in the order of the offer (S12.15). */
final class ScalarMatcher {
    private ScalarMatcher() {}

    /** The amounts that are asked for, in the order of {@link Scalar}. */
    static List<ScalarMatch> match(Scalars asked, Offer offer, ResourceSelector selector) {
        List<ScalarMatch> matches = new ArrayList<>();
        for (Scalar scalar : Scalar.values()) {
            if (scalar.of(asked) != 0) {
                matches.add(match(scalar, scalar.of(asked), offer, selector));
            }
        }
        return matches;
    }

    private static ScalarMatch match(Scalar scalar, double asked, Offer offer, ResourceSelector selector) {
        List<Amount> consumed = new ArrayList<>();
        double offered = 0;
        double missing = asked;
        for (OfferedResource resource : offer.resources()) {
            if (resource instanceof Amount amount && amount.name().equals(scalar.text()) && selector.accepts(amount)) {
                offered += amount.value();
                if (missing > 0) {
                    double taken = Math.min(missing, amount.value());
                    consumed.add(
                            0, new Amount(amount.name(), amount.role(), taken, amount.reservation(), amount.volume()));
                    missing -= taken;
                }
            }
        }
        return new ScalarMatch(scalar, asked, offered, missing > 0 ? List.of() : consumed);
    }
}
