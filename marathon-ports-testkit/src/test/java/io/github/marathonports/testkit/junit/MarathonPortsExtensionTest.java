package io.github.marathonports.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class MarathonPortsExtensionTest {

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    private static Throwable failure(EngineExecutionResults results, String test) {
        return results.testEvents().failed().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().startsWith(test))
                .findFirst()
                .flatMap(event -> event.getPayload(org.junit.platform.engine.TestExecutionResult.class))
                .flatMap(result -> result.getThrowable())
                .orElseThrow();
    }

    private static void succeeds(Class<?> tests, int count) {
        run(tests).testEvents().assertStatistics(stats -> stats.started(count).succeeded(count));
    }

    private static AppSpec app() {
        return AppSpec.builder("/web")
                .addPortDefinitions(PortDefinition.builder().port(31001).build())
                .requirePorts(true)
                .build();
    }

    @Test
    void parameters_are_what_their_annotations_say() {
        succeeds(OnParameters.class, 6);
    }

    static class OnParameters {
        @Test
        void a_cluster(@Agents({"ports:[31000-31001]", "cpus:4"}) FakeCluster cluster) {
            assertThat(cluster.agents()).hasSize(2);
            assertThat(cluster.offers().get(0).ports().get(0).portRanges()).hasToString("[31000-31001]");
        }

        @Test
        void a_marathon_shares_the_cluster_of_its_method(
                @Agents("ports:[31001]") FakeCluster cluster, FakeMarathon marathon) {
            assertThat(marathon.cluster()).isSameAs(cluster);
        }

        @Test
        void a_marathon_may_have_the_agents(@Agents("ports:[31001]") FakeMarathon marathon, FakeCluster cluster) {
            assertThat(marathon.cluster()).isSameAs(cluster);
        }

        @Test
        void two_clusters_are_two(@Agents("cpus:1") FakeCluster one, @Agents({"cpus:1", "cpus:2"}) FakeCluster two) {
            assertThat(one).isNotSameAs(two);
            assertThat(two.agents()).hasSize(2);
        }

        @Test
        void a_generator_draws_what_Marathon_draws(@Seed(42) RandomGenerator random, @Seed(7) Random other) {
            assertThat(random.nextInt(1000)).isEqualTo(new Random(42).nextInt(1000));
            assertThat(other.nextInt(1000)).isEqualTo(new Random(7).nextInt(1000));
        }

        @Test
        @Agents("ports:[31000-31999]")
        @Seed(3)
        void a_method_says_it_for_all(FakeMarathon marathon, RandomGenerator random) {
            AppSpec app = AppSpec.builder("/dynamic")
                    .addPortDefinitions(PortDefinition.builder().build())
                    .build();
            marathon.deploy(app);
            marathon.cycle();
            var offer = FakeCluster.of("ports:[31000-31999]").offers().get(0);
            int expected = MarathonPorts.withDefaults()
                    .match(app, offer, random)
                    .orElseThrow()
                    .takenPorts()
                    .get(0)
                    .port();
            assertThat(marathon.tasks("/dynamic").get(0).hostPorts()).containsExactly(expected);
        }
    }

    @Test
    void a_class_says_it_for_all_tests_and_lifecycle_methods_and_nested_classes_and_each_test_has_its_own() {
        succeeds(OnClass.class, 3);
    }

    @Agents("ports:[31000-31001]")
    static class OnClass {
        private FakeCluster prepared;

        @BeforeEach
        void prepare(FakeCluster cluster) {
            prepared = cluster;
            assertThat(cluster.cycle()).isZero();
        }

        @Test
        void the_same_as_in_before_each(FakeCluster cluster) {
            assertThat(cluster).isSameAs(prepared);
            cluster.tick();
        }

        @Test
        void another_test_has_another(FakeMarathon marathon) {
            assertThat(marathon.cluster()).isSameAs(prepared);
            marathon.cycle();
        }

        @Nested
        class Inside {
            @Test
            void a_nested_class_has_it_too(FakeCluster cluster) {
                assertThat(cluster).isSameAs(prepared);
                cluster.tick();
            }
        }
    }

    @Test
    void a_registered_extension_gives_agents_where_no_annotation_does() {
        succeeds(Registered.class, 3);
    }

    @Test
    void a_registered_extension_answers_alone_beside_one_by_annotation() {
        succeeds(RegisteredBeside.class, 2);
    }

    @Agents({"cpus:1", "cpus:1", "cpus:1"})
    static class RegisteredBeside {
        @RegisterExtension
        static final MarathonPortsExtension PORTS = MarathonPortsExtension.withAgents("ports:[31000-31001]");

        @Test
        void annotated(FakeCluster cluster) {
            assertThat(cluster.agents()).hasSize(3);
        }

        @Test
        void annotated_nearer(@Agents("cpus:1") FakeCluster cluster) {
            assertThat(cluster.agents()).hasSize(1);
        }
    }

    static class Registered {
        @RegisterExtension
        static final MarathonPortsExtension PORTS =
                MarathonPortsExtension.withAgents("ports:[31000-31001]").withSeed(5);

        @Test
        void its_own(FakeCluster cluster, Random random) {
            assertThat(cluster.agents()).hasSize(1);
            assertThat(random.nextInt(1000)).isEqualTo(new Random(5).nextInt(1000));
        }

        @Test
        void annotated(@Agents({"cpus:1", "cpus:1"}) FakeCluster cluster) {
            assertThat(cluster.agents()).hasSize(2);
        }

        @Test
        void seeded(FakeCluster cluster, @Seed(9) Random random) {
            assertThat(cluster.agents()).hasSize(1);
            assertThat(random.nextInt(1000)).isEqualTo(new Random(9).nextInt(1000));
        }
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

    @Test
    void what_cannot_be_given_is_refused_with_a_remedy() {
        assertThat(failure(run(WithoutAgents.class), "nobody_says_which"))
                .hasMessageContaining("has no agents: put @Agents({\"ports:[31000-31001]\", ...}) on it");
        assertThat(failure(run(BadText.class), "bad"))
                .hasRootCauseMessage(
                        "agent resources give cpus a number like 4 or 0.5, and there was \"four\"; the text was \"cpus:four\", "
                                + "and a good one is \"ports(*):[31000-32000];cpus:4;mem:2048\"");
        assertThat(failure(run(InConstructor.class), "any")).hasMessageContaining("a FakeCluster lives for one test");
    }

    @ExtendWith(MarathonPortsExtension.class)
    static class WithoutAgents {
        @Test
        void nobody_says_which(FakeCluster cluster) {
            assertThat(cluster).isNotNull();
        }
    }

    static class BadText {
        @Test
        void bad(@Agents("cpus:four") FakeCluster cluster) {
            assertThat(cluster).isNotNull();
        }
    }

    @Agents("cpus:4")
    static class InConstructor {
        InConstructor(FakeCluster cluster) {
            assertThat(cluster).isNotNull();
        }

        @Test
        void any() {}
    }
}
