package io.github.marathonports.lint;

import io.github.marathonports.range.PortRanges;
import java.util.List;

/** Fixed host ports against the agents that there are (S12.1, S12.3). */
final class AgentRules {
    private AgentRules() {}

    static void hostPortOnNoAgent(LintedSpec spec, Findings findings) {
        spec.options().agentPorts().ifPresent(agents -> {
            List<PortRanges> totals = agents.totalsFor(spec.spec());
            PortRanges all = totals.stream().reduce(PortRanges.empty(), PortRanges::union);
            spec.fixed().stream()
                    .filter(port -> !all.contains(port.fixedPort()))
                    .forEach(port -> findings.add(
                            FindingCode.HOST_PORT_ON_NO_AGENT,
                            port.hostPortPath(),
                            "host port " + port.fixedPort() + " is there on 0 of " + totals.size()
                                    + " agents, which have " + all));
        });
    }

    static void tooFewAgents(LintedSpec spec, Findings findings) {
        spec.options().agentPorts().ifPresent(agents -> {
            List<PortRanges> totals = agents.totalsFor(spec.spec());
            int able = agentsWithAllFixedPorts(spec, totals);
            if (able > 0 && able < spec.spec().instances()) {
                findings.add(
                        FindingCode.TOO_FEW_AGENTS,
                        spec.fixed().get(0).hostPortPath(),
                        spec.spec().instances() + " instances are asked for, but only " + able + " of " + totals.size()
                                + " agents have " + ports(spec));
            }
        });
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

    static String ports(LintedSpec spec) {
        List<Integer> ports =
                spec.fixed().stream().map(PortPosition::fixedPort).distinct().toList();
        return ports.size() == 1 ? "host port " + ports.get(0) : "all of the host ports " + ports;
    }
}
