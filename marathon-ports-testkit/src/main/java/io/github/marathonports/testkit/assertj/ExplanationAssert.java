package io.github.marathonports.testkit.assertj;

import io.github.marathonports.explain.Check;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.LaunchFailure;
import io.github.marathonports.explain.Remedy;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.explain.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Assertions on why an app or pod waits on a cluster, or where it starts (S12). */
public final class ExplanationAssert extends DecisionAssert<ExplanationAssert, Explanation> {

    ExplanationAssert(Explanation actual) {
        super(actual, () -> actual.toString(), ExplanationAssert.class);
    }

    /** All instances can start now. */
    public ExplanationAssert fits() {
        return has(Verdict.FITS);
    }

    /** So many instances can start now, but not all. */
    public ExplanationAssert fitsPartially(int instances) {
        has(Verdict.PARTIALLY);
        return check(actual.instancesNow() == instances, instances + " instances to start now", actual.instancesNow());
    }

    /** None can start now, but one may later. */
    public ExplanationAssert waits() {
        return has(Verdict.WAITS);
    }

    /** None can ever start. */
    public ExplanationAssert neverFits() {
        return has(Verdict.NEVER);
    }

    private ExplanationAssert has(Verdict verdict) {
        return check(actual.verdict() == verdict, "verdict " + verdict, actual.verdict());
    }

    /** Each of these texts is part of the headline, of a check that failed on some agent, or of what lets a task fail. */
    public ExplanationAssert because(String... parts) {
        List<String> causes = causes();
        for (String part : parts) {
            check(
                    causes.stream().anyMatch(cause -> cause.contains(part)),
                    "a cause that says \"" + part + "\"",
                    causes.stream().distinct().toList());
        }
        return this;
    }

    /** Each of these rules is broken on some agent, such as {@code S12.1}. */
    public ExplanationAssert becauseOf(String... rules) {
        List<String> broken = failures().stream().map(Check::rule).distinct().toList();
        return check(broken.containsAll(List.of(rules)), "checks of " + List.of(rules) + " to fail", broken);
    }

    private List<String> causes() {
        List<String> causes = new ArrayList<>();
        causes.add(actual.headline());
        failures().forEach(check -> causes.add(check.sentence()));
        actual.launchFailures().stream().map(LaunchFailure::sentence).forEach(causes::add);
        return causes;
    }

    private List<Check> failures() {
        return actual.agents().stream()
                .flatMap(fit -> fit.checks().failures().stream())
                .toList();
    }

    /** A remedy of this kind lets all instances start, alone or together with another. */
    public ExplanationAssert isCuredBy(Class<? extends Remedy> kind) {
        return check(
                actual.remedies().stream().anyMatch(remedy -> isOf(kind, remedy)),
                "a remedy " + kind.getSimpleName(),
                remedies());
    }

    private static boolean isOf(Class<? extends Remedy> kind, Remedy remedy) {
        return kind.isInstance(remedy)
                || (remedy instanceof Remedy.Together both && (isOf(kind, both.first()) || isOf(kind, both.second())));
    }

    /** A remedy whose sentence has this part lets all instances start. */
    public ExplanationAssert isCuredBy(String part) {
        return check(
                remedies().stream().anyMatch(sentence -> sentence.contains(part)),
                "a remedy that says \"" + part + "\"",
                remedies());
    }

    /** Nothing known helps, or nothing is needed. */
    public ExplanationAssert hasNoRemedy() {
        return check(actual.remedies().isEmpty(), "no remedy", remedies());
    }

    private List<String> remedies() {
        return actual.remedies().stream().map(Remedy::sentence).toList();
    }

    /** How a rolling update of all instances ends (S12.3). */
    public ExplanationAssert updateEnds(Outcome outcome) {
        return check(
                actual.rollout().outcome() == outcome,
                "a rolling update that " + outcome,
                actual.rollout().sentence());
    }
}
