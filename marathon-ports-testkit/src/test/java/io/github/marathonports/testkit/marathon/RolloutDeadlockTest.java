package io.github.marathonports.testkit.marathon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.network.Network;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S12.3: what the explainer says of a rolling update is what happens, on every cluster of a tiny universe. */
class RolloutDeadlockTest {
    private static final double[] SHARES = {0, 0.3, 0.5, 0.75, 1};
    private static final int ENOUGH_CYCLES = 60;

    private static AppSpec app(int instances, UpgradeStrategy strategy, PortMapping mapping) {
        return AppSpec.builder("/web")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mapping))
                .instances(instances)
                .upgradeStrategy(strategy)
                .build();
    }

    @Test
    void a_rolling_update_deadlocks_exactly_when_the_explainer_says_so() {
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        for (PortMapping mapping : List.of(PortMapping.fixed(80, 31001), PortMapping.dynamic(80))) {
            for (int agents = 1; agents <= 3; agents++) {
                for (int instances = 1; instances <= 4; instances++) {
                    for (double health : SHARES) {
                        for (double over : SHARES) {
                            AppSpec app = app(instances, new UpgradeStrategy(health, over), mapping);
                            seen.merge(compare(app, agents), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        assertThat(seen.keySet()).containsExactly(Outcome.FINISHES, Outcome.DEADLOCKS, Outcome.NEVER_COMPLETE);
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(20));
    }

    private static Outcome compare(AppSpec app, int agents) {
        List<String> resources = new ArrayList<>(Collections.nCopies(agents, "ports:[31001-31001]"));
        resources.add("ports:[80-80]");
        FakeMarathon marathon = FakeMarathon.on(FakeCluster.of(resources.toArray(String[]::new)));
        Outcome said = marathon.cluster()
                .marathon()
                .explain(app, marathon.cluster().snapshot())
                .rollout()
                .outcome();
        marathon.deploy(app);
        boolean started = marathon.runUntilSettled(ENOUGH_CYCLES);
        marathon.deploy(
                AppSpec.builder().from(app).env(Map.of("VERSION", "next")).build());
        boolean finished = marathon.runUntilSettled(ENOUGH_CYCLES);
        Outcome happened = finished ? Outcome.FINISHES : started ? Outcome.DEADLOCKS : Outcome.NEVER_COMPLETE;
        assertThat(happened)
                .as(
                        "%s instances, %s, %s agents with the port\n%s",
                        app.instances(), app.upgradeStrategy(), agents, marathon.log())
                .isEqualTo(said);
        return said;
    }
}
