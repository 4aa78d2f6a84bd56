package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.match.ScalarMatch;
import io.github.marathonports.offer.OfferedResource.Amount;

/** What Marathon does with one offer, as JSON (S12.15). */
final class OfferMatchTree {
    private OfferMatchTree() {}

    static Obj result(OfferMatchResult result) {
        return result.fold(OfferMatchTree::taken, OfferMatchTree::declined);
    }

    private static Obj taken(Taken taken) {
        return new ObjectBuilder()
                .bool("matched", true)
                .list("scalars", taken.scalars(), OfferMatchTree::scalar)
                .value("ports", ResultTree.match(taken.ports()))
                .build();
    }

    private static Obj declined(Declined declined) {
        return new ObjectBuilder()
                .bool("matched", false)
                .list("reasons", declined.reasons(), reason -> ObjectBuilder.text(reason.text()))
                .text("funnelReason", declined.funnelReason().map(DeclineReason::text))
                .list("scalars", declined.scalars(), OfferMatchTree::scalar)
                .value("ports", ResultTree.match(declined.ports()))
                .build();
    }

    private static Obj scalar(ScalarMatch scalar) {
        return new ObjectBuilder()
                .text("name", scalar.scalar().text())
                .amount("asked", scalar.asked())
                .amount("offered", scalar.offered())
                .list("consumed", scalar.consumed(), OfferMatchTree::amount)
                .build();
    }

    private static Obj amount(Amount amount) {
        return new ObjectBuilder()
                .text("name", amount.name())
                .text("role", amount.role().name())
                .amount("scalar", amount.value())
                .build();
    }
}
