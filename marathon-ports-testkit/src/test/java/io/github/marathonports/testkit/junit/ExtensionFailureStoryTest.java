package io.github.marathonports.testkit.junit;

import static io.github.marathonports.testkit.junit.ExtensionRuns.failure;
import static io.github.marathonports.testkit.junit.ExtensionRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What the extension tells of the world in which a test failed. */
class ExtensionFailureStoryTest {
    private static AppSpec app() {
        return AppSpec.builder("/web")
                .addPortDefinitions(PortDefinition.builder().port(31001).build())
                .requirePorts(true)
                .build();
    }

    @Test
    void a_failed_test_tells_seed_cluster_and_events() {
        EngineExecutionResults results = run(Failing.class);
        Throwable failure = failure(results, "in_the_test");
        assertThat(failure).hasMessage("boom");
        assertThat(failure.getSuppressed()).hasSize(1);
        String told = failure.getSuppressed()[0].toString();
        assertThat(told).isEqualTo("""
                        seed 42
                        /web in version 1, tasks: 1, of older versions: 0, wanted: 1
                        cluster in cycle 1, agents: 1, tasks: 1
                        10.0.0.1 (S0)
                          role *: free ports [31000-31000] of [31000-31001], cpus 0 of 1, mem 999872 of 1000000, disk 1000000 of 1000000
                          /web.1 holds [31001]
                        events: 2
                          cycle 0: /web is deployed in version 1 with 1 instances and service ports [31001]
                          cycle 1: task /web.1 starts on S0 with host ports [31001]
                        """);
        assertThat(entries(results)).contains(told);
    }

    private static List<String> entries(EngineExecutionResults results) {
        return results.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .map(entry -> entry.getKeyValuePairs().get("marathon-ports"))
                .toList();
    }

    @Test
    void a_failure_before_or_after_the_test_tells_it_too_and_an_aborted_test_tells_nothing() {
        EngineExecutionResults results = run(Failing.class);
        assertThat(failure(results, "in_before_each").getSuppressed()).hasSize(1);
        assertThat(failure(results, "in_after_each").getSuppressed()).hasSize(1);
        assertThat(entries(results)).hasSize(3);
        results.testEvents().assertStatistics(stats -> stats.failed(3).aborted(1));
    }

    @Agents("ports:[31000-31001];cpus:1")
    @Seed(42)
    static class Failing {
        @BeforeEach
        void before(FakeCluster cluster, org.junit.jupiter.api.TestInfo info) {
            assertThat(cluster.agents()).hasSize(1);
            assertThat(info.getDisplayName()).doesNotStartWith("in_before_each");
        }

        @AfterEach
        void after(FakeCluster cluster, org.junit.jupiter.api.TestInfo info) {
            assertThat(cluster.agents()).hasSize(1);
            assertThat(info.getDisplayName()).doesNotStartWith("in_after_each");
        }

        @Test
        void in_the_test(FakeMarathon marathon) {
            marathon.deploy(app());
            marathon.cycle();
            throw new AssertionError("boom");
        }

        @Test
        void in_before_each() {}

        @Test
        void in_after_each() {}

        @Test
        void aborted() {
            Assumptions.abort("not today");
        }
    }

    @Test
    void a_dynamic_test_that_fails_tells_the_world_of_its_factory() {
        Throwable failure = failure(run(Dynamic.class), "fails");
        assertThat(failure).hasMessage("boom");
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(failure.getSuppressed()[0].toString()).startsWith("seed 42\ncluster in cycle 1");
    }

    @Agents("cpus:1")
    @Seed(42)
    static class Dynamic {
        @TestFactory
        List<DynamicTest> tests(FakeCluster cluster) {
            return List.of(DynamicTest.dynamicTest("passes", cluster::tick), DynamicTest.dynamicTest("fails", () -> {
                throw new AssertionError("boom");
            }));
        }
    }

    @Test
    void a_long_story_is_cut_at_its_beginning() {
        Throwable failure = failure(run(Long.class), "fails");
        assertThat(failure.getSuppressed()[0].toString())
                .contains("events: 301, the last 200 of them\n  cycle 101: ")
                .endsWith("cycle 300: agent S0 is lost, and with it []\n");
    }

    static class Long {
        @Test
        void fails(@Agents("cpus:1") FakeCluster cluster) {
            for (int i = 0; i <= 300; i++) {
                if (i % 2 == 0) {
                    cluster.agentLost("S0");
                } else {
                    cluster.agentReturns("S0");
                }
                cluster.tick();
            }
            throw new AssertionError("boom");
        }
    }
}
