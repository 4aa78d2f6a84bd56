package io.github.marathonports.explain;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.explain.Check.Amount;
import io.github.marathonports.explain.Check.DynamicPorts;
import io.github.marathonports.explain.Check.FixedPort;
import io.github.marathonports.explain.Check.GpusNotKept;
import io.github.marathonports.match.Scalar;
import io.github.marathonports.offer.Role;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts the verdict into one sentence, with the numbers of the whole cluster. */
final class Headline {
    private static final String ONLY_OFFERS = ". Offers show only what is free: the master's /state would tell ";

    private final Explanation explanation;
    private final Demand demand;
    private final ClusterSnapshot cluster;
    private final Extent extent;

    Headline(Explanation explanation, Demand demand, Extent extent) {
        this.explanation = explanation;
        this.demand = demand;
        this.cluster = explanation.cluster();
        this.extent = extent;
    }

    String sentence() {
        String id = explanation.spec().id().toString();
        return switch (explanation.verdict()) {
            case FITS ->
                id + " fits: " + Words.count(explanation.instancesNow(), "instance") + " can start now"
                        + (explanation.placement().isEmpty()
                                ? ""
                                : ", on "
                                        + Words.agents(explanation.placement().stream()
                                                .map(Explanation.Room::agent)
                                                .toList()));
            case PARTIALLY ->
                explanation.instancesNow() + " of "
                        + Words.count(explanation.spec().instances(), "instance") + " of " + id + " can start now; "
                        + rest();
            case WAITS -> id + " waits: " + causes();
            case NEVER -> id + " waits for ever: " + causes();
        };
    }

    private String rest() {
        int wanted = explanation.spec().instances();
        int never = wanted - explanation.instancesEver();
        int later = explanation.instancesEver() - explanation.instancesNow();
        String waiting = later == 0 ? "" : later + " more when what is in use comes back";
        String lost = never == 0 ? "" : never + " never: there is room for " + explanation.instancesEver() + " at most";
        String both = waiting.isEmpty() || lost.isEmpty() ? waiting + lost : waiting + ", " + lost;
        return explanation.knowsOnlyOffers()
                ? "these offers have no room for " + (wanted - explanation.instancesNow()) + " more" + fixedPorts()
                        + ONLY_OFFERS + "what the agents have in total"
                : both + fixedPorts();
    }

    /** A fixed host port limits an agent to one instance (S12.3). */
    private String fixedPorts() {
        return explanation.fixedPorts().stream()
                .map(count -> "; host port " + count.port() + " is on " + count.having() + " of "
                        + Words.count(count.agents(), "agent") + ", free on " + count.free()
                        + ", and each of them can run one instance (S12.3)")
                .collect(Collectors.joining());
    }

    private String causes() {
        if (cluster.size() == 0) {
            return "there are no agents";
        }
        List<Check> failures =
                explanation.nearestFit().map(fit -> fit.checks().failures()).orElse(List.of());
        Status worst = explanation.verdict() == Verdict.NEVER ? Status.NEVER : Status.WAITS;
        List<String> causes = failures.stream()
                .filter(check -> check.status() == worst)
                .map(this::cause)
                .distinct()
                .toList();
        return String.join("; also ", causes)
                + (explanation.knowsOnlyOffers() ? ONLY_OFFERS + "whether any agent has it at all" : "");
    }

    private String cause(Check check) {
        if (check instanceof FixedPort port) {
            return port(port) + " (" + port.rule() + ")";
        }
        if (check instanceof Amount amount) {
            return amount(amount);
        }
        if (check instanceof DynamicPorts ports) {
            return dynamic(ports) + " (" + ports.rule() + ")";
        }
        return check instanceof GpusNotKept ? check.sentence() : "no agent that would do is active";
    }

    private String port(FixedPort check) {
        int having = extent.having(check.port());
        int agents = cluster.size();
        String port = "host port " + check.port();
        if (having == 0) {
            return port + origin(check) + " is offered by 0 of " + Words.count(agents, "agent")
                    + elsewhere(check.otherRoles()) + offered(check.port());
        }
        if (check.status() == Status.WAITS && extent.free(check.port()) == 0) {
            return port + " is in use on "
                    + (having == 1 ? "the only agent that has" : "all " + having + " agents that have") + " it, of "
                    + agents;
        }
        return port + " is on " + having + " of " + Words.count(agents, "agent") + " and free on "
                + extent.free(check.port()) + ", but not on one that has everything else";
    }

    /** A number that the document may not show needs a word. */
    private static String origin(FixedPort check) {
        if (!check.rule().equals("S12.2")) {
            return "";
        }
        return check.port() == 0
                ? ", which requirePorts takes literally,"
                : ", which requirePorts takes from the service ports,";
    }

    private static String elsewhere(Collection<Role> roles) {
        return roles.isEmpty()
                ? ""
                : " to the app; it is there for " + Words.roles(roles) + ", which the app does not accept";
    }

    private String offered(int port) {
        String roles = Words.roles(demand.selector().acceptedRoles());
        if (extent.offered().isEmpty()) {
            return "; there are no ports for " + roles;
        }
        OptionalInt nearest = extent.offered().nearest(port);
        return "; offered to " + roles + ": " + Words.ports(extent.offered())
                + (nearest.isPresent() ? ", nearest " + nearest.getAsInt() : "");
    }

    private String amount(Amount check) {
        Scalar scalar = check.scalar();
        Extent.Most most = extent.most(scalar);
        String asked = scalar.text() + ": " + Scalars.text(check.asked()) + " asked, and ";
        String roles = toRoles(resources -> scalar.of(resources.scalars()) > 0);
        if (check.status() == Status.NEVER) {
            String total = Scalars.text(most.total()) + roles;
            return asked + (most.total() >= check.asked() ? butNotThere(total) : "no agent has more than " + total);
        }
        String free = Scalars.text(most.free()) + " free" + roles;
        return asked
                + (most.free() >= check.asked()
                        ? butNotThere(free)
                        : "no agent has more than " + free + ": "
                                + Scalars.text(thousandths(check.asked() - most.free())) + " short");
    }

    /** Whose resources are counted, if there are more that are not (S12.7). */
    private String toRoles(Predicate<Resources> isThere) {
        boolean isElsewhere = cluster.agents().stream()
                .flatMap(agent -> agent.resources().stream())
                .anyMatch(resources -> !demand.accepts(resources) && isThere.test(resources.total()));
        return isElsewhere ? " for " + Words.roles(demand.selector().acceptedRoles()) : "";
    }

    /** The nearest agent lacks it, and another one has it and lacks something else. */
    private static String butNotThere(String has) {
        return "an agent has " + has + ", but not one that has everything else";
    }

    private static double thousandths(double amount) {
        return Math.rint(amount * 1000) / 1000;
    }

    private String dynamic(DynamicPorts check) {
        boolean never = check.status() == Status.NEVER;
        int most =
                (int) (never ? extent.choosable().total() : extent.choosable().free());
        String roles = toRoles(resources -> !resources.ports().isEmpty());
        String has = most + (never ? "" : " free") + roles + " to choose from";
        return Words.count(check.paths().size(), "dynamic host port") + " asked, and "
                + (most >= check.paths().size() ? butNotThere(has) : "no agent has more than " + has);
    }
}
