package io.github.marathonports.testkit.assertj;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodContainer.EndpointCheck;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.explain.Remedy;
import io.github.marathonports.explain.Rollout.Outcome;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.lint.LintReport;
import io.github.marathonports.lint.Severity;
import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.network.Network;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.Stage;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssignment;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What holds passes, and what does not fails with the whole decision. */
class MarathonPortsAssertionsTest {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();
    private static final AppSpec WEB = AppSpec.builder("/web")
            .addNetworks(Network.bridge())
            .container(AppContainer.docker(
                    PortMapping.fixed(80, 31000).withName("http"),
                    PortMapping.fixed(0, 31001),
                    PortMapping.fixed(443, 31003)))
            .build();
    private static final AppSpec INSIDE = AppSpec.builder("/inside")
            .addNetworks(Network.container("dcos"))
            .container(
                    AppContainer.mesos(PortMapping.builder().containerPort(80).build()))
            .build();
    private static final Offer OFFER = Offer.builder()
            .agentId("S0")
            .hostname("agent1.example")
            .ports("*", "[31000-31005]")
            .amount("cpus", 4)
            .amount("mem", 1024)
            .build();

    private static void fails(ThrowingCallable assertion, String... messageParts) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContainingAll(messageParts);
    }

    private static PortsMatchResult match(AppSpec app) {
        return MARATHON.match(app, OFFER, new Random(1));
    }

    @Test
    void a_match_has_its_ports() {
        assertThat(match(WEB))
                .isMatched()
                .hasHostPorts(31000, 31001, 31003)
                .takesOnly("[31000-31001, 31003-31003]")
                .takesOnlyFromRole("*");
        assertThat(match(INSIDE)).isMatched().takesNothingAt(0).hasHostPorts();
    }

    @Test
    void a_position_that_is_not_there_takes_neither_something_nor_nothing() {
        fails(() -> assertThat(match(INSIDE)).takesNothingAt(1), "a position 1", "positions 0 to 0", "takes none");
        fails(() -> assertThat(match(INSIDE)).takesNothingAt(-1), "a position -1");
    }

    @Test
    void nothing_at_all_is_no_decision() {
        PortsMatchResult nothing = null;
        fails(() -> assertThat(nothing).isMatched(), "Expecting actual not to be null");
    }

    @Test
    void a_part_is_described_as_the_whole() {
        LaunchPlan plan = MARATHON.launch(WEB, match(WEB).orElseThrow(), OFFER, new Random(1));
        fails(() -> assertThat(plan).as("of %s", "web").environment().containsPort("PORT0", 1), "[of web]");
    }

    @Test
    void S1_3_a_text_is_read_or_cannot_be_read_at_a_path() {
        MarathonJson json = MarathonJson.withDefaults();
        Reading<AppDocument> bad = json.tryReadApp("{\"id\": \"/a\", \"portDefinitions\": [{\"port\": 70000}]}");
        Reading<AppDocument> good = json.tryReadApp("{\"id\": \"/a\"}");
        assertThat(bad).isUnreadable().isUnreadableAt("/portDefinitions(0)/port");
        assertThat(good).isRead().value().isEqualTo(MarathonJson.readApp("{\"id\": \"/a\"}"));
        fails(() -> assertThat(bad).isRead(), "a text that can be read", "line 1, column", "there was 70000 (S1.3)");
        fails(() -> assertThat(bad).isUnreadableAt("/id"), "violations at [/portDefinitions(0)/port]");
        fails(() -> assertThat(good).isUnreadableAt("/id"), "a text that cannot be read", "read: AppDocument{id=/a");
    }

    @Test
    void a_match_that_is_none_prints_every_reason() {
        AppSpec app = AppSpec.builder("/web")
                .addPortDefinitions(PortDefinition.of(880), PortDefinition.of(881))
                .requirePorts(true)
                .build();
        assertThat(match(app)).isNotMatched().isNotMatchedBecause("host port 880 is not offered", "nearest 31000");
        assertThatThrownBy(() -> assertThat(match(app)).isMatched().hasHostPorts(880, 881))
                .hasMessage("""

                        Expected the offer to have the ports
                        but was  an offer that lacks them

                        The whole decision:
                        the offer lacks ports
                          host port 880 is not offered; offered to role *: [31000-31005]; nearest 31000 (S7.4)
                          host port 881 is not offered; offered to role *: [31000-31005]; nearest 31000 (S7.4)""");
        fails(() -> assertThat(match(app)).isNotMatchedBecause("role web"), "a reason that says \"role web\"", "880");
    }

    @Test
    void a_match_with_other_ports_prints_every_position() {
        assertThatThrownBy(() -> assertThat(match(WEB)).hasHostPorts(31000, 31001))
                .hasMessage("""

                        Expected host ports [31000, 31001]
                        but was  [31000, 31001, 31003]

                        The whole decision:
                        the offer has the ports
                          position 0: host port 31000 of role *
                          position 1: host port 31001 of role *
                          position 2: host port 31003 of role *""");
        fails(() -> assertThat(match(WEB)).isNotMatched(), "the offer to lack ports", "position 2: host port 31003");
        fails(() -> assertThat(match(WEB)).takesOnly("[31000-31003]"), "[31000-31001, 31003-31003]");
        fails(() -> assertThat(match(WEB)).takesOnlyFromRole("web"), "ports of roles [*]");
        fails(() -> assertThat(match(WEB)).takesNothingAt(1), "position 1 to take nothing");
        fails(() -> assertThat(match(INSIDE)).hasHostPorts(80), "position 0: takes none");
        assertThatThrownBy(
                        () -> assertThat(match(WEB)).as("after %s", "scaling").isNotMatched())
                .hasMessageStartingWith("[after scaling] ");
    }

    @Test
    void an_offer_is_taken_or_declined_for_reasons() {
        OfferMatchResult taken = MARATHON.matchOffer(WEB, OFFER, new Random(1));
        OfferMatchResult declined = MARATHON.matchOffer(
                WEB, Offer.builder().ports("*", "[31000-31001]").build(), new Random(1));
        assertThat(taken).isTaken().ports().hasHostPorts(31000, 31001, 31003);
        assertThat(declined)
                .isDeclinedFor(DeclineReason.INSUFFICIENT_CPUS, DeclineReason.INSUFFICIENT_MEMORY)
                .ports()
                .isNotMatchedBecause("31003");
        fails(() -> assertThat(declined).isTaken(), "the offer is declined: [", "host port 31003 is not offered");
        fails(() -> assertThat(taken).isDeclinedFor(DeclineReason.INSUFFICIENT_PORTS), "the offer is taken");
        fails(
                () -> assertThat(declined).isDeclinedFor(DeclineReason.INSUFFICIENT_PORTS),
                "reasons [" + DeclineReason.INSUFFICIENT_PORTS + "]");
    }

    @Test
    void a_document_is_accepted_with_steps_or_rejected_at_paths() {
        Normalization<AppSpec> old =
                MARATHON.normalize(MarathonJson.readApp("{\"id\": \"/a\", \"ports\": [0], \"requirePorts\": true}"));
        assertThat(old).isAccepted().spec().extracting(AppSpec::requirePorts).isEqualTo(true);
        fails(() -> assertThat(old).isAcceptedWithoutSteps(), "no steps", "/ports moved to /portDefinitions", "S3.4");
        fails(() -> assertThat(old).isRejectedAt("/ports"), "the document to be rejected", "accepted: AppSpec{id=/a");
        Normalization<AppSpec> lossy = MARATHON.normalize(MarathonJson.readApp("""
                {"id": "/a", "networks": [{"mode": "container/bridge"}], "container": {}, "portDefinitions": [{"port": 80}]}"""));
        assertThat(lossy).loses("/portDefinitions");
        fails(() -> assertThat(lossy).loses("/container"), "/container to be lost", "lost [/portDefinitions]");
    }

    @Test
    void a_rejected_document_prints_every_violation() {
        Normalization<AppSpec> rejected = MARATHON.normalize(
                MarathonJson.readApp("{\"id\": \"/a\", \"portDefinitions\": [{\"port\": 80}, {\"port\": 80}]}"));
        assertThat(rejected)
                .isRejected()
                .isRejectedAtStage(Stage.CHECK)
                .isRejectedAt("/portDefinitions")
                .isRejectedOnlyAt("/portDefinitions")
                .isRejectedBecauseOf(ViolationCode.PORT_DEFINITION_PORTS_NOT_UNIQUE);
        fails(
                () -> assertThat(rejected).isRejectedAt("/portDefinitions(0)/port"),
                "Expected violations at [/portDefinitions(0)/port]",
                "but was  violations at [/portDefinitions]",
                "rejected at stage check\n  /portDefinitions: ",
                "[80]",
                "(S4.1)");
        fails(() -> assertThat(rejected).isAccepted(), "the document to be accepted", "(S4.1)");
        fails(() -> assertThat(rejected).isRejectedOnlyAt("/portDefinitions", "/"), "violations only at");
        fails(() -> assertThat(rejected).isRejectedAtStage(Stage.CONTRADICTION), "stage contradiction");
        fails(
                () -> assertThat(rejected).isRejectedBecauseOf(ViolationCode.NETWORKS_MIXED),
                "violations of [NETWORKS_MIXED]",
                "PORT_DEFINITION_PORTS_NOT_UNIQUE");
    }

    @Test
    void service_ports_are_assigned_or_exhausted() {
        ServicePortAssignment assigned = MARATHON.assignServicePorts(List.of(), List.of(WEB));
        ServicePortAssignment exhausted =
                MARATHON.withServicePortRange(PortRange.of(10000, 10001)).assignServicePorts(List.of(), List.of(WEB));
        assertThat(assigned).isAssigned().hasServicePorts("/web", 10000, 10001, 10002);
        assertThat(exhausted).isExhausted();
        fails(() -> assertThat(exhausted).isAssigned(), "service port range", "is exhausted", "3 numbers");
        fails(() -> assertThat(assigned).isExhausted(), "/web: [10000, 10001, 10002]");
        fails(() -> assertThat(assigned).hasServicePorts("/api", 10000), "/api to have service ports [10000]", "/web:");
        fails(() -> assertThat(assigned).hasServicePorts("/api", 10000), "but was  no app /api");
        fails(
                () -> assertThat(assigned).hasServicePorts("/web", 10000),
                "/web to have service ports [10000]",
                "but was  [10000, 10001, 10002]");
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

    @Test
    void an_explanation_says_when_why_and_what_cures() {
        FakeCluster cluster =
                FakeCluster.of("ports:[31000-31001];cpus:4;mem:512", "ports:[31000-31005];cpus:4;mem:512");
        Explanation fits = MARATHON.explain(WEB, cluster.snapshot());
        assertThat(fits).fits().hasNoRemedy().updateEnds(Outcome.DEADLOCKS);
        assertThat(MARATHON.explain(WEB.withInstances(2), cluster.snapshot())).fitsPartially(1);
        AppSpec founding = AppSpec.builder("/nginx")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(PortMapping.fixed(80, 880)))
                .build();
        Explanation never = MARATHON.explain(founding, cluster.snapshot());
        assertThat(never)
                .neverFits()
                .because("host port 880 is not among this agent's ports")
                .becauseOf("S12.1")
                .isCuredBy(Remedy.AskForAnyPort.class)
                .isCuredBy("set /container/portMappings(0)/hostPort to 0");
        fails(
                () -> assertThat(never).fits(),
                "Expected verdict FITS\nbut was  NEVER",
                never.toString().stripTrailing());
        fails(() -> assertThat(never).waits(), "verdict WAITS");
        fails(() -> assertThat(fits).neverFits(), fits.toString().stripTrailing());
        fails(() -> assertThat(never).because("cpus"), "a cause that says \"cpus\"", "880", never.headline());
        fails(() -> assertThat(never).becauseOf("S12.7"), "checks of [S12.7] to fail", "S12.1");
        fails(() -> assertThat(never).isCuredBy(Remedy.FewerInstances.class), "a remedy FewerInstances");
        fails(() -> assertThat(never).isCuredBy("remove the app"), "a remedy that says");
        fails(() -> assertThat(never).hasNoRemedy(), "no remedy");
        fails(() -> assertThat(fits).updateEnds(Outcome.FINISHES), "FINISHES", "deadlocks");
        fails(() -> assertThat(fits).fitsPartially(1), "verdict PARTIALLY");
        cluster.agent("S1").occupy("somebody", "[31003]");
        assertThat(MARATHON.explain(WEB, cluster.snapshot()))
                .waits()
                .because("31003")
                .becauseOf("S12.3");
    }

    @Test
    void a_lint_report_prints_every_finding() {
        LintReport clean = MARATHON.linter()
                .lint(List.of(MarathonJson.readApp(
                        "{\"id\": \"/a\", \"cmd\": \"x\", \"portDefinitions\": [{\"port\": 0, \"name\": \"http\"}]}")));
        LintReport dirty = MARATHON.linter()
                .lint(List.of(MarathonJson.readApp(
                        "{\"id\": \"/a\", \"portDefinitions\": [{\"port\": 0}], \"requirePorts\": true}")));
        assertThat(clean).isClean();
        assertThat(clean).hasNothingOf(Severity.ERROR).hasNoFindings(FindingCode.REJECTED);
        String printed = dirty.toString().stripTrailing();
        FindingCode code = dirty.findings().get(0).code();
        String path = dirty.findings().get(0).path().toString();
        assertThat(dirty).hasFindings(code).hasFindingAt(code, path);
        fails(() -> assertThat(dirty).isClean(), "no findings", printed);
        fails(() -> assertThat(clean).hasFindings(code), "findings [" + code + "]", "nothing was found");
        fails(
                () -> assertThat(dirty).hasOnlyFindings(FindingCode.REJECTED),
                "only findings [" + FindingCode.REJECTED,
                printed);
        fails(() -> assertThat(dirty).hasNoFindings(code), "none of the findings [" + code, printed);
        fails(() -> assertThat(dirty).hasFindingAt(code, "/nowhere"), code + " at /nowhere", printed);
        fails(
                () -> assertThat(dirty).hasNothingOf(dirty.worst().orElseThrow()),
                "nothing of severity " + dirty.worst().orElseThrow() + " or worse",
                printed);
    }
}
