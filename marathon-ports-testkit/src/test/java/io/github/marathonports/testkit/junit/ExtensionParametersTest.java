package io.github.marathonports.testkit.junit;

import static io.github.marathonports.testkit.junit.ExtensionRuns.failure;
import static io.github.marathonports.testkit.junit.ExtensionRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the extension gives to a parameter, and what it refuses to give. */
class ExtensionParametersTest {
    private static void succeeds(Class<?> tests, int count) {
        run(tests).testEvents().assertStatistics(stats -> stats.started(count).succeeded(count));
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
