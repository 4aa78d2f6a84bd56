package io.github.marathonports.testkit.marathon;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.Verdict;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.jqwik.MarathonPortsDomain;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** What core's explainer says before an app or pod is deployed is what happens to it on the very cluster. */
@Domain(MarathonPortsDomain.class)
@Domain(DomainContext.Global.class)
class ExplainedStartProperties {

    @Property
    void as_many_instances_start_in_the_first_cycle_as_the_explainer_says(
            @ForAll RunSpec spec, @ForAll @IntRange(min = 0, max = 4) int instances, @ForAll FakeCluster cluster) {
        FakeMarathon marathon = FakeMarathon.on(cluster);
        marathon.deploy(Deployment.withInstances(spec, instances));
        String id = spec.id().toString();
        Explanation explanation = cluster.marathon().explain(marathon.spec(id), cluster.snapshot());
        marathon.cycle();
        int expected = explanation.launchFailures().isEmpty() ? explanation.instancesNow() : 0;
        assertThat(marathon.tasks(id)).as("%s\n%s", explanation, marathon.log()).hasSize(expected);
        if (explanation.verdict() == Verdict.NEVER) {
            marathon.run(5);
            assertThat(explanation).neverFits();
            assertThat(marathon.waiting()).extracting(Waiting::instances).containsExactly(instances);
        }
        Statistics.label("verdict").collect(explanation.verdict()).coverage(verdicts -> {
            for (Verdict verdict : Verdict.values()) {
                verdicts.check(verdict).percentage(share -> share > 3);
            }
        });
    }
}
