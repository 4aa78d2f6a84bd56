package io.github.marathonports.app;

import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;

/** What completion leaves behind (S3.6, S3.7), checked on a spec that was built by hand. */
final class CompletenessRules {
    private CompletenessRules() {}

    static List<Violation> check(AppSpec app) {
        List<Violation> violations = new ArrayList<>();
        containerOutsideHostMode(app, violations);
        hostPortInBridgeMode(app, violations);
        requirePortsOnlyInHostMode(app, violations);
        return violations;
    }

    private static void containerOutsideHostMode(AppSpec app, List<Violation> violations) {
        if (!app.isHostMode() && app.container().isEmpty()) {
            violations.add(new Violation(
                    ViolationCode.INCOMPLETE,
                    FieldPath.of("container"),
                    "an app on a " + app.networkMode() + " network has a container; there was none"));
        }
    }

    private static void hostPortInBridgeMode(AppSpec app, List<Violation> violations) {
        if (app.networkMode() != NetworkMode.BRIDGE) {
            return;
        }
        for (int i = 0; i < app.portMappings().size(); i++) {
            if (!app.portMappings().get(i).hostPort().isAsked()) {
                violations.add(new Violation(
                        ViolationCode.INCOMPLETE,
                        FieldPath.of("container", "portMappings").item(i).field("hostPort"),
                        "a mapping in bridge mode has a host port; there was none: ask for a dynamic or a fixed one"));
            }
        }
    }

    private static void requirePortsOnlyInHostMode(AppSpec app, List<Violation> violations) {
        if (app.requirePorts() && !app.isHostMode()) {
            violations.add(new Violation(
                    ViolationCode.REQUIRE_PORTS_OUTSIDE_HOST_MODE,
                    FieldPath.of("requirePorts"),
                    "ports can be required on the host network only, not on " + app.networkMode()));
        }
    }
}
