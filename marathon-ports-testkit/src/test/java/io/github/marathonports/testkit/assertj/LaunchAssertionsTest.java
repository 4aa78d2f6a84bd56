package io.github.marathonports.testkit.assertj;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static io.github.marathonports.testkit.assertj.SampleDecisions.INSIDE;
import static io.github.marathonports.testkit.assertj.SampleDecisions.MARATHON;
import static io.github.marathonports.testkit.assertj.SampleDecisions.OFFER;
import static io.github.marathonports.testkit.assertj.SampleDecisions.WEB;
import static io.github.marathonports.testkit.assertj.SampleDecisions.fails;
import static io.github.marathonports.testkit.assertj.SampleDecisions.match;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodContainer.EndpointCheck;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.network.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of a launch plan, what holds passes, and what does not fails with the whole plan. */
class LaunchAssertionsTest {
    @Test
    void a_part_is_described_as_the_whole() {
        LaunchPlan plan = MARATHON.launch(WEB, match(WEB).orElseThrow(), OFFER, new Random(1));
        fails(() -> assertThat(plan).as("of %s", "web").environment().containsPort("PORT0", 1), "[of web]");
    }

    @Test
    void a_launch_plan_prints_environment_bindings_and_discovery() {
        LaunchPlan plan = MARATHON.launch(WEB, match(WEB).orElseThrow(), OFFER, new Random(1));
        assertThat(plan).binds(31000, 80).binds(31001, 31001).announces(31003, "tcp");
        assertThat(plan)
                .environment()
                .containsPort("PORT0", 31000)
                .containsPort("PORT_HTTP", 31000)
                .contains("PORTS", "31000,31001,31003")
                .doesNotContain("PORT3")
                .containsOnlyNames(
                        "PORT0",
                        "PORT1",
                        "PORT2",
                        "PORT_80",
                        "PORT_31001",
                        "PORT_443",
                        "PORT_HTTP",
                        "PORTS",
                        "PORT",
                        "HOST");
        String whole = "task of /web on agent1.example\nenvironment\n  PORT0=31000\n";
        fails(
                () -> assertThat(plan).environment().containsPort("PORT0", 31001),
                "Expected PORT0=31001\nbut was  PORT0=31000",
                whole,
                "  host port 31001 to container port 31001 tcp\n",
                "discovery web\n");
        fails(() -> assertThat(plan).environment().containsPort("PORT9", 1), "but was  no PORT9", whole);
        fails(() -> assertThat(plan).environment().doesNotContain("PORT"), "PORT=31000", whole);
        fails(() -> assertThat(plan).environment().containsOnlyNames("PORT"), "only the variables [PORT]", whole);
        fails(
                () -> assertThat(plan).environment().containsOnlyNames("PORT", "PORT"),
                "only the variables [PORT]",
                whole);
        fails(() -> assertThat(plan).binds(31000, 81), "host port 31000 bound to container port 81", whole);
        fails(() -> assertThat(plan).bindsNothing(), "no bindings", whole);
        fails(() -> assertThat(plan).announces(31000, "udp"), "31000 udp to be announced", whole);
        assertThat(plan.environment()).containsPort("PORT", 31000);
        fails(() -> assertThat(plan.environment()).containsPort("PORT", 1), "PORT1=31001\n");
        assertThat(MARATHON.launch(INSIDE, match(INSIDE).orElseThrow(), OFFER, new Random(1)))
                .bindsNothing();
    }

    private static PodLaunchPlan podPlan() {
        PodSpec pod = PodSpec.builder("/pod")
                .addNetworks(Network.container("dcos"))
                .addContainers(
                        new PodContainer(
                                "front",
                                List.of(Endpoint.builder()
                                        .name("http")
                                        .containerPort(80)
                                        .hostPort(HostPortRequest.fixed(31002))
                                        .addProtocols("tcp")
                                        .build()),
                                List.of(new EndpointCheck(EndpointCheck.Kind.HTTP, "http")),
                                Map.of(),
                                Optional.empty()),
                        PodContainer.of("back"))
                .build();
        PortsMatchResult match = MARATHON.match(pod, OFFER, new Random(1));
        return MARATHON.launch(pod, match.orElseThrow(), OFFER);
    }

    @Test
    void a_pods_launch_plan_prints_every_container() {
        PodLaunchPlan plan = podPlan();
        assertThat(plan).binds("dcos", 31002, 80);
        assertThat(plan)
                .container("front")
                .hasHostPorts(31002)
                .hasHealthCheckPort(80)
                .announces(31002, "tcp");
        assertThat(plan)
                .container("back")
                .hasHostPorts()
                .environment()
                .containsPort("EP_HOST_HTTP", 31002)
                .containsPort("ENDPOINT_HTTP", 80);
        String[] whole = {
            "task of /pod on agent1.example\nnetwork dcos\n  host port 31002 to container port 80 tcp\n",
            "container front, host ports [31002], health check port 80\n",
            "container back, host ports [], health check port none\n"
        };
        fails(() -> assertThat(plan).container("side"), "a container side", "containers [front, back]", whole[0]);
        fails(() -> assertThat(plan).binds("dcos", 31002, 81), whole);
        fails(() -> assertThat(plan).binds("other", 31002, 80), whole);
        fails(() -> assertThat(plan).container("front").hasHostPorts(1), whole);
        fails(() -> assertThat(plan).container("back").hasHealthCheckPort(80), whole);
        fails(() -> assertThat(plan).container("back").announces(31002, "tcp"), whole);
        fails(() -> assertThat(plan).container("back").environment().containsPort("EP_HOST_HTTP", 1), whole);
        assertThat(plan.tasks().get(0)).hasHostPorts(31002);
        fails(() -> assertThat(plan.tasks().get(0)).hasHostPorts(1), "container front, host ports [31002]");
    }
}
