package io.github.marathonports.testkit.jqwik;

import static io.github.marathonports.testkit.assertj.MarathonPortsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.testkit.cluster.ClusterEvent;
import io.github.marathonports.testkit.cluster.FakeAgent;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.violation.ViolationCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;

/** The generators are products: what they give is right, and distributed as they say. */
class DomainProperties {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();

    @Property
    void about_half_of_the_offers_match_an_app_or_pod_that_accepts_what_is_everybodys(
            @ForAll RunSpec spec, @ForAll Offer offer, @ForAll long seed) {
        covers("matched", MARATHON.match(spec, offer, new Random(seed)).isMatch(), 38, 60);
    }

    @Property
    void documents_of_apps_are_accepted_and_spread_over_network_modes_and_shapes(@ForAll AppDocument document) {
        Normalization<AppSpec> normalization = MARATHON.normalize(document);
        assertThat(normalization).isAccepted();
        AppSpec app = normalization.orElseThrow();
        covers("host", app.networkMode() == NetworkMode.HOST, 20, 46);
        covers("bridge", app.networkMode() == NetworkMode.BRIDGE, 24, 50);
        covers("container", app.networkMode() == NetworkMode.CONTAINER, 20, 46);
        covers(
                "old shape",
                document.container().flatMap(c -> c.docker()).isPresent()
                        || document.ipAddress().isPresent(),
                36,
                60);
        covers("ports", app.portCount() > 0, 85, 99);
        covers("health checks", !document.healthChecks().isEmpty(), 32, 62);
        covers("several networks", app.networks().size() > 1, 3, 18);
        covers(
                "discovery ports",
                document.ipAddress().flatMap(ip -> ip.discovery()).isPresent(),
                6,
                26);
        covers("1 or 65535", namesExtremes(PostedJson.of(document)), 3, 20);
    }

    private static boolean namesExtremes(String json) {
        return json.matches(".*[:\\[,](1|65535)[,\\]}].*");
    }

    @Property
    void documents_of_apps_are_read_back_equal(@ForAll AppDocument document) {
        assertThat(MarathonJson.readApp(PostedJson.of(document))).isEqualTo(document);
    }

    @Property
    void documents_of_pods_are_read_back_equal(@ForAll PodDocument document) {
        PodDocument read = MarathonJson.readPod(PostedJson.of(document));
        assertThat(PodDocument.builder().from(read).otherFields(Map.of()).build())
                .isEqualTo(document);
        covers("1 or 65535", namesExtremes(PostedJson.of(document)), 3, 25);
    }

    @Property
    void apps_are_spread_over_network_modes(@ForAll AppSpec app) {
        for (NetworkMode mode : NetworkMode.values()) {
            covers(mode.name(), app.networkMode() == mode, 17, 50);
        }
        covers("several networks", app.networks().size() > 1, 3, 16);
        covers("required ports", app.requirePorts(), 8, 25);
        covers("several instances", app.instances() > 1, 25, 50);
        covers("roles of its own", app.acceptedResourceRoles().isPresent(), 28, 52);
        covers("variables of its own", !app.env().isEmpty(), 32, 60);
        covers("health checks", !app.healthChecks().isEmpty(), 50, 80);
        covers(
                "named definitions",
                app.portDefinitions().stream()
                        .anyMatch(definition -> definition.name().isPresent()),
                6,
                25);
        covers("port 1 or 65535", asks(app, 1) || asks(app, 65535), 1, 10);
    }

    private static boolean asks(AppSpec app, int port) {
        return app.hostPortRequests().contains(HostPortRequest.fixed(port))
                || (app.requirePorts() && app.servicePorts().contains(port));
    }

    @Property
    void documents_of_pods_are_accepted_and_spread_over_network_modes(@ForAll PodDocument document) {
        Normalization<PodSpec> normalization = MARATHON.normalize(document);
        assertThat(normalization).isAccepted();
        PodSpec pod = normalization.orElseThrow();
        covers("host", pod.isHostMode(), 28, 54);
        covers("several networks", pod.networks().size() > 1, 10, 32);
        covers(
                "one container network",
                pod.networks().size() == 1 && pod.networks().get(0).mode() == NetworkMode.CONTAINER,
                10,
                32);
        covers(
                "health checks",
                pod.containers().stream()
                        .anyMatch(container -> !container.healthChecks().isEmpty()),
                50,
                85);
        covers("something filled in", normalization.fold(a -> !a.steps().isEmpty(), r -> false), 28, 60);
    }

    @Property
    void pods_are_written_and_read_back_equal(@ForAll PodSpec pod) {
        assertThat(MARATHON.normalize(MarathonJson.readPod(MarathonJson.write(pod))))
                .isAcceptedWithoutSteps();
        covers("several containers", pod.containers().size() > 1, 40, 80);
    }

    @Property
    void a_broken_app_breaks_exactly_the_rule_that_it_names_and_every_rule_is_broken(
            @ForAll BrokenDocument<AppDocument> broken) {
        assertThat(MARATHON.normalize(broken.document())).isRejectedBecauseOf(broken.code());
        assertThat(MARATHON.normalize(MarathonJson.readApp(PostedJson.of(broken.document()))))
                .isRejectedBecauseOf(broken.code());
        for (ViolationCode code : BrokenDocumentArbitraries.appRules()) {
            covers(code.name(), broken.code() == code, 0.1, 20);
        }
    }

    @Property
    void a_broken_pod_breaks_exactly_the_rule_that_it_names_and_every_rule_is_broken(
            @ForAll BrokenDocument<PodDocument> broken) {
        assertThat(MARATHON.normalize(broken.document())).isRejectedBecauseOf(broken.code());
        assertThat(MARATHON.normalize(MarathonJson.readPod(PostedJson.of(broken.document()))))
                .isRejectedBecauseOf(broken.code());
        for (ViolationCode code : BrokenDocumentArbitraries.podRules()) {
            covers(code.name(), broken.code() == code, 0.1, 25);
        }
    }

    /** S4.2 cannot be broken alone; the others are of specs built by hand. */
    @Example
    void every_rule_of_S2_4_S3_and_S4_that_a_document_can_break_alone_is_broken() {
        List<ViolationCode> rules = Arrays.stream(ViolationCode.values())
                .filter(code -> code.rule().matches("S2\\.4|S3\\..*|S4\\.[1345]"))
                .filter(code ->
                        code != ViolationCode.INCOMPLETE && code != ViolationCode.REQUIRE_PORTS_OUTSIDE_HOST_MODE)
                .toList();
        assertThat(rules).hasSizeGreaterThan(20);
        assertThat(BrokenDocumentArbitraries.appRules()).containsExactlyElementsOf(rules);
        assertThat(BrokenDocumentArbitraries.podRules())
                .containsAll(Arrays.stream(ViolationCode.values())
                        .filter(code ->
                                code.rule().equals("S13.4") || code.rule().equals("S4.3"))
                        .toList());
    }

    @Property
    void agents_are_idle_busy_and_full(@ForAll FakeAgent agent) {
        AgentSnapshot seen = agent.snapshot();
        int total = seen.total().ports().size();
        covers("full", total > 0 && seen.free().ports().isEmpty(), 8, 32);
        covers("idle", seen.free().equals(seen.total()), 46, 76);
        covers("two roles", seen.roles().size() > 1, 10, 36);
        assertThat(agent.portsInUse()).hasSize(total - seen.free().ports().size());
    }

    @Property
    void clusters_have_up_to_three_agents(@ForAll FakeCluster cluster, @ForAll ClusterSnapshot snapshot) {
        for (int agents = 1; agents <= 3; agents++) {
            covers(agents + " agents", cluster.agents().size() == agents, 20, 50);
        }
        assertThat(snapshot.agents()).hasSizeBetween(1, 3);
        assertThat(MarathonJson.readCluster(cluster.toMesosState())).isEqualTo(cluster.snapshot());
    }

    @Property(tries = 300)
    void lives_of_clusters_launch_and_end_tasks_and_never_give_a_held_port_away(
            @ForAll @Size(min = 20, max = 50) List<ClusterAction> life) {
        FakeCluster end = FakeCluster.of(
                "ports:[31000-31004];cpus:4",
                "ports:[31003-31006];ports(web):[80-81];cpus:4",
                "ports:[31015-31015];cpus:1");
        for (ClusterAction action : life) {
            action.happenTo(end);
            end.agents()
                    .forEach(agent -> assertThat(agent.portsInUse().keySet())
                            .as("after %s", action)
                            .noneMatch(port -> agent.snapshot().free().ports().contains(port)));
        }
        covers("launches", !end.log().all(ClusterEvent.TaskLaunched.class).isEmpty(), 72, 100);
        covers("ends", !end.log().all(ClusterEvent.TaskEnded.class).isEmpty(), 70, 100);
        covers("losses", !end.log().all(ClusterEvent.AgentLost.class).isEmpty(), 55, 90);
        covers("refusals", !end.log().all(ClusterEvent.LaunchRefused.class).isEmpty(), 50, 88);
    }

    @Property
    void ranges_lie_inside_the_ports(@ForAll PortRange range, @ForAll PortRanges ranges) {
        assertThat(range.begin()).isBetween(1, range.end());
        covers("busy", PortArbitraries.BUSY.contains(range.begin()), 75, 96);
        covers("several", ranges.ranges().size() > 1, 28, 60);
    }

    /** The same types, and nothing else, where only the domain is wanted. */
    @Property(tries = 10)
    @Domain(MarathonPortsDomain.class)
    void the_domain_provides_the_same_types(
            @ForAll AppSpec app,
            @ForAll Offer offer,
            @ForAll BrokenDocument<AppDocument> app2,
            @ForAll BrokenDocument<PodDocument> pod,
            @ForAll ClusterAction action) {
        assertThat(app2.document()).isInstanceOf(AppDocument.class);
        assertThat(pod.document()).isInstanceOf(PodDocument.class);
        assertThat(action.toString()).isNotBlank();
    }

    /** Both at once are no contradiction. */
    @Property(tries = 10)
    @Domain(MarathonPortsDomain.class)
    @Domain(DomainContext.Global.class)
    void the_domain_goes_with_the_global_one(@ForAll AppSpec app, @ForAll int number) {
        assertThat(app.id().toString()).startsWith("/");
    }

    private static void covers(String label, boolean holds, double least, double most) {
        Statistics.label(label)
                .collect(holds)
                .coverage(cases -> cases.check(true).percentage(share -> share >= least && share <= most));
    }
}
