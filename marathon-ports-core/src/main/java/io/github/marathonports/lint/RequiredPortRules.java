package io.github.marathonports.lint;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.violation.FieldPath;
import java.util.List;

/** What the numbers of port definitions mean, with {@code requirePorts} and without (S5.2, S12.2). */
final class RequiredPortRules {
    private RequiredPortRules() {}

    /** S6.6: the 0 becomes a service port before any offer is looked at, and that number is required. */
    static void requiredPortZero(LintedApp app, Findings findings) {
        if (!app.spec().requirePorts() || someAgentHasServicePorts(app)) {
            return;
        }
        List<Integer> servicePorts = app.spec().servicePorts();
        for (int i = 0; i < servicePorts.size(); i++) {
            if (servicePorts.get(i) == 0) {
                FieldPath path = app.ports().item(i);
                findings.add(
                        FindingCode.REQUIRED_PORT_ZERO,
                        path.isRoot() ? FieldPath.of("requirePorts") : path,
                        "requirePorts with port 0 requires the service port that will be assigned, one of "
                                + app.options().servicePortRange() + "; "
                                + (app.options().knownCluster().isPresent()
                                        ? "no agent has one of these"
                                        : "an agent that offers " + LintOptions.DEFAULT_AGENT_PORTS
                                                + " never matches"));
            }
        }
    }

    private static boolean someAgentHasServicePorts(LintedApp app) {
        PortRanges servicePorts = PortRanges.of(app.options().servicePortRange());
        return agents(app).stream()
                .anyMatch(ports -> !ports.intersect(servicePorts).isEmpty());
    }

    private static List<PortRanges> agents(LintedApp app) {
        return app.options().portsFor(app.spec()).orElse(List.of(PortRanges.of(LintOptions.DEFAULT_AGENT_PORTS)));
    }

    static void numberIsServicePort(LintedApp app, Findings findings) {
        AppSpec spec = app.spec();
        if (!spec.isHostMode() || spec.requirePorts()) {
            return;
        }
        for (int i = 0; i < spec.portCount(); i++) {
            if (spec.servicePort(i) != 0) {
                findings.add(
                        FindingCode.NUMBER_IS_SERVICE_PORT,
                        app.ports().field(i, "port"),
                        "without requirePorts " + spec.servicePort(i)
                                + " is only the service port; the task gets a random host port in " + variable(app, i));
            }
        }
    }

    private static String variable(LintedApp app, int position) {
        return app.options().launch().envVarsPrefix() + "PORT" + position;
    }
}
