package io.github.marathonports.lint;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.launch.PortVariable;
import io.github.marathonports.launch.PortVariable.Overwritten;
import io.github.marathonports.launch.PortVariable.Source;
import io.github.marathonports.lint.LintedTask.UserVariable;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The endpoints of an accepted pod and the variables that they give (S13). */
final class EndpointRules {
    private EndpointRules() {}

    /** An endpoint and its place. */
    private record Placed(Endpoint endpoint, FieldPath path) {}

    private static List<Placed> endpoints(LintedPod pod) {
        List<PortPosition> positions = pod.positions();
        List<Placed> placed = new ArrayList<>();
        for (Endpoint endpoint : pod.spec().endpoints()) {
            placed.add(new Placed(endpoint, positions.get(placed.size()).path()));
        }
        return placed;
    }

    static void withoutProtocol(LintedPod pod, Findings findings) {
        for (Placed placed : endpoints(pod)) {
            if (placed.endpoint().protocols().isEmpty()) {
                findings.add(
                        FindingCode.ENDPOINT_WITHOUT_PROTOCOL,
                        placed.path(),
                        "endpoint \"" + placed.endpoint().name()
                                + "\" names no protocol: service discovery will not know it");
            }
        }
    }

    /** S13.4 makes it optional here, and on container networks it is refused. */
    static void withoutContainerPort(LintedPod pod, Findings findings) {
        for (Placed placed : withoutPort(pod)) {
            findings.add(
                    FindingCode.ENDPOINT_WITHOUT_CONTAINER_PORT,
                    placed.path(),
                    "endpoint \"" + placed.endpoint().name()
                            + "\" on a bridge network has no containerPort: Marathon accepts the pod, and it fails at launch");
        }
    }

    private static List<Placed> withoutPort(LintedPod pod) {
        return pod.spec().isHostMode()
                ? List.of()
                : endpoints(pod).stream()
                        .filter(placed -> placed.endpoint().containerPort().isEmpty())
                        .toList();
    }

    /** S13.2: the launch planner says which variable is 0. */
    static void variableZero(LintedPod pod, Findings findings) {
        if (pod.spec().containers().isEmpty()) {
            return;
        }
        List<PortPosition> positions = pod.positions();
        for (PortVariable variable : pod.plan().tasks().get(0).environment().variables()) {
            if (variable.origin().source() == Source.NAME && variable.value().equals("0")) {
                findings.add(
                        FindingCode.ENDPOINT_VARIABLE_ZERO,
                        positions
                                .get(variable.origin().position().orElseThrow())
                                .path(),
                        variable.name() + " will be 0 in every container");
            }
        }
    }

    /** S13.2: one finding for each later endpoint. */
    static void variablesMeet(LintedPod pod, Findings findings) {
        List<Placed> endpoints = endpoints(pod);
        firstByLater(pod).forEach((later, first) -> {
            Placed placed = endpoints.get(later);
            findings.add(
                    FindingCode.ENDPOINT_VARIABLES_MEET,
                    placed.path().field("name"),
                    "endpoint \"" + placed.endpoint().name() + "\" sets the same variables as endpoint \""
                            + endpoints.get(first).endpoint().name() + "\" before it");
        });
    }

    /** Each position that sets a variable of an earlier one, and the first that did. */
    private static Map<Integer, Integer> firstByLater(LintedPod pod) {
        Map<Integer, Integer> first = new TreeMap<>();
        if (!pod.spec().containers().isEmpty()) {
            for (PortVariable variable : pod.plan().tasks().get(0).environment().variables()) {
                List<Integer> setters = setters(variable);
                setters.stream().skip(1).forEach(later -> first.putIfAbsent(later, setters.get(0)));
            }
        }
        return first;
    }

    /** The positions of the endpoints that set this variable, in order. */
    private static List<Integer> setters(PortVariable variable) {
        return Stream.concat(variable.overwritten().stream().map(Overwritten::origin), Stream.of(variable.origin()))
                .filter(origin -> origin.source() == Source.NAME)
                .map(origin -> origin.position().orElseThrow())
                .sorted()
                .toList();
    }

    /** S13.5: unlike in apps. */
    static void environmentLost(LintedPod pod, Findings findings) {
        for (LintedTask task : pod.tasks()) {
            for (UserVariable own : task.userVariables()) {
                task.variables().stream()
                        .filter(variable -> variable.name().equals(own.name()))
                        .filter(EndpointRules::replacesTheUsers)
                        .forEach(variable -> findings.add(
                                FindingCode.ENV_LOST_TO_PORT_VARIABLE,
                                own.path(),
                                own.name() + " will not be \"" + own.value()
                                        + "\": in pods Marathon's variables win over the user's"));
            }
        }
    }

    private static boolean replacesTheUsers(PortVariable variable) {
        return variable.overwritten().stream()
                .map(Overwritten::origin)
                .anyMatch(origin -> origin.source() == Source.USER);
    }

    static void healthCheckOnUdp(LintedPod pod, Findings findings) {
        List<PodContainer> containers = pod.spec().containers();
        for (int i = 0; i < containers.size(); i++) {
            PodContainer container = containers.get(i);
            FieldPath path = LintedPod.container(i).field("healthCheck");
            container
                    .healthChecks()
                    .forEach(check -> container
                            .endpoint(check.endpoint())
                            .filter(EndpointRules::speaksUdpOnly)
                            .ifPresent(endpoint -> findings.add(
                                    FindingCode.HEALTH_CHECK_ON_UDP,
                                    path.field(check.kind().name().toLowerCase(Locale.ROOT))
                                            .field("endpoint"),
                                    check.kind() + " health check of endpoint \"" + endpoint.name()
                                            + "\", which speaks udp only")));
        }
    }

    private static boolean speaksUdpOnly(Endpoint endpoint) {
        return !endpoint.protocols().isEmpty() && endpoint.protocols().stream().allMatch("udp"::equalsIgnoreCase);
    }
}
