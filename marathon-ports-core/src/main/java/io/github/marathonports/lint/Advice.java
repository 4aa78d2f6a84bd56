package io.github.marathonports.lint;

import java.util.EnumMap;
import java.util.Map;

/** What to do about a finding, and by which rule, in documents for which what its code says would be wrong. */
final class Advice {
    /** Where numbers are required, a 0 would be required, too, as the service port that it becomes (S12.2). */
    private static final Map<FindingCode, String> WHERE_PORTS_ARE_REQUIRED = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    FindingCode.HOST_PORT_OUTSIDE_DEFAULT,
                    "add the port to the agents' --resources, or set requirePorts to false and listen on the port variable"),
            Map.entry(
                    FindingCode.HOST_PORT_PRIVILEGED,
                    "require a higher port, or set requirePorts to false, and let a load balancer listen here"),
            Map.entry(
                    FindingCode.HOST_PORT_IN_DYNAMIC_RANGE,
                    "require a port that agents offer outside that range, or set requirePorts to false"),
            Map.entry(
                    FindingCode.HOST_PORT_EPHEMERAL,
                    "require another port, set requirePorts to false, or reserve the port in "
                            + "net.ipv4.ip_local_reserved_ports"),
            Map.entry(
                    FindingCode.HOST_PORT_ROLLOUT,
                    "lower upgradeStrategy.minimumHealthCapacity, or set requirePorts to false"),
            Map.entry(
                    FindingCode.HOST_PORT_ON_NO_AGENT,
                    "require a port that agents have, add the port to the agents' --resources, or set requirePorts to false"),
            Map.entry(
                    FindingCode.TOO_FEW_AGENTS,
                    "ask for fewer instances, add the ports to more agents, or set requirePorts to false"),
            Map.entry(
                    FindingCode.ROLLOUT_CANNOT_FINISH,
                    "lower upgradeStrategy.minimumHealthCapacity, add the ports to one more agent, or set requirePorts to false"),
            Map.entry(
                    FindingCode.SERVICE_PORT_SHARED,
                    "require another port in one of them, or set requirePorts to false and write 0"),
            Map.entry(
                    FindingCode.SERVICE_PORT_IN_ASSIGNED_RANGE,
                    "require a number outside the range, or set requirePorts to false and write 0"),
            Map.entry(
                    FindingCode.SERVICE_PORT_RESERVED,
                    "require another number, or set requirePorts to false and write 0")));

    /** Pods say some things in other fields than apps (S13). */
    private static final Map<FindingCode, String> IN_PODS = new EnumMap<>(Map.of(
            FindingCode.HOST_PORT_ROLLOUT,
            "lower scheduling.upgrade.minimumHealthCapacity, or use 0",
            FindingCode.ROLLOUT_CANNOT_FINISH,
            "lower scheduling.upgrade.minimumHealthCapacity, use 0, or add the ports to one more agent",
            FindingCode.PORT_VARIABLE_IN_ARGS,
            "use exec.command.shell, or start a shell: [\"sh\", \"-c\", \"...\"]",
            FindingCode.PORT_VARIABLE_IN_ENV,
            "expand it where the container starts: in exec.command.shell, or in a script",
            FindingCode.HEALTH_CHECK_ON_UDP,
            "check an endpoint that speaks tcp, or add \"tcp\" to its protocol"));

    private static final Map<FindingCode, String> RULES_IN_PODS = new EnumMap<>(Map.of(
            FindingCode.UNDEFINED_PORT_VARIABLE, "S13.2",
            FindingCode.PORT_VARIABLE_IN_ARGS, "S13.2",
            FindingCode.PORT_VARIABLE_IN_ENV, "S13.2",
            FindingCode.HEALTH_CHECK_ON_UDP, "S13.7"));

    private Advice() {}

    static String whereNumbersAreRequired(FindingCode code) {
        return WHERE_PORTS_ARE_REQUIRED.getOrDefault(code, code.advice());
    }

    static String inPods(FindingCode code) {
        return IN_PODS.getOrDefault(code, code.advice());
    }

    static String ruleInPods(FindingCode code) {
        return RULES_IN_PODS.getOrDefault(code, code.rule());
    }
}
