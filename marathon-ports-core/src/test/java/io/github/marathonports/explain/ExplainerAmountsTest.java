package io.github.marathonports.explain;

import static io.github.marathonports.explain.Explained.USUAL;
import static io.github.marathonports.explain.Explained.agent;
import static io.github.marathonports.explain.Explained.bridge;
import static io.github.marathonports.explain.Explained.cluster;
import static io.github.marathonports.explain.Explained.everyRemedyCures;
import static io.github.marathonports.explain.Explained.explain;
import static io.github.marathonports.explain.Explained.kinds;
import static io.github.marathonports.explain.Explained.using;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.explain.Check.Amount;
import io.github.marathonports.explain.Check.FixedPort;
import io.github.marathonports.explain.Remedy.AskForLess;
import io.github.marathonports.explain.Remedy.Together;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.Scalar;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why cpus or gpus are not had, beside ports, and what is said of the amounts. */
class ExplainerAmountsTest {
    @Test
    void S12_12_ports_are_looked_at_when_cpus_fail_too() {
        AppSpec app = AppSpec.builder()
                .from(bridge(PortMapping.fixed(80, 880)))
                .scalars(new Scalars(4, 128, 0, 0))
                .build();
        Explanation explanation = explain(app, cluster(2));
        assertThat(explanation.headline()).contains("cpus: 4 asked, and no agent has more than 2; also host port 880");
        assertThat(explanation.nearestFit().orElseThrow().checks().failures())
                .hasSize(2)
                .hasAtLeastOneElementOfType(Amount.class)
                .hasAtLeastOneElementOfType(FixedPort.class);
        assertThat(explanation.funnel()).isEqualTo(Map.of(DeclineReason.INSUFFICIENT_CPUS, 2));
        assertThat(kinds(explanation)).containsOnly(Together.class);
        everyRemedyCures(explanation);
    }

    @Test
    void what_is_in_use_is_told_with_the_amount_that_is_short() {
        AppSpec app = bridge(PortMapping.dynamic(80));
        Explanation explanation = explain(
                app, ClusterSnapshot.of(using(agent("S0", USUAL), "[]", 1.75), using(agent("S1", USUAL), "[]", 1.5)));
        assertThat(explanation.verdict()).isEqualTo(Verdict.WAITS);
        assertThat(explanation.headline())
                .isEqualTo("/web waits: cpus: 1 asked, and no agent has more than 0.5 free: 0.5 short");
        assertThat(explanation.remedies()).contains(new AskForLess(Scalar.CPUS, 1, 0.5));
        everyRemedyCures(explanation);
    }

    @Test
    void the_last_digits_of_a_sum_are_told_only_where_they_are_what_is_short() {
        double sum = 0.1 + 0.2;
        assertThat(new Amount(Status.PASSED, Scalar.CPUS, sum, 0.7 + 0.1, 2).sentence())
                .isEqualTo("cpus: 0.3 asked, 0.8 free of 2");
        assertThat(new Amount(Status.WAITS, Scalar.CPUS, sum, 0.3, 2).sentence())
                .isEqualTo("cpus: 0.30000000000000004 asked, 0.3 free of 2");
        double plenty = Double.POSITIVE_INFINITY;
        assertThat(new Amount(Status.PASSED, Scalar.CPUS, 1, plenty, plenty).sentence())
                .isEqualTo("cpus: 1 asked, plenty free of plenty");
    }

    @Test
    void gpus_are_kept_for_those_who_ask_for_them() {
        ClusterSnapshot cluster = ClusterSnapshot.of(agent("S0", USUAL + ";gpus:1"));
        AppSpec app = bridge(PortMapping.dynamic(80));
        assertThat(explain(app, cluster).verdict()).isEqualTo(Verdict.NEVER);
        assertThat(explain(app, cluster).headline()).contains("GPU_SCHEDULING_BEHAVIOR=unrestricted");
        assertThat(explain(app, cluster).remedies()).containsExactly(new Remedy.UseAgentsWithGpus());
        everyRemedyCures(explain(app, cluster));
        AppSpec labelled = AppSpec.builder()
                .from(app)
                .putLabels("GPU_SCHEDULING_BEHAVIOR", "unrestricted")
                .build();
        assertThat(explain(labelled, cluster).verdict()).isEqualTo(Verdict.FITS);
    }

    @Test
    void S12_15_an_agent_is_not_kept_while_its_gpus_are_in_use() {
        AgentSnapshot idle = agent("S0", "cpus:1;mem:2048;gpus:2;ports:[31000-31009]");
        RoleResources all = idle.resources().get(0);
        Resources gpus = new Resources(PortRanges.empty(), new Scalars(0, 0, 0, 2));
        RoleResources rest = new RoleResources(
                all.role(),
                all.reservation(),
                all.volume(),
                all.total(),
                all.total().minus(gpus),
                Resources.none());
        ClusterSnapshot cluster = ClusterSnapshot.of(AgentSnapshot.of("S0", "h", List.of(rest)));
        AppSpec app = bridge(PortMapping.dynamic(80));
        assertThat(explain(app, cluster).toString())
                .startsWith("FITS")
                .contains("ok    gpus: all in use, so Marathon does not keep this agent for those who ask for some");
        assertThat(explain(app.withInstances(2), cluster).headline())
                .isEqualTo("1 of 2 instances of /web can start now; 1 never: there is room for 1 at most; "
                        + "one more lacks cpus on 1 of 1 agent");
    }
}
