package io.github.marathonports.explain;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.explain.Check.Amount;
import io.github.marathonports.explain.Check.DynamicPorts;
import io.github.marathonports.explain.Check.FixedPort;
import io.github.marathonports.explain.Check.MakesOffers;
import io.github.marathonports.match.Scalar;
import io.github.marathonports.offer.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says why an app or pod waits: what the nearest agent lacks, with the numbers of the whole cluster. */
final class Causes {
    private final Explanation explanation;
    private final Demand demand;
    private final ClusterSnapshot cluster;
    private final Extent extent;

    Causes(Explanation explanation, Demand demand, Extent extent) {
        this.explanation = explanation;
        this.demand = demand;
        this.cluster = explanation.cluster();
        this.extent = extent;
    }

    String sentence() {
        if (cluster.size() == 0) {
            return "there are no agents";
        }
        List<Role> elsewhere = cluster.agents().stream()
                .flatMap(agent -> agent.roles().stream())
                .distinct()
                .toList();
        return explanation.verdict() == Verdict.NEVER && nothingCounts() && !elsewhere.isEmpty()
                ? nothingAccepted(elsewhere)
                : lacking();
    }

    /** Whether no agent has anything that counts for the run spec, so that amounts and ports are beside the point. */
    private boolean nothingCounts() {
        return cluster.agents().stream()
                .flatMap(agent -> agent.resources().stream())
                .noneMatch(demand::accepts);
    }

    private String nothingAccepted(List<Role> elsewhere) {
        return "no agent has anything that counts for "
                + Words.roles(demand.selector().acceptedRoles())
                + ", which is all that the app accepts; there is something for " + Words.roles(elsewhere) + " (S12.7)";
    }

    /** What the nearest agent lacks; the ports that are on no agent are told together. */
    private String lacking() {
        Status worst = explanation.verdict() == Verdict.NEVER ? Status.NEVER : Status.WAITS;
        AgentFit nearest = explanation.nearestFit().orElseThrow();
        List<Check> failures = nearest.checks().failures().stream()
                .filter(check -> check.status() == worst)
                .toList();
        List<FixedPort> absent = failures.stream()
                .filter(FixedPort.class::isInstance)
                .map(FixedPort.class::cast)
                .filter(this::isPlainlyAbsent)
                .toList();
        return failures.stream()
                .map(check -> absent.contains(check) ? absent(absent) : cause(check, nearest.agent()))
                .distinct()
                .collect(Collectors.joining("; also "));
    }

    /** Whether no agent has the port for any role, and the document names it. */
    private boolean isPlainlyAbsent(FixedPort check) {
        return check.port() > 0
                && extent.having(check.port()) == 0
                && check.refusal().isEmpty()
                && otherRoles(check.port()).isEmpty();
    }

    private String absent(List<FixedPort> checks) {
        int[] ports = checks.stream().mapToInt(FixedPort::port).distinct().toArray();
        String numbers = Arrays.stream(ports).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return (ports.length == 1 ? "host port " : "host ports ") + numbers + origin(checks.get(0))
                + (ports.length == 1 ? " is" : " are") + " offered by 0 of " + Words.count(cluster.size(), "agent")
                + offered(ports) + " (" + checks.get(0).rule() + ")";
    }

    /** The roles, on any agent, for which a port is there although the run spec does not accept them (S12.7). */
    private List<Role> otherRoles(int port) {
        return cluster.agents().stream()
                .flatMap(agent -> agent.resources().stream())
                .filter(resources -> resources.total().ports().contains(port))
                .map(RoleResources::role)
                .filter(role -> !demand.selector().acceptedRoles().contains(role))
                .distinct()
                .toList();
    }

    private String cause(Check check, AgentSnapshot nearest) {
        if (check instanceof FixedPort port) {
            return port(port);
        }
        if (check instanceof Amount amount) {
            return amount(amount, nearest);
        }
        if (check instanceof DynamicPorts ports) {
            return dynamic(ports, nearest) + " (" + ports.rule() + ")";
        }
        return check instanceof MakesOffers ? inactive(nearest) : check.sentence();
    }

    private String inactive(AgentSnapshot nearest) {
        return explanation.activeAgentsCanEver()
                ? nearest.name() + " would do but is not active"
                : "no agent that would do is active";
    }

    private String port(FixedPort check) {
        int having = extent.having(check.port());
        int agents = cluster.size();
        String port = "host port " + check.port();
        if (having == 0) {
            List<Role> roles = otherRoles(check.port());
            boolean isElsewhere = check.refusal().isEmpty() && !roles.isEmpty();
            return port + origin(check) + " is offered by 0 of " + Words.count(agents, "agent")
                    + (isElsewhere ? elsewhere(roles) : refused(check)) + offered(check.port()) + " ("
                    + (isElsewhere ? "S12.7" : check.rule()) + ")";
        }
        String rule = " (" + check.rule() + ")";
        if (check.status() == Status.WAITS && extent.free(check.port()) == 0) {
            return port + inUse(having - extent.away(check.port()), extent.away(check.port())) + rule;
        }
        return port + " is on " + having + " of " + Words.count(agents, "agent") + " and free on "
                + extent.free(check.port()) + ", but not on one that has everything else" + rule;
    }

    /**
     * @param here on how many active agents it is
     * @param away on how many others
     */
    private String inUse(int here, int away) {
        String active = away == 0 ? "" : "active ";
        String others = away == 0 ? "" : "; " + Words.count(away, "more agent") + " with it not active";
        return " is in use on "
                + (here == 1
                        ? "the only " + active + "agent that has"
                        : "all " + here + " " + active + "agents that have")
                + " it, of " + cluster.size() + others;
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

    private static String elsewhere(List<Role> roles) {
        return " to the app; it is there for " + Words.roles(roles) + ", which the app does not accept";
    }

    private static String refused(FixedPort check) {
        return check.refusal().isEmpty() ? "" : " to the app; it is there but does not count: " + check.refusal();
    }

    private String offered(int... ports) {
        String roles = Words.roles(demand.selector().acceptedRoles());
        if (extent.offered().isEmpty()) {
            return "; there are no ports for " + roles;
        }
        String nearest = Arrays.stream(ports)
                .flatMap(port -> extent.offered().nearest(port).stream())
                .distinct()
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return "; offered to " + roles + ": " + Words.ports(extent.offered()) + ", nearest " + nearest;
    }

    private String amount(Amount check, AgentSnapshot nearest) {
        if (check.isShortByRounding()) {
            return check.sentence();
        }
        boolean never = check.status() == Status.NEVER;
        Scalar scalar = check.scalar();
        double most = never ? extent.most(scalar).total() : extent.most(scalar).free();
        String free = never ? "" : " free";
        String roles = toRoles(resources -> scalar.of(resources.scalars()) > 0);
        String asked = scalar.text() + ": " + Scalars.text(check.asked()) + " asked, and ";
        if (most >= check.asked()) {
            double here = never ? check.total() : check.free();
            return asked + only(nearest, text(here) + free + roles, text(most));
        }
        return asked + "no agent has more than " + text(most) + free + roles
                + (never ? "" : ": " + text(check.asked() - most) + " short");
    }

    /** Whose resources are counted, if there are more that are not (S12.7). */
    private String toRoles(Predicate<Resources> isThere) {
        boolean isElsewhere = cluster.agents().stream()
                .flatMap(agent -> agent.resources().stream())
                .anyMatch(resources -> !demand.accepts(resources) && isThere.test(resources.total()));
        return isElsewhere ? " for " + Words.roles(demand.selector().acceptedRoles()) : "";
    }

    /** The nearest agent lacks it, and another one has it and lacks something else. */
    private static String only(AgentSnapshot nearest, String here, String most) {
        return nearest.name() + " has only " + here + "; an agent with " + most + " lacks something else";
    }

    /** Sums of doubles without their last digits. */
    private static String text(double amount) {
        return Scalars.text(Math.rint(amount * 1e6) / 1e6);
    }

    private String dynamic(DynamicPorts check, AgentSnapshot nearest) {
        boolean never = check.status() == Status.NEVER;
        int most =
                (int) (never ? extent.choosable().total() : extent.choosable().free());
        int here = never ? check.total() : check.free();
        String choice =
                (never ? "" : " free") + toRoles(resources -> !resources.ports().isEmpty()) + " to choose from";
        return Words.count(check.paths().size(), "dynamic host port") + " asked, and "
                + (most >= check.paths().size()
                        ? only(nearest, here + choice, String.valueOf(most))
                        : "no agent has more than " + most + choice);
    }
}
