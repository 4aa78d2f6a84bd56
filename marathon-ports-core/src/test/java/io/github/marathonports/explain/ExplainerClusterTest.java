package io.github.marathonports.explain;

import static io.github.marathonports.explain.Explained.USUAL;
import static io.github.marathonports.explain.Explained.agent;
import static io.github.marathonports.explain.Explained.bridge;
import static io.github.marathonports.explain.Explained.cluster;
import static io.github.marathonports.explain.Explained.explain;
import static io.github.marathonports.explain.Explained.kinds;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Remedy.AskForAnyPort;
import io.github.marathonports.explain.Remedy.AskForOtherPorts;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.offer.Offer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a whole cluster: without agents, of inactive or equal ones, and of offers alone. */
class ExplainerClusterTest {
    @Test
    void an_agent_that_makes_no_offers_is_waited_for() {
        AgentSnapshot away = new AgentSnapshot(
                "S0",
                "h",
                Source.TOTALS,
                Availability.INACTIVE,
                agent("S0", USUAL).resources());
        Explanation explanation = explain(bridge(PortMapping.dynamic(80)), ClusterSnapshot.of(away));
        assertThat(explanation.verdict()).isEqualTo(Verdict.WAITS);
        assertThat(explanation.headline()).contains("no agent that would do is active");
        assertThat(explanation.funnel()).isEmpty();
    }

    @Test
    void offers_never_prove_that_something_is_not_there() {
        Offer offer = Offer.builder()
                .hostname("h")
                .amount("cpus", 2)
                .amount("mem", 1024)
                .ports("*", "[31000-31009]")
                .build();
        Explanation explanation = explain(bridge(PortMapping.fixed(80, 880)), ClusterSnapshot.ofOffers(List.of(offer)));
        assertThat(explanation.verdict()).isEqualTo(Verdict.WAITS);
        assertThat(explanation.headline())
                .contains("host port 880 is offered by 0 of 1 agent")
                .contains("Offers show only what is free");
        assertThat(explanation.rollout().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(kinds(explanation)).containsExactly(AskForAnyPort.class, AskForOtherPorts.class);
    }

    @Test
    void without_agents_nothing_fits_and_without_instances_everything_does() {
        AppSpec app = bridge(PortMapping.dynamic(80));
        assertThat(explain(app, cluster(0)).verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explain(app, cluster(0)).headline()).isEqualTo("/web waits for ever: there are no agents");
        assertThat(explain(app.withInstances(0), cluster(0)).verdict()).isEqualTo(Verdict.FITS);
    }

    @Test
    void agents_that_end_in_the_same_way_are_one_group_and_the_text_says_how_many_are_not_shown() {
        Explanation explanation = explain(bridge(PortMapping.fixed(80, 880)), cluster(200));
        assertThat(explanation.groups())
                .singleElement()
                .extracting(AgentGroup::size)
                .isEqualTo(200);
        assertThat(explanation.toString())
                .contains(
                        "and 199 more agents like this: S1.example (S1), S2.example (S2), S3.example (S3) and 196 more")
                .hasLineCount(19);
        assertThat(explanation.toText(0)).contains("and 200 agents more, in 1 group");
    }

    @Test
    void it_is_a_value() {
        AppSpec app = bridge(PortMapping.dynamic(80));
        assertThat(explain(app, cluster(2)))
                .isEqualTo(explain(app, cluster(2)))
                .hasSameHashCodeAs(explain(app, cluster(2)))
                .isNotEqualTo(explain(app, cluster(1)))
                .isNotEqualTo(explain(app.withInstances(2), cluster(2)));
    }
}
