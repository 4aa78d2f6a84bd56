package io.github.marathonports.examples.cli;

import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.FixedPortCount;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed host port that is not free everywhere (S12.1, S12.3).
 *
 * @param count on how many agents it is there, and on how many free
 * @param knowsOnlyOffers whether some agents are known by an offer only
 */
record ScarcePort(FixedPortCount count, boolean knowsOnlyOffers) {

    /** Each such port once, in the order of the positions. */
    static List<ScarcePort> of(Explanation explanation) {
        List<ScarcePort> scarce = new ArrayList<>();
        for (FixedPortCount count : explanation.fixedPorts()) {
            boolean isNew = scarce.stream().noneMatch(other -> other.count().port() == count.port());
            if (isNew && count.free() < count.agents()) {
                scarce.add(new ScarcePort(count, explanation.knowsOnlyOffers()));
            }
        }
        return scarce;
    }

    /** The counts in one sentence. */
    String sentence() {
        String text = count.offered().toString();
        String ranges = count.offered().isEmpty() ? "no ports" : text.substring(1, text.length() - 1);
        if (count.having() == 0) {
            return "host port " + count.port() + " is offered by 0 of " + agents()
                    + (count.agents() == 1 ? ", which offers " : ", which offer ") + ranges
                    + (knowsOnlyOffers
                            ? " now: what is in use, an offer does not show (S12.1, S12.3)"
                            : ": this app waits for ever (S12.1)");
        }
        return "host port " + count.port() + " is there on " + count.having() + " of " + agents() + " and free on "
                + count.free()
                + (count.free() == 0 ? ": this app waits until a task ends (S12.3)" : " (S12.3)");
    }

    private String agents() {
        return count.agents() == 1 ? "1 agent" : count.agents() + " agents";
    }
}
