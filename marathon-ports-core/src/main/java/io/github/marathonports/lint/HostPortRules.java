package io.github.marathonports.lint;

import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Fixed host ports, as they look without a cluster (S12.1, S12.3, S12.4). */
final class HostPortRules {
    private static final int FIRST_UNPRIVILEGED = 1024;
    /** From which Linux takes the ports of outgoing connections, unless it is told otherwise. */
    private static final PortRange EPHEMERAL = PortRange.of(32768, 60999);

    private HostPortRules() {}

    /** S7.6: nothing is consumed while matching, so both match. In pods it is refused (S13.4). */
    static void twice(LintedSpec spec, Findings findings) {
        List<PortPosition> fixed = spec.fixed();
        EqualNumbers.each(fixed.size(), i -> fixed.get(i).fixedPort(), (earlier, later) -> {
            PortPosition port = fixed.get(later);
            Optional<PortPosition> rival = earlier.stream()
                    .map(fixed::get)
                    .filter(port::sharesProtocolWith)
                    .findFirst();
            rival.ifPresentOrElse(
                    first -> findings.add(
                            FindingCode.HOST_PORT_TWICE,
                            port.hostPortPath(),
                            isThatOf(first, port) + ": the offer matches, and the task fails at launch"),
                    () -> findings.add(
                            FindingCode.HOST_PORT_TWICE_BY_PROTOCOL,
                            port.hostPortPath(),
                            isThatOf(fixed.get(earlier.get(0)), port) + ", which differs in its protocol",
                            leadToOnePort(spec, fixed.get(earlier.get(0)), port)
                                    ? FindingCode.HOST_PORT_TWICE_BY_PROTOCOL.advice()
                                    : FindingCode.HOST_PORT_TWICE.advice()));
        });
    }

    /** One mapping with both protocols has one container port. */
    private static boolean leadToOnePort(LintedSpec spec, PortPosition first, PortPosition second) {
        return !(spec instanceof LintedApp app) || app.containerPort(first).equals(app.containerPort(second));
    }

    private static String isThatOf(PortPosition earlier, PortPosition later) {
        return "host port " + later.fixedPort() + " is that of " + earlier.described() + " already";
    }

    static void outsideDefault(LintedSpec spec, Findings findings) {
        if (spec.options().knownCluster().isPresent()) {
            return;
        }
        PortRanges offered = PortRanges.of(LintOptions.DEFAULT_AGENT_PORTS);
        for (PortPosition port : spec.fixed()) {
            if (!offered.contains(port.fixedPort())) {
                findings.add(
                        FindingCode.HOST_PORT_OUTSIDE_DEFAULT,
                        port.hostPortPath(),
                        "host port " + port.fixedPort() + " is outside " + LintOptions.DEFAULT_AGENT_PORTS
                                + ", all that an agent offers by default; the nearest is "
                                + offered.nearest(port.fixedPort()).orElseThrow());
            }
        }
    }

    static void privileged(LintedSpec spec, Findings findings) {
        each(spec, findings, FindingCode.HOST_PORT_PRIVILEGED, port -> port < FIRST_UNPRIVILEGED);
    }

    static void inDynamicRange(LintedSpec spec, Findings findings) {
        each(spec, findings, FindingCode.HOST_PORT_IN_DYNAMIC_RANGE, LintOptions.DEFAULT_AGENT_PORTS::contains);
    }

    static void ephemeral(LintedSpec spec, Findings findings) {
        each(spec, findings, FindingCode.HOST_PORT_EPHEMERAL, EPHEMERAL::contains);
    }

    private static void each(LintedSpec spec, Findings findings, FindingCode code, IntPredicate concerned) {
        for (PortPosition port : spec.fixed()) {
            if (concerned.test(port.fixedPort())) {
                findings.add(code, port.hostPortPath(), "host port " + port.fixedPort() + where(code));
            }
        }
    }

    private static String where(FindingCode code) {
        return switch (code) {
            case HOST_PORT_PRIVILEGED -> " is below 1024, where only root may bind";
            case HOST_PORT_IN_DYNAMIC_RANGE ->
                " is inside " + LintOptions.DEFAULT_AGENT_PORTS
                        + ": a random port of another task may hold it for as long as that task runs";
            default -> " is inside " + EPHEMERAL + ": an outgoing connection of the agent may hold it";
        };
    }
}
