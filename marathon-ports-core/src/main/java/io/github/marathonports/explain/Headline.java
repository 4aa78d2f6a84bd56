package io.github.marathonports.explain;

import java.util.List;

/** Puts the verdict into one sentence, with the numbers of the whole cluster. */
final class Headline {
    private static final String ONLY_OFFERS = ". Offers show only what is free: the master's /state would tell ";

    private final Explanation explanation;
    private final Demand demand;
    private final Extent extent;
    private final String id;

    Headline(Explanation explanation, Demand demand, Extent extent) {
        this.explanation = explanation;
        this.demand = demand;
        this.extent = extent;
        this.id = explanation.spec().id().toString();
    }

    String sentence() {
        return switch (explanation.verdict()) {
            case FITS -> fits();
            case PARTIALLY ->
                explanation.instancesNow() + " of "
                        + Words.count(explanation.spec().instances(), "instance") + " of " + id + " can start now; "
                        + rest();
            case WAITS -> id + " waits: " + causes();
            case NEVER -> id + " waits for ever: " + causes();
        };
    }

    private String fits() {
        return explanation.spec().instances() == 0
                ? id + " wants 0 instances, so there is nothing to start"
                : id + " fits: " + Words.count(explanation.instancesNow(), "instance") + " can start now, on "
                        + Words.agents(explanation.placement().stream()
                                .map(Explanation.Room::agent)
                                .toList());
    }

    private String causes() {
        return new Causes(explanation, demand, extent).sentence()
                + (explanation.knowsOnlyOffers() ? ONLY_OFFERS + "whether any agent has it at all" : "");
    }

    private String rest() {
        String shortages = new Shortages(demand, explanation.cluster()).sentence() + fixedPorts();
        return explanation.knowsOnlyOffers()
                ? "these offers have no room for " + (explanation.spec().instances() - explanation.instancesNow())
                        + " more" + shortages + ONLY_OFFERS + "what the agents have in total"
                : laterAndNever() + shortages;
    }

    private String laterAndNever() {
        int never = explanation.spec().instances() - explanation.instancesEver();
        int later = explanation.instancesEver() - explanation.instancesNow();
        String waiting = later == 0 ? "" : later + " more when what is in use comes back";
        String lost = never == 0 ? "" : never + " never: there is room for " + explanation.instancesEver() + " at most";
        return waiting.isEmpty() || lost.isEmpty() ? waiting + lost : waiting + ", " + lost;
    }

    /** A fixed host port limits an agent to one instance (S12.3). */
    private String fixedPorts() {
        List<String> counts = explanation.fixedPorts().stream()
                .map(count -> "; host port " + count.port() + " is on " + count.having() + " of "
                        + Words.count(count.agents(), "agent") + ", free on " + count.free())
                .distinct()
                .toList();
        return counts.isEmpty()
                ? ""
                : String.join("", counts) + (counts.size() == 1 ? ", and each of them" : "; each agent")
                        + " can run one instance (S12.3)";
    }
}
