package io.github.marathonports.app;

import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules about the ports that health and readiness checks name (S4.5). */
final class CheckRules {
    private CheckRules() {}

    static void healthCheckPorts(CanonicalApp app, List<Violation> violations) {
        int ports = Math.max(app.portMappings().size(), app.portDefinitions().size());
        for (int i = 0; i < app.healthChecks().size(); i++) {
            HealthCheck check = app.healthChecks().get(i);
            if (check.protocol().isMarathons() && !check.runsCommand() && !hasPort(check, ports)) {
                violations.add(new Violation(
                        ViolationCode.HEALTH_CHECK_PORT,
                        FieldPath.of("healthChecks").item(i),
                        check.protocol() + " health check " + described(check) + ", but the app has " + ports
                                + (ports == 1 ? " port" : " ports")));
            }
        }
    }

    private static boolean hasPort(HealthCheck check, int ports) {
        if (check.portIndex().isPresent()) {
            return check.portIndex().get() < ports;
        }
        return check.port().isPresent() || ports == 1;
    }

    private static String described(HealthCheck check) {
        return check.portIndex()
                .map(index -> "addresses portIndex " + index + ", counted from 0")
                .orElse("names neither portIndex nor port");
    }

    static void readinessCheckPortNames(CanonicalApp app, List<Violation> violations) {
        List<String> names = app.readinessChecks().isEmpty() ? List.of() : portNames(app);
        for (int i = 0; i < app.readinessChecks().size(); i++) {
            String name = app.readinessChecks().get(i).portName();
            if (!names.contains(name)) {
                violations.add(new Violation(
                        ViolationCode.READINESS_CHECK_PORT_NAME,
                        FieldPath.of("readinessChecks").item(i).field("portName"),
                        "readiness check names port \"" + name + "\", which is none of the app's " + names));
            }
        }
    }

    private static List<String> portNames(CanonicalApp app) {
        return Stream.concat(
                        app.portMappings().stream().map(PortMapping::name),
                        app.portDefinitions().stream().map(PortDefinition::name))
                .flatMap(Optional::stream)
                .toList();
    }
}
