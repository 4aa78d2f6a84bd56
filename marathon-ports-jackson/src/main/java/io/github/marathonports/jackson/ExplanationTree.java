package io.github.marathonports.jackson;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.explain.AgentFit;
import io.github.marathonports.explain.AgentGroup;
import io.github.marathonports.explain.Check;
import io.github.marathonports.explain.Check.Amount;
import io.github.marathonports.explain.Check.DynamicPorts;
import io.github.marathonports.explain.Check.FixedPort;
import io.github.marathonports.explain.Check.GpusNotKept;
import io.github.marathonports.explain.Check.MakesOffers;
import io.github.marathonports.explain.Check.OfAgent;
import io.github.marathonports.explain.Check.OfPorts;
import io.github.marathonports.explain.Check.RolePorts;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.FixedPortCount;
import io.github.marathonports.explain.LaunchFailure;
import io.github.marathonports.explain.LaunchFailure.NoContainerPort;
import io.github.marathonports.explain.LaunchFailure.PortTwice;
import io.github.marathonports.explain.Rollout;
import io.github.marathonports.explain.Status;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.offer.Role;
import io.github.marathonports.violation.FieldPath;
import java.util.Locale;

/** An explanation as JSON: every number that its text says, and the agents in groups that end in the same way. */
final class ExplanationTree {
    private ExplanationTree() {}

    static Obj explanation(Explanation explanation) {
        ObjectBuilder tree = new ObjectBuilder()
                .text("id", explanation.spec().id().toString())
                .text("verdict", explanation.verdict().name())
                .text("headline", explanation.headline())
                .number("instances", explanation.spec().instances())
                .number("instancesNow", explanation.instancesNow())
                .number("instancesWithoutOffered", explanation.instancesWithoutOffered())
                .number("instancesEver", explanation.instancesEver())
                .bool("knowsOnlyOffers", explanation.knowsOnlyOffers())
                .list("placement", explanation.placement(), ExplanationTree::room)
                .list("fixedPorts", explanation.fixedPorts(), ExplanationTree::fixedPort)
                .value("declineReasons", funnel(explanation))
                .list("launchFailures", explanation.launchFailures(), ExplanationTree::launchFailure)
                .list("notLookedAt", explanation.notLookedAt(), ObjectBuilder::text);
        explanation.nearestFit().ifPresent(fit -> tree.value("nearestFit", nearest(fit)));
        return tree.list("remedies", explanation.remedies(), RemedyTree::remedy)
                .value("rollout", rollout(explanation.rollout()))
                .list("groups", explanation.groups(), ExplanationTree::group)
                .build();
    }

    private static Obj funnel(Explanation explanation) {
        ObjectBuilder tree = new ObjectBuilder();
        explanation.funnel().forEach((reason, agents) -> tree.number(reason.text(), agents));
        return tree.build();
    }

    private static Obj room(Explanation.Room room) {
        return agentBuilder(room.agent()).number("instances", room.instances()).build();
    }

    private static Obj agent(AgentSnapshot agent) {
        return agentBuilder(agent).build();
    }

    private static ObjectBuilder agentBuilder(AgentSnapshot agent) {
        return new ObjectBuilder().text("id", agent.id()).text("hostname", agent.hostname());
    }

    private static Obj fixedPort(FixedPortCount count) {
        return new ObjectBuilder()
                .text("path", count.path().toString())
                .number("port", count.port())
                .number("agents", count.agents())
                .number("having", count.having())
                .number("free", count.free())
                .numberOrNull("nearest", count.nearest())
                .text("offered", count.offered().toString())
                .build();
    }

    private static Obj launchFailure(LaunchFailure failure) {
        ObjectBuilder tree = new ObjectBuilder().text("rule", failure.rule());
        if (failure instanceof PortTwice twice) {
            tree.number("port", twice.port())
                    .text("first", twice.first().toString())
                    .text("second", twice.second().toString());
        } else if (failure instanceof NoContainerPort missing) {
            tree.text("path", missing.path().toString());
        }
        return tree.text("sentence", failure.sentence()).build();
    }

    private static Obj nearest(AgentFit fit) {
        return agentBuilder(fit.agent())
                .list("failures", fit.checks().failures(), ExplanationTree::check)
                .build();
    }

    private static Obj rollout(Rollout rollout) {
        return new ObjectBuilder()
                .text("outcome", rollout.outcome().name())
                .number("instances", rollout.instances())
                .number("mustStayHealthy", rollout.mustStayHealthy())
                .number("room", rollout.room())
                .number("roomNow", rollout.roomNow())
                .list("blocking", rollout.blocking(), ExplanationTree::agent)
                .text("sentence", rollout.sentence())
                .build();
    }

    private static Obj group(AgentGroup group) {
        OfAgent checks = group.first().checks();
        return new ObjectBuilder()
                .list("agents", group.all(), ExplanationTree::member)
                .text("status", status(checks.status()))
                .list("checks", checks.children(), ExplanationTree::check)
                .build();
    }

    private static Obj member(AgentFit fit) {
        return agentBuilder(fit.agent())
                .number("instancesNow", fit.checks().instancesNow())
                .number("instancesEver", fit.checks().instancesEver())
                .build();
    }

    private static String status(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Obj check(Check check) {
        ObjectBuilder tree = new ObjectBuilder()
                .text("check", name(check))
                .text("status", status(check.status()))
                .text("rule", check.rule());
        addNumbers(check, tree);
        return tree.text("sentence", check.sentence())
                .listIfAny("children", check.children(), ExplanationTree::check)
                .build();
    }

    private static String name(Check check) {
        if (check instanceof Amount amount) {
            return amount.scalar().text();
        }
        if (check instanceof OfPorts) {
            return "ports";
        }
        if (check instanceof FixedPort) {
            return "fixedPort";
        }
        if (check instanceof DynamicPorts) {
            return "dynamicPorts";
        }
        if (check instanceof GpusNotKept) {
            return "gpusNotKept";
        }
        return check instanceof MakesOffers ? "makesOffers" : "agent";
    }

    private static void addNumbers(Check check, ObjectBuilder tree) {
        if (check instanceof Amount amount) {
            tree.amount("asked", amount.asked()).amount("free", amount.free()).amount("total", amount.total());
        } else if (check instanceof OfPorts ports) {
            tree.list("roles", ports.roles(), ExplanationTree::rolePorts);
        } else if (check instanceof FixedPort port) {
            tree.text("path", port.path().toString())
                    .number("port", port.port())
                    .numberOrNull("nearest", port.nearest())
                    .listIfAny("otherRoles", port.otherRoles(), ExplanationTree::role);
            if (!port.refusal().isEmpty()) {
                tree.text("refusal", port.refusal());
            }
        } else if (check instanceof DynamicPorts ports) {
            tree.list("paths", ports.paths(), ExplanationTree::path)
                    .number("asked", ports.paths().size())
                    .number("free", ports.free())
                    .number("total", ports.total());
        }
    }

    private static Obj rolePorts(RolePorts ports) {
        ObjectBuilder tree = new ObjectBuilder()
                .text("role", ports.role().name())
                .bool("counts", ports.counts())
                .text("free", ports.free().toString())
                .text("total", ports.total().toString());
        return ports.counts()
                ? tree.build()
                : tree.text("refusal", ports.refusal()).build();
    }

    static JsonValue role(Role role) {
        return ObjectBuilder.text(role.name());
    }

    static JsonValue path(FieldPath path) {
        return ObjectBuilder.text(path.toString());
    }
}
