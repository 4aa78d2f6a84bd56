package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Explainer;
import io.github.marathonports.explain.Rollout;
import io.github.marathonports.explain.Rollout.Outcome;

/** An upgrade that must start new tasks before it may stop old ones, with ports of which each agent has one (S12.3). */
final class RolloutRules {
    private RolloutRules() {}

    static void needsAnAgentToSpare(LintedSpec spec, Findings findings) {
        if (spec.options().knownCluster().isEmpty() && !spec.fixed().isEmpty() && mustStartFirst(spec.spec())) {
            findings.add(
                    FindingCode.HOST_PORT_ROLLOUT,
                    spec.fixed().get(0).hostPortPath(),
                    AgentRules.ports(spec) + " and minimumHealthCapacity "
                            + number(spec.spec().upgradeStrategy().minimumHealthCapacity()) + ": an upgrade of "
                            + instances(spec.spec()) + " finishes only if one more agent has the port free");
        }
    }

    static void cannotFinish(LintedSpec spec, Findings findings) {
        if (!spec.fixed().isEmpty() && mustStartFirst(spec.spec())) {
            spec.options().knownCluster().ifPresent(cluster -> cannotFinish(spec, cluster, findings));
        }
    }

    private static void cannotFinish(LintedSpec spec, ClusterSnapshot cluster, Findings findings) {
        Rollout rollout = Explainer.of(spec.options().offers())
                .explain(spec.spec(), cluster)
                .rollout();
        if (rollout.outcome() == Outcome.DEADLOCKS) {
            findings.add(
                    FindingCode.ROLLOUT_CANNOT_FINISH,
                    spec.fixed().get(0).hostPortPath(),
                    AgentRules.have(rollout.room(), cluster.size()) + "room with " + AgentRules.ports(spec)
                            + ", and " + instances(spec.spec())
                            + " may not stop before new ones run: an upgrade deadlocks");
        }
    }

    private static boolean mustStartFirst(RunSpec spec) {
        return spec.upgradeStrategy().mustStartFirst(spec.instances());
    }

    private static String number(double share) {
        return share == Math.rint(share) ? String.valueOf((long) share) : String.valueOf(share);
    }

    private static String instances(RunSpec spec) {
        return spec.instances() == 1 ? "1 instance" : spec.instances() + " instances";
    }
}
