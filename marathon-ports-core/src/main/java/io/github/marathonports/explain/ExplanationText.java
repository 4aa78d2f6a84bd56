package io.github.marathonports.explain;

import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.match.DeclineReason;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An explanation as a tired person reads it: the verdict first, then what to do, then every check. */
final class ExplanationText {
    private static final String INDENT = "  ";

    private final Explanation explanation;
    private final int groups;
    private final StringBuilder text = new StringBuilder();

    ExplanationText(Explanation explanation, int groups) {
        this.explanation = explanation;
        this.groups = groups;
    }

    String text() {
        line(0, explanation.verdict() + ": " + explanation.headline());
        explanation.launchFailures().forEach(failure -> line(0, "but " + failure.sentence()));
        offered();
        notLookedAt();
        marathon();
        nearestFit();
        remedies();
        rollout();
        agents();
        return text.toString();
    }

    private void line(int depth, String content) {
        text.append(INDENT.repeat(depth)).append(content).append('\n');
    }

    /** A state does not tell who got the offers. */
    private void offered() {
        int inOffers = explanation.instancesNow() - explanation.instancesWithoutOffered();
        if (inOffers > 0) {
            line(
                    0,
                    inOffers
                            + " of these would take what is on its way in an offer at this moment; a framework that keeps it "
                            + "makes them wait");
        }
    }

    private void notLookedAt() {
        List<String> fields = explanation.notLookedAt();
        if (!fields.isEmpty()) {
            line(
                    0,
                    "not looked at: " + String.join(" and ", fields)
                            + ", by which Marathon may rule agents out besides");
        }
    }

    /** S12.12: what Marathon itself tells is one reason for each agent, and the ports come last. */
    private void marathon() {
        Map<DeclineReason, Integer> funnel = explanation.funnel();
        if (explanation.verdict() == Verdict.FITS || funnel.isEmpty()) {
            return;
        }
        line(
                0,
                "Marathon itself reports "
                        + funnel.entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + Words.count(entry.getValue(), "agent") + ")")
                                .collect(Collectors.joining(", "))
                        + "; it looks at ports only where cpus, mem, disk and gpus suffice (S12.12)");
    }

    private void nearestFit() {
        if (explanation.verdict() == Verdict.FITS || explanation.verdict() == Verdict.PARTIALLY) {
            return;
        }
        explanation.nearestFit().ifPresent(fit -> {
            line(0, "");
            line(0, "nearest fit: " + fit.agent().name() + " lacks");
            fit.checks().failures().forEach(check -> line(1, check.sentence()));
        });
    }

    private void remedies() {
        if (explanation.verdict() == Verdict.FITS) {
            return;
        }
        line(0, "");
        List<Remedy> remedies = explanation.remedies();
        if (remedies.isEmpty()) {
            line(0, "no single change and no two changes known here would let all instances start");
            return;
        }
        line(0, "what cures it (each was tried on this cluster, and all instances fit):");
        for (int i = 0; i < remedies.size(); i++) {
            line(1, (i + 1) + ". " + remedies.get(i).sentence());
        }
    }

    /** Without fixed host ports an update is no different from a start, unless it deadlocks. */
    private void rollout() {
        Outcome outcome = explanation.rollout().outcome();
        boolean says = outcome == Outcome.DEADLOCKS || !explanation.fixedPorts().isEmpty();
        if (!says || outcome == Outcome.NEVER_COMPLETE || explanation.spec().instances() == 0) {
            return;
        }
        line(0, "");
        line(0, "rollout: " + explanation.rollout().sentence());
    }

    private void agents() {
        List<AgentGroup> all = explanation.groups();
        line(0, "");
        line(0, "agents: " + explanation.cluster().size() + executor());
        all.stream().limit(groups).forEach(this::group);
        if (all.size() > groups) {
            int hidden = all.stream().skip(groups).mapToInt(AgentGroup::size).sum();
            line(1, "and " + Words.count(hidden, "agent") + " more, in " + Words.count(all.size() - groups, "group"));
        }
    }

    /** Nobody finds these amounts in the document. */
    private String executor() {
        if (!(explanation.spec() instanceof PodSpec pod)) {
            return "";
        }
        Scalars executor = pod.executor();
        return " (what a pod asks for includes its executor: cpus " + Scalars.text(executor.cpus()) + ", mem "
                + Scalars.text(executor.mem()) + ", disk " + Scalars.text(executor.disk()) + ")";
    }

    private void group(AgentGroup group) {
        line(1, group.first().agent().name() + ": " + group.first().checks().sentence());
        group.first().checks().children().forEach(check -> check(2, check));
        if (!group.others().isEmpty()) {
            line(
                    2,
                    "and " + Words.count(group.others().size(), "more agent") + " like this" + otherRoom(group) + ": "
                            + Words.agents(
                                    group.others().stream().map(AgentFit::agent).toList()));
        }
    }

    /** What is shown of the first agent alone would be wrong for others that have another room. */
    private static String otherRoom(AgentGroup group) {
        int first = group.first().checks().instancesNow();
        boolean differs = group.others().stream().anyMatch(fit -> fit.checks().instancesNow() != first);
        long together = group.others().stream()
                .mapToLong(fit -> fit.checks().instancesNow())
                .sum();
        return differs ? ", with room for " + Words.room(together) + " together" : "";
    }

    private void check(int depth, Check check) {
        String mark = check.passed() ? "ok    " : check.status() == Status.WAITS ? "wait  " : "FAIL  ";
        line(
                depth,
                mark
                        + check.sentence()
                        + (check.passed() || !check.children().isEmpty() ? "" : " (" + check.rule() + ")"));
        check.children().forEach(child -> check(depth + 1, child));
    }
}
