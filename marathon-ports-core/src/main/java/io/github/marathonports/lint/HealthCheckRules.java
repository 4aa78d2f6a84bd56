package io.github.marathonports.lint;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The ports that an accepted app's health checks probe (S3.8, S4.5). */
final class HealthCheckRules {
    private HealthCheckRules() {}

    private static void each(LintedApp app, BiConsumer<HealthCheck, FieldPath> check) {
        List<HealthCheck> checks = app.document().healthChecks();
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).protocol().hasPort()) {
                check.accept(checks.get(i), FieldPath.of("healthChecks").item(i));
            }
        }
    }

    /** The position it probes: its own, the one that S3.8 fills in, or that of the only port. */
    private static Optional<Integer> index(HealthCheck check, AppSpec app) {
        if (!check.namesNoPort()) {
            return check.portIndex();
        }
        boolean first = app.portCount() == 1 || app.healthChecks().contains(check.withPortIndex(0));
        return first ? Optional.of(0) : Optional.empty();
    }

    private static Optional<Integer> existingIndex(HealthCheck check, AppSpec app) {
        return index(check, app).filter(index -> index >= 0 && index < app.portCount());
    }

    /** S4.5: the reference checks this for its own protocols only, and refuses those. */
    static void portIndex(LintedApp app, Findings findings) {
        each(app, (check, path) -> {
            boolean named = check.portIndex().isPresent();
            if ((named || check.namesNoPort())
                    && existingIndex(check, app.spec()).isEmpty()) {
                findings.add(
                        FindingCode.HEALTH_CHECK_PORT_INDEX,
                        named ? path.field("portIndex") : path,
                        check.protocol() + " health check "
                                + (named
                                        ? "addresses portIndex "
                                                + check.portIndex().get()
                                        : "names no port")
                                + ", but the app has " + ports(app.spec()));
            }
        });
    }

    private static String ports(AppSpec app) {
        int ports = app.portCount();
        return ports == 0 ? "no ports" : ports == 1 ? "1 port" : ports + " ports";
    }

    static void onUdp(LintedApp app, Findings findings) {
        each(
                app,
                (check, path) -> existingIndex(check, app.spec())
                        .filter(index -> app.port(index).protocol() == Protocol.UDP)
                        .ifPresent(index -> findings.add(
                                FindingCode.HEALTH_CHECK_ON_UDP,
                                check.portIndex().isPresent() ? path.field("portIndex") : path,
                                check.protocol() + " health check of position " + index + ", which speaks udp only")));
    }

    static void onUdpByNumber(LintedApp app, Findings findings) {
        each(
                app,
                (check, path) -> check.port()
                        .filter(port -> onlyUdpOn(port, app.spec()))
                        .ifPresent(port -> findings.add(
                                FindingCode.HEALTH_CHECK_ON_UDP,
                                path.field("port"),
                                check.protocol() + " health check of port " + port + ", which speaks udp only")));
    }

    private static boolean onlyUdpOn(int number, AppSpec app) {
        List<Protocol> spoken = new ArrayList<>();
        app.portDefinitions().stream()
                .filter(definition -> definition.port() == number)
                .forEach(definition -> spoken.add(definition.protocol()));
        app.portMappings().stream()
                .filter(mapping -> numbers(mapping).contains(number))
                .forEach(mapping -> spoken.add(mapping.protocol()));
        return !spoken.isEmpty() && spoken.stream().allMatch(protocol -> protocol == Protocol.UDP);
    }

    static void foreignPort(LintedApp app, Findings findings) {
        Set<Integer> own = numbers(app.spec());
        each(
                app,
                (check, path) -> check.port()
                        .filter(port -> !own.contains(port))
                        .ifPresent(port -> findings.add(
                                FindingCode.HEALTH_CHECK_FOREIGN_PORT,
                                path.field("port"),
                                check.protocol() + " health check of port " + port + ", but the app "
                                        + (own.isEmpty() ? "names no port" : "names " + own))));
    }

    /** Every number that the app names: container ports, fixed host ports, ports of definitions. */
    private static Set<Integer> numbers(AppSpec app) {
        Set<Integer> numbers = new LinkedHashSet<>();
        app.portDefinitions().stream().map(PortDefinition::port).forEach(numbers::add);
        app.portMappings().forEach(mapping -> numbers.addAll(numbers(mapping)));
        numbers.remove(0);
        return numbers;
    }

    private static List<Integer> numbers(PortMapping mapping) {
        return mapping.hostPort() instanceof HostPortRequest.Static fixed
                ? List.of(mapping.containerPort(), fixed.port())
                : List.of(mapping.containerPort());
    }
}
