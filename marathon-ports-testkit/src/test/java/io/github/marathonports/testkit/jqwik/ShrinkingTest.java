package io.github.marathonports.testkit.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DockerDocument;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.cluster.ClusterEvent;
import io.github.marathonports.testkit.cluster.FakeAgent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.SampleReportingFormat;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a person reads who falsifies a property: the samples are as small as they can be. */
class ShrinkingTest {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();
    private static final List<Object> SAMPLE = new ArrayList<>();

    /** Keeps the shrunk sample. */
    static class Keep implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            SAMPLE.clear();
            result.falsifiedParameters().ifPresent(SAMPLE::addAll);
            return result;
        }
    }

    private static List<Object> sample(Class<?> falsified) {
        EngineTestKit.engine("jqwik").selectors(selectClass(falsified)).execute();
        return List.copyOf(SAMPLE);
    }

    /** The sample as jqwik prints it. */
    private static List<String> printed(Class<?> falsified) {
        SampleReportingFormat format = new MarathonPortsReportingFormat();
        return sample(falsified).stream()
                .map(value -> String.valueOf(format.appliesTo(value) ? format.report(value) : value))
                .toList();
    }

    static class NoOfferMatches {
        @AddLifecycleHook(Keep.class)
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void falsified(@ForAll AppSpec app, @ForAll Offer offer) {
            Assume.that(app.hostPortRequests().stream().anyMatch(request -> request.isAsked()));
            assertThat(MARATHON.match(app, offer, new Random(1)).isMatch()).isFalse();
        }
    }

    @Test
    void an_app_that_matches_has_one_port_and_its_offer_one_piece() {
        assertThat(printed(NoOfferMatches.class))
                .containsExactly(
                        "{ \"id\": \"/web\", \"instances\": 1, \"cpus\": 1, \"mem\": 128, \"disk\": 0, \"gpus\": 0, "
                                + "\"networks\": [ { \"mode\": \"host\" } ], "
                                + "\"portDefinitions\": [ { \"port\": 31000, \"protocol\": \"tcp\" } ], "
                                + "\"requirePorts\": false }",
                        "offer of S0: ports(*):[31000-31001]");
    }

    static class NoPodHasTwoEndpoints {
        @AddLifecycleHook(Keep.class)
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void falsified(@ForAll PodSpec pod) {
            assertThat(pod.endpoints()).hasSizeLessThan(2);
        }
    }

    @Test
    void a_pod_with_two_endpoints_has_nothing_else() {
        assertThat(printed(NoPodHasTwoEndpoints.class))
                .containsExactly(
                        "{ \"id\": \"/pod\", \"networks\": [], \"containers\": [ { \"name\": \"c0\", \"endpoints\": "
                                + "[ { \"name\": \"e-0\", \"hostPort\": 0 }, { \"name\": \"e-1\", \"hostPort\": 0 } ] } ], "
                                + "\"scaling\": { \"kind\": \"fixed\", \"instances\": 1 } }");
    }

    static class NoDocumentHasPorts {
        @AddLifecycleHook(Keep.class)
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void falsified(@ForAll AppDocument document) {
            assertThat(document.ports().orElse(List.of())).isEmpty();
        }
    }

    static class NoAppHasAHealthCheck {
        @AddLifecycleHook(Keep.class)
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void falsified(@ForAll AppDocument document, @ForAll BrokenDocument<PodDocument> broken) {
            assertThat(document.healthChecks()).isEmpty();
        }
    }

    @Test
    void documents_are_printed_as_the_JSON_that_somebody_posts() {
        assertThat(printed(NoAppHasAHealthCheck.class))
                .containsExactly(
                        "{\"id\":\"/web\",\"container\":{\"type\":\"DOCKER\",\"docker\":{}},"
                                + "\"healthChecks\":[{\"protocol\":\"HTTP\"}]}",
                        "{\"id\":\"/pod\",\"networks\":[{\"mode\":\"container/bridge\"},{\"mode\":\"container\","
                                + "\"name\":\"dcos\"}],\"containers\":[{\"name\":\"a\",\"endpoints\":[{\"name\":"
                                + "\"http\",\"containerPort\":31000}]}]} breaks NETWORKS_MIXED (S4.3)");
    }

    @Test
    void a_document_with_ports_has_one() {
        assertThat(sample(NoDocumentHasPorts.class))
                .containsExactly(AppDocument.builder()
                        .id(RunSpecId.of("/web"))
                        .container(new ContainerDocument(
                                ContainerType.DOCKER, Optional.empty(), Optional.of(DockerDocument.empty())))
                        .ports(List.of(31000))
                        .build());
    }

    static class NoSetHasAGap {
        @AddLifecycleHook(Keep.class)
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void falsified(@ForAll PortRanges ranges) {
            assertThat(ranges.ranges()).hasSizeLessThan(2);
        }
    }

    @Test
    void two_ranges_are_two_ports_beside_a_gap() {
        assertThat(printed(NoSetHasAGap.class)).containsExactly("[31000-31000, 31002-31002]");
    }

    static class NoAgentIsBusy {
        @AddLifecycleHook(Keep.class)
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void falsified(@ForAll FakeAgent agent) {
            assertThat(agent.portsInUse()).isEmpty();
        }
    }

    @Test
    void a_busy_agent_has_one_port() {
        assertThat(printed(NoAgentIsBusy.class))
                .containsExactly("agent S0: cpus(*):1.0;mem(*):1000000.0;disk(*):1000000.0;ports(*):[31000-31000], "
                        + "somebody holds [31000-31000]");
    }

    static class NoAgentHasTwoRoles {
        @AddLifecycleHook(Keep.class)
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void falsified(@ForAll ClusterSnapshot cluster) {
            assertThat(cluster.agents())
                    .noneMatch(agent -> agent.roles().size() > 1
                            && agent.resources().get(1).free().ports().isEmpty());
        }
    }

    @Test
    void a_cluster_with_a_full_role_is_one_agent_with_one_port_of_it() {
        assertThat(printed(NoAgentHasTwoRoles.class))
                .containsExactly("[agent S0: cpus(*):1.0;mem(*):1000000.0;disk(*):1000000.0;"
                        + "ports(web):[31000-31000], in use ports(web):[31000-31000]]");
    }

    static class NoOfferIsReserved {
        @AddLifecycleHook(Keep.class)
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void falsified(@ForAll Offer offer) {
            assertThat(offer.ports())
                    .noneMatch(ports -> ports.reservation().isPresent()
                            && ports.reservation().get().principal().isPresent());
        }
    }

    @Test
    void a_reserved_offer_says_by_whom() {
        assertThat(printed(NoOfferIsReserved.class).get(0)).endsWith(" reserved by p {team=x}");
    }

    static class NoTaskIsKilled {
        @AddLifecycleHook(Keep.class)
        @Property(seed = "1", edgeCases = EdgeCasesMode.NONE)
        void falsified(@ForAll @Size(max = 50) List<ClusterAction> life) {
            FakeCluster cluster = FakeCluster.of("ports:[31000-31004];cpus:4", "ports:[31003-31006];cpus:4");
            life.forEach(action -> action.happenTo(cluster));
            assertThat(cluster.log().all(ClusterEvent.TaskEnded.class)).isEmpty();
        }
    }

    @Test
    void a_life_in_which_a_task_ends_is_a_launch_and_an_end() {
        assertThat(printed(NoTaskIsKilled.class)).containsExactly("[launch /pod [] on offer 0, kill task 0]");
    }
}
