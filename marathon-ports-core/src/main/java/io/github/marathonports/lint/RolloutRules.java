package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.range.PortRanges;
import java.util.List;

/** An upgrade that must start new tasks before it may stop old ones, with ports of which each agent has one (S12.3). */
final class RolloutRules {
    private RolloutRules() {}

    static void needsAnAgentToSpare(LintedSpec spec, Findings findings) {
        if (spec.options().agentPorts().isEmpty() && !spec.fixed().isEmpty() && mustStartBeforeItStops(spec.spec())) {
            findings.add(
                    FindingCode.HOST_PORT_ROLLOUT,
                    spec.fixed().get(0).hostPortPath(),
                    AgentRules.ports(spec) + " and minimumHealthCapacity "
                            + number(spec.spec().upgradeStrategy().minimumHealthCapacity()) + ": an upgrade of "
                            + instances(spec.spec()) + " finishes only if one more agent has the port free");
        }
    }

    static void cannotFinish(LintedSpec spec, Findings findings) {
        if (spec.options().agentPorts().isEmpty() || !mustStartBeforeItStops(spec.spec())) {
            return;
        }
        List<PortRanges> totals = spec.options().agentPorts().get().totalsFor(spec.spec());
        int able = AgentRules.agentsWithAllFixedPorts(spec, totals);
        if (able > 0 && able <= spec.spec().instances()) {
            findings.add(
                    FindingCode.ROLLOUT_CANNOT_FINISH,
                    spec.fixed().get(0).hostPortPath(),
                    able + " of " + totals.size() + " agents have " + AgentRules.ports(spec) + ", and "
                            + instances(spec.spec()) + " may not stop before new ones run: an upgrade deadlocks");
        }
    }

    private static boolean mustStartBeforeItStops(RunSpec spec) {
        double kept = Math.ceil(spec.instances() * spec.upgradeStrategy().minimumHealthCapacity());
        return spec.instances() > 0 && kept >= spec.instances();
    }

    private static String number(double share) {
        return share == Math.rint(share) ? String.valueOf((long) share) : String.valueOf(share);
    }

    private static String instances(RunSpec spec) {
        return spec.instances() == 1 ? "1 instance" : spec.instances() + " instances";
    }
}
