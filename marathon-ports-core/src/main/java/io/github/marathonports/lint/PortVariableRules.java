package io.github.marathonports.lint;

import io.github.marathonports.launch.PortVariable;
import io.github.marathonports.launch.PortVariable.Overwritten;
import io.github.marathonports.launch.PortVariable.Source;
import io.github.marathonports.launch.ResolvedPort;
import io.github.marathonports.lint.LintedTask.Word;
import io.github.marathonports.violation.FieldPath;
import java.util.List;
import java.util.Optional;

/** The variables that an app's task will see, against what its document makes of them (S10, S12.13). */
final class PortVariableRules {
    private PortVariableRules() {}

    static void listensOnHostPort(LintedApp app, Findings findings) {
        if (app.spec().isHostMode()) {
            return;
        }
        LintedTask task = LintedTask.of(app);
        for (Word word : task.words()) {
            String used = VariableReference.withoutTold(word.expandable());
            for (String name : VariableReference.withOrWithoutDefault(used, task.portVariable())) {
                hostPortOf(app, task, name)
                        .filter(port -> port.declaredPort() != 0 && port.effectivePort() != port.declaredPort())
                        .ifPresent(port -> findings.add(
                                FindingCode.LISTENS_ON_HOST_PORT,
                                word.path(),
                                "$" + name + " is the host port of mapping " + port.position()
                                        + ", but inside the container the port is " + port.declaredPort(),
                                "listen on " + port.declaredPort() + ", or set containerPort to 0, which makes it the "
                                        + "host port"));
            }
        }
    }

    /** The position whose host port a variable holds, if Marathon sets the variable and there is a host port. */
    private static Optional<ResolvedPort> hostPortOf(LintedApp app, LintedTask task, String name) {
        return task.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .flatMap(variable -> positionOf(app, variable))
                .filter(port -> port.hostPort().isPresent());
    }

    private static Optional<ResolvedPort> positionOf(LintedApp app, PortVariable variable) {
        if (variable.origin().position().isPresent()) {
            return Optional.of(app.port(variable.origin().position().getAsInt()));
        }
        return variable.origin().source() != Source.ALL_PORTS
                ? Optional.empty()
                : app.plan().ports().stream()
                        .filter(port -> String.valueOf(port.effectivePort()).equals(variable.value()))
                        .findFirst();
    }

    /** S10.5: positions, but neither taken nor made-up ports. */
    static void portUnset(LintedApp app, Findings findings) {
        List<ResolvedPort> ports = app.plan().ports();
        boolean unset = ports.stream().noneMatch(port -> port.hostPort().isPresent() || port.isGenerated());
        if (!ports.isEmpty() && unset) {
            String prefix = app.options().launch().envVarsPrefix();
            findings.add(
                    FindingCode.PORT_UNSET,
                    app.ports().list(),
                    prefix + "PORT will not be set and " + prefix + "PORTS will be empty; " + prefix + "PORT0 will be "
                            + ports.get(0).effectivePort());
        }
    }

    static void envShadowsPortVariable(LintedApp app, Findings findings) {
        for (PortVariable variable : app.plan().environment().variables()) {
            if (variable.origin().source() == Source.USER) {
                shadowed(app, variable)
                        .ifPresent(origin -> findings.add(
                                FindingCode.ENV_SHADOWS_PORT_VARIABLE,
                                FieldPath.of("env", variable.name()),
                                "env sets " + variable.name() + " to \"" + variable.value()
                                        + "\" where Marathon would tell " + told(origin)));
            }
        }
    }

    /** Who had set the variable, if it is one of a port whose name can be foreseen. */
    private static Optional<PortVariable.Origin> shadowed(LintedApp app, PortVariable variable) {
        return variable.overwritten().stream()
                .map(Overwritten::origin)
                .filter(origin -> isForeseenPort(app, origin))
                .findFirst();
    }

    private static boolean isForeseenPort(LintedApp app, PortVariable.Origin origin) {
        return switch (origin.source()) {
            case HOST, USER -> false;
            case NUMBER -> app.isKnownBeforeLaunch(origin.position().orElseThrow());
            default -> true;
        };
    }

    /** The launch planner knows nothing of secrets, so these variables still tell ports there. */
    static void secretShadowsPortVariable(LintedApp app, Findings findings) {
        for (PortVariable variable : app.plan().environment().variables()) {
            if (app.secretVariables().contains(variable.name()) && isForeseenPort(app, variable.origin())) {
                findings.add(
                        FindingCode.ENV_SHADOWS_PORT_VARIABLE,
                        FieldPath.of("env", variable.name()),
                        "env sets " + variable.name() + " to a secret where Marathon would tell "
                                + told(variable.origin()));
            }
        }
    }

    private static String told(PortVariable.Origin origin) {
        return origin.position().isPresent()
                ? "the port of position " + origin.position().getAsInt()
                : "the host ports";
    }
}
