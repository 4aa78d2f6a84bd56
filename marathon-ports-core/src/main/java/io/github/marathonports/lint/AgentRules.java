package io.github.marathonports.lint;

import io.github.marathonports.range.PortRanges;
import java.util.List;

/** Fixed host ports against the agents that there are (S12.1, S12.3). */
final class AgentRules {
    private AgentRules() {}

    static void hostPortOnNoAgent(LintedSpec spec, Findings findings) {
        spec.options().portsFor(spec.spec()).ifPresent(totals -> {
            PortRanges all = totals.stream().reduce(PortRanges.empty(), PortRanges::union);
            spec.fixed().stream()
                    .filter(port -> !all.contains(port.fixedPort()))
                    .forEach(port -> findings.add(
                            FindingCode.HOST_PORT_ON_NO_AGENT,
                            port.hostPortPath(),
                            "host port " + port.fixedPort() + " is there on 0 of " + agents(totals.size()) + ", which "
                                    + (totals.size() == 1 ? "has " : "have ") + all));
        });
    }

    static void tooFewAgents(LintedSpec spec, Findings findings) {
        spec.options().portsFor(spec.spec()).ifPresent(totals -> {
            int able = agentsWithAllFixedPorts(spec, totals);
            int instances = spec.spec().instances();
            if (able < instances && eachIsSomewhere(spec, totals)) {
                findings.add(
                        FindingCode.TOO_FEW_AGENTS,
                        spec.fixed().get(0).hostPortPath(),
                        (instances == 1 ? "1 instance is" : instances + " instances are") + " asked for, but "
                                + (able == 0 ? "" : "only ") + have(able, totals.size()) + ports(spec));
            }
        });
    }

    /** A port that no agent has is told by itself. */
    private static boolean eachIsSomewhere(LintedSpec spec, List<PortRanges> totals) {
        return !spec.fixed().isEmpty()
                && spec.fixed().stream()
                        .allMatch(port -> totals.stream().anyMatch(total -> total.contains(port.fixedPort())));
    }

    /** How many agents have every fixed host port; 0 for a spec without any, about which nothing is to be said. */
    static int agentsWithAllFixedPorts(LintedSpec spec, List<PortRanges> totals) {
        List<PortPosition> fixed = spec.fixed();
        return fixed.isEmpty()
                ? 0
                : (int) totals.stream()
                        .filter(total -> fixed.stream().allMatch(port -> total.contains(port.fixedPort())))
                        .count();
    }

    static String have(int able, int agents) {
        return able + " of " + agents(agents) + (able == 1 ? " has " : " have ");
    }

    private static String agents(int agents) {
        return agents == 1 ? "1 agent" : agents + " agents";
    }

    static String ports(LintedSpec spec) {
        List<Integer> ports =
                spec.fixed().stream().map(PortPosition::fixedPort).distinct().toList();
        return ports.size() == 1 ? "host port " + ports.get(0) : "all of the host ports " + ports;
    }
}
