package io.github.marathonports.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Check;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.Remedy;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.explain.Verdict;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatchResult.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What an explanation claims, held against the matcher that looks at one offer at a time. */
class ExplainProperties {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();

    @Property
    void FITS_and_PARTIALLY_are_confirmed_by_the_matcher_on_what_the_agents_have_free(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        Statistics.label("verdict").collect(explanation.verdict()).coverage(coverage -> {
            for (Verdict verdict : Verdict.values()) {
                coverage.check(verdict).percentage(share -> share > 1);
            }
        });
        int started = 0;
        for (Explanation.Room room : explanation.placement()) {
            started += started(spec, room);
        }
        assertThat(started).isEqualTo(explanation.instancesNow());
        assertThat(explanation.instancesNow() == spec.instances()).isEqualTo(explanation.verdict() == Verdict.FITS);
    }

    /** Launches one instance after the other on one agent, each taking its ports and amounts from what is left. */
    private static int started(RunSpec spec, Explanation.Room room) {
        AgentSnapshot agent = room.agent();
        for (int i = 0; i < room.instances(); i++) {
            OfferMatchResult result = MARATHON.matchOffer(spec, agent.freeOffer(), new Random(i));
            assertThat(result.isMatch()).as("instance %s on %s", i, agent).isTrue();
            agent = ExplainCases.without(agent, (Taken) result);
        }
        return room.instances();
    }

    @Property
    void an_agent_that_passes_is_one_that_Marathon_takes_and_one_that_fails_is_one_that_it_declines(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        MARATHON.explain(spec, cluster).agents().forEach(fit -> {
            boolean taken = MARATHON.matchOffer(spec, fit.agent().freeOffer(), new Random(1))
                    .isMatch();
            assertThat(fit.checks().instancesNow() > 0).as("%s", fit).isEqualTo(isActive(fit.agent()) && taken);
            assertThat(fit.checks().passed()).as("%s", fit).isEqualTo(isActive(fit.agent()) && taken);
        });
    }

    private static boolean isActive(AgentSnapshot agent) {
        return agent.availability() == Availability.ACTIVE;
    }

    @Property
    void NEVER_is_confirmed_on_the_total_resources_of_every_agent(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        boolean some = cluster.agents().stream()
                .anyMatch(agent -> MARATHON.matchOffer(spec, agent.totalOffer(), new Random(1))
                        .isMatch());
        assertThat(explanation.instancesEver() > 0).isEqualTo(some && spec.instances() > 0);
        if (explanation.verdict() == Verdict.NEVER) {
            assertThat(some).isFalse();
        }
    }

    @Property
    void every_remedy_cures_and_says_so_in_words(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        List<Remedy> remedies = explanation.remedies();
        Statistics.label("has a remedy, unless it fits")
                .collect(explanation.verdict() == Verdict.FITS ? "fits" : !remedies.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        assertThat(remedies).allSatisfy(remedy -> {
            assertThat(MARATHON.explain(remedy.applyTo(spec), remedy.applyTo(cluster))
                            .verdict())
                    .as(remedy.sentence())
                    .isEqualTo(Verdict.FITS);
            assertThat(explanation.toString()).contains(remedy.sentence());
        });
    }

    @Property
    void a_rollout_deadlocks_only_where_one_more_task_has_no_room(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        if (explanation.rollout().outcome() == Outcome.DEADLOCKS) {
            RunSpec oneMore = more(spec);
            assertThat(MARATHON.explain(oneMore, cluster).instancesEver()).isEqualTo(spec.instances());
            assertThat(explanation.rollout().blocking()).isNotEmpty();
        }
    }

    private static RunSpec more(RunSpec spec) {
        return spec instanceof AppSpec app
                ? app.withInstances(app.instances() + 1)
                : PodSpec.builder(spec.id().toString())
                        .from((PodSpec) spec)
                        .instances(spec.instances() + 1)
                        .build();
    }

    @Property
    void groups_hold_every_agent_once_and_a_node_passes_only_if_its_children_do(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        Explanation explanation = MARATHON.explain(spec, cluster);
        List<AgentSnapshot> grouped = new ArrayList<>();
        explanation.groups().forEach(group -> {
            grouped.add(group.first().agent());
            group.others().forEach(fit -> grouped.add(fit.agent()));
        });
        assertThat(grouped).containsExactlyInAnyOrderElementsOf(cluster.agents());
        explanation.agents().forEach(fit -> consistent(fit.checks()));
    }

    private static void consistent(Check check) {
        if (!check.children().isEmpty()) {
            assertThat(check.passed()).isEqualTo(check.children().stream().allMatch(Check::passed));
        }
        assertThat(check.sentence()).isNotBlank();
        check.children().forEach(ExplainProperties::consistent);
    }

    @Provide
    Arbitrary<RunSpec> specs() {
        return ExplainCases.specs();
    }

    @Provide
    Arbitrary<ClusterSnapshot> clusters() {
        return ExplainCases.clusters();
    }
}
