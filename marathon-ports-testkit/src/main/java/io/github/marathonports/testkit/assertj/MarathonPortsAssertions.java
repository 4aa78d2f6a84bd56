package io.github.marathonports.testkit.assertj;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.launch.PodTask;
import io.github.marathonports.launch.PortEnvironment;
import io.github.marathonports.lint.LintReport;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.serviceport.ServicePortAssignment;

/** The entry to all assertions; import its {@code assertThat} beside AssertJ's own. */
public final class MarathonPortsAssertions {
    private MarathonPortsAssertions() {}

    /** Assertions on host ports from one offer (S7). */
    public static PortsMatchAssert assertThat(PortsMatchResult actual) {
        return new PortsMatchAssert(actual);
    }

    /** Assertions on what Marathon does with one offer (S12.15). */
    public static OfferMatchAssert assertThat(OfferMatchResult actual) {
        return new OfferMatchAssert(actual);
    }

    /** Assertions on whether a text is a document at all (S2.3). */
    public static <T> ReadingAssert<T> assertThat(Reading<T> actual) {
        return new ReadingAssert<>(actual);
    }

    /** Assertions on what a document means (S2.3). */
    public static <S extends RunSpec> NormalizationAssert<S> assertThat(Normalization<S> actual) {
        return new NormalizationAssert<>(actual);
    }

    /** Assertions on service ports of an update (S6). */
    public static ServicePortAssignmentAssert assertThat(ServicePortAssignment actual) {
        return new ServicePortAssignmentAssert(actual);
    }

    /** Assertions on what an app's task sees (S10, S11). */
    public static LaunchPlanAssert assertThat(LaunchPlan actual) {
        return new LaunchPlanAssert(actual);
    }

    /** Assertions on what a pod's containers see (S13). */
    public static PodLaunchPlanAssert assertThat(PodLaunchPlan actual) {
        return new PodLaunchPlanAssert(actual);
    }

    /** Assertions on what one container of a pod sees (S13.2). */
    public static PodTaskAssert assertThat(PodTask actual) {
        return new PodTaskAssert(actual, () -> Decisions.of(actual));
    }

    /** Assertions on variables (S10, S13.2). */
    public static PortEnvironmentAssert assertThat(PortEnvironment actual) {
        return new PortEnvironmentAssert(actual, () -> actual.toString());
    }

    /** Assertions on why an app or pod waits, or where it starts (S12). */
    public static ExplanationAssert assertThat(Explanation actual) {
        return new ExplanationAssert(actual);
    }

    /** Assertions on what a person should be told of documents (S12). */
    public static LintReportAssert assertThat(LintReport actual) {
        return new LintReportAssert(actual);
    }
}
