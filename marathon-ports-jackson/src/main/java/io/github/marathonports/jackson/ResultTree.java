package io.github.marathonports.jackson;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.match.NoMatchReason;
import io.github.marathonports.match.NoMatchReason.FixedPortNotOffered;
import io.github.marathonports.match.NoMatchReason.TooFewPorts;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.serviceport.ServicePortAssignment;
import io.github.marathonports.serviceport.ServicePortAssignment.AssignedPort;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import java.util.Locale;

/** The answers of normalisation, service port assignment and matching. */
final class ResultTree {
    private ResultTree() {}

    static Obj violation(Violation violation) {
        return new ObjectBuilder()
                .text("path", violation.path().toString())
                .text("code", violation.code().name())
                .text("rule", violation.rule())
                .text("message", violation.message())
                .build();
    }

    static Obj located(LocatedViolation located) {
        return new ObjectBuilder(violation(located.violation()))
                .number("line", located.location().line())
                .number("column", located.location().column())
                .build();
    }

    static Obj normalization(Normalization<?> normalization) {
        return normalization.fold(
                accepted -> new ObjectBuilder()
                        .value("accepted", spec(accepted.spec()))
                        .list("steps", accepted.steps(), ResultTree::step)
                        .build(),
                rejected -> new ObjectBuilder()
                        .value(
                                "rejected",
                                new ObjectBuilder()
                                        .text("stage", rejected.stage().toString())
                                        .list("violations", rejected.violations(), ResultTree::violation)
                                        .build())
                        .build());
    }

    static Obj spec(RunSpec spec) {
        return spec instanceof PodSpec pod ? PodTree.pod(pod) : AppTree.app((AppSpec) spec);
    }

    static Obj step(NormalizationStep step) {
        return new ObjectBuilder()
                .text("rule", step.rule())
                .text("effect", lower(step.effect()))
                .text("path", step.path().toString())
                .text("before", step.before())
                .text("after", step.after())
                .text("target", step.target().map(FieldPath::toString))
                .build();
    }

    static Obj migrated(MigratedDocument document) {
        return new ObjectBuilder()
                .bool("changed", document.isChanged())
                .list("runSpecs", document.runSpecs(), ResultTree::migrated)
                .build();
    }

    private static Obj migrated(MigratedRunSpec spec) {
        return new ObjectBuilder()
                .text("id", spec.id().toString())
                .text("pointer", spec.place().jsonPointer())
                .bool("changed", spec.isChanged())
                .list("steps", spec.steps(), ResultTree::step)
                .list("objections", spec.objections(), ResultTree::violation)
                .build();
    }

    static Obj servicePorts(ServicePortAssignment assignment) {
        return assignment.fold(
                assigned -> new ObjectBuilder()
                        .list("apps", assigned.apps(), AppTree::app)
                        .list("assigned", assigned.ports(), ResultTree::assignedPort)
                        .build(),
                exhausted -> new ObjectBuilder()
                        .value(
                                "exhausted",
                                new ObjectBuilder()
                                        .text("range", exhausted.range().toString())
                                        .number("asked", exhausted.asked())
                                        .number("free", exhausted.free())
                                        .text("app", exhausted.app().toString())
                                        .text("message", exhausted.toString())
                                        .build())
                        .build());
    }

    private static Obj assignedPort(AssignedPort port) {
        return new ObjectBuilder()
                .text("app", port.app().toString())
                .number("position", port.position())
                .number("port", port.port())
                .text("origin", lower(port.origin()))
                .build();
    }

    static Obj match(PortsMatchResult result) {
        return result.fold(
                match -> new ObjectBuilder()
                        .bool("matched", true)
                        .list(
                                "ports",
                                match.positions(),
                                position -> position.map(ResultTree::taken)
                                        .<JsonValue>map(taken -> taken)
                                        .orElse(new JsonValue.Null()))
                        .list("resources", match.consumedResources(), ResultTree::resource)
                        .build(),
                noMatch -> new ObjectBuilder()
                        .bool("matched", false)
                        .list("reasons", noMatch.reasons(), ResultTree::reason)
                        .build());
    }

    private static Obj taken(TakenPort taken) {
        ObjectBuilder tree = new ObjectBuilder()
                .number("port", taken.port())
                .text("role", taken.role().name());
        taken.reservation().ifPresent(reservation -> tree.value("reservation", reservation(reservation)));
        return tree.build();
    }

    static Obj resource(Ports ports) {
        ObjectBuilder tree = new ObjectBuilder()
                .text("name", ports.name())
                .text("role", ports.role().name())
                .list("ranges", ports.ranges(), ResultTree::range);
        ports.reservation().ifPresent(reservation -> tree.value("reservation", reservation(reservation)));
        return tree.build();
    }

    private static Obj range(OfferedRange range) {
        return new ObjectBuilder()
                .number("begin", range.begin())
                .number("end", range.end())
                .build();
    }

    private static Obj reservation(Reservation reservation) {
        return new ObjectBuilder()
                .text("principal", reservation.principal())
                .mapIfAny("labels", reservation.labels())
                .build();
    }

    static Obj reason(NoMatchReason reason) {
        ObjectBuilder tree = new ObjectBuilder();
        if (reason instanceof FixedPortNotOffered fixed) {
            tree.text("reason", "fixedPortNotOffered")
                    .number("position", fixed.position())
                    .number("port", fixed.port())
                    .text("offered", fixed.offered().toString());
            fixed.nearest().ifPresent(nearest -> tree.number("nearest", nearest));
        } else if (reason instanceof TooFewPorts few) {
            tree.text("reason", "tooFewPorts")
                    .number("asked", few.asked())
                    .number("available", few.available())
                    .text("offered", few.offered().toString());
        }
        return tree.text("rule", reason.rule())
                .text("message", reason.sentence())
                .build();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
