package io.github.marathonports.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.cluster.FakeTask.State;
import io.github.marathonports.testkit.cluster.LaunchRefusal.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FakeClusterTest {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();
    private final FakeCluster cluster =
            FakeCluster.of("ports:[31000-31001];cpus:4", "ports:[31000-31000, 31005-31005]");

    private static AppSpec fixed(String id, int hostPort) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(PortMapping.fixed(80, hostPort).withName("http")))
                .build();
    }

    private static Match match(AppSpec app, Offer offer) {
        return MARATHON.match(app, offer, new Random(1)).orElseThrow();
    }

    private FakeTask launch(AppSpec app, Offer offer) {
        return cluster.launch(app, match(app, offer), offer);
    }

    private Offer offerOf(String agentId) {
        return cluster.offers().stream()
                .filter(offer -> offer.agentId().equals(agentId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_agent_offers_what_is_free_in_the_order_of_the_agents() {
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S0", "S1");
        assertThat(cluster.offers()).extracting(Offer::id).containsExactly(Optional.of("O1"), Optional.of("O2"));
        assertThat(cluster.agent("S1").hostname()).isEqualTo("10.0.0.2");
    }

    @Test
    void shuffled_offers_are_the_same_for_the_same_seed() {
        String[] many = new String[20];
        java.util.Arrays.fill(many, "ports:[1-2]");
        FakeCluster one =
                FakeCluster.builder().agents(many).shuffledOffers().seed(7).build();
        FakeCluster same =
                FakeCluster.builder().agents(many).shuffledOffers().seed(7).build();
        FakeCluster other =
                FakeCluster.builder().agents(many).shuffledOffers().seed(8).build();
        List<Offer> offers = one.offers();
        assertThat(same.offers()).isEqualTo(offers);
        assertThat(other.offers()).isNotEqualTo(offers).containsExactlyInAnyOrderElementsOf(offers);
    }

    @Test
    void a_task_sees_its_ports_and_the_agent_offers_the_rest() {
        FakeTask task = launch(fixed("/prod/web", 31001), offerOf("S0"));
        assertThat(task.id()).isEqualTo("/prod/web.1");
        assertThat(task.variable("PORT_HTTP")).isEqualTo("31001");
        assertThat(task.variable("HOST")).isEqualTo("10.0.0.1");
        assertThat(task.variable("NOTHING")).isEmpty();
        assertThat(task.bindings()).containsExactly(new PortBinding(31001, 80, Optional.of("tcp")));
        assertThat(task.discovery())
                .singleElement()
                .satisfies(port -> assertThat(port.number()).isEqualTo(31001));
        assertThat(task.assignments())
                .singleElement()
                .satisfies(port -> assertThat(port.effectivePort()).hasValue(31001));
        assertThat(offerOf("S0").ports().get(0).portRanges()).hasToString("[31000-31000]");
    }

    @Test
    void a_task_on_a_container_network_has_an_address() {
        AppSpec app = AppSpec.builder("/user")
                .addNetworks(Network.container("dcos"))
                .container(AppContainer.mesos(
                        PortMapping.builder().containerPort(8080).build()))
                .build();
        FakeTask first = launch(app, offerOf("S0"));
        FakeTask second = launch(app, offerOf("S1"));
        assertThat(first.ipAddresses()).containsExactly("172.31.0.1");
        assertThat(second.ipAddresses()).containsExactly("172.31.0.2");
        assertThat(first.assignments().get(0).effectiveIpAddress()).hasValue("172.31.0.1");
        assertThat(first.assignments().get(0).effectivePort()).hasValue(8080);
    }

    @Test
    void S13_the_containers_of_a_pod_see_its_endpoints() {
        PodSpec pod = PodSpec.builder("/pod")
                .addContainers(PodContainer.of(
                        "web",
                        Endpoint.builder()
                                .name("http")
                                .hostPort(io.github.marathonports.app.HostPortRequest.dynamic())
                                .addProtocols("tcp")
                                .build()))
                .addContainers(PodContainer.of("side"))
                .build();
        Offer offer = offerOf("S1");
        FakeTask task =
                cluster.launch(pod, MARATHON.match(pod, offer, new Random(1)).orElseThrow(), offer);
        String port = String.valueOf(task.hostPorts().get(0));
        assertThat(task.environment("side").get("ENDPOINT_HTTP")).hasValue(port);
        assertThat(task.discovery()).hasSize(1);
        assertThat(task.bindings()).isEmpty();
        assertThat(task.assignments()).isEmpty();
        assertThatThrownBy(task::environment).hasMessageContaining("/pod has the containers [web, side]");
        assertThatThrownBy(() -> task.environment("db")).hasMessageContaining("no container \"db\" but [web, side]");
    }

    @Test
    void several_tasks_may_be_launched_from_one_offer() {
        Offer offer = offerOf("S0");
        launch(fixed("/a", 31000), offer);
        assertThat(cluster.remaining(offer).ports().get(0).portRanges()).hasToString("[31001-31001]");
        assertThat(cluster.remaining(offer).id()).isEqualTo(offer.id());
        launch(fixed("/b", 31001), offer);
        assertThat(cluster.remaining(offer).ports()).isEmpty();
        assertThat(cluster.tasks()).extracting(FakeTask::id).containsExactly("/a.1", "/b.1");
    }

    @Test
    void a_port_that_is_not_free_is_refused_with_port_agent_and_holder_and_the_cluster_is_unchanged() {
        Offer offer = offerOf("S0");
        AppSpec app = fixed("/a", 31000);
        launch(app, offer);
        String before = cluster.toString();
        assertThatThrownBy(() -> launch(app, offer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent S0: port 31000 is already held by /a.1");
        LaunchRefusal refusal = cluster.tryLaunch(app, match(app, offer), offer).fold(task -> null, refused -> refused);
        assertThat(refusal.kind()).isEqualTo(Kind.PORT_HELD);
        assertThat(refusal.port()).hasValue(31000);
        assertThat(refusal.holder()).hasValue("/a.1");
        assertThat(cluster).hasToString(before);
        assertThat(cluster.log().all(ClusterEvent.LaunchRefused.class)).hasSize(2);
    }

    @Test
    void a_match_of_another_agent_another_app_or_another_cluster_is_refused() {
        Offer s0 = offerOf("S0");
        Offer s1 = offerOf("S1");
        AppSpec app = fixed("/a", 31005);
        Match match = match(app, s1);
        String before = cluster.toString();
        assertThatThrownBy(() -> cluster.launch(app, match, s0))
                .hasMessage("agent S0 does not have port 31005 for role *: the match was made against another agent");
        AppSpec none = AppSpec.builder("/none").build();
        assertThatThrownBy(() -> cluster.launch(none, match, s1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the match has 1 positions, but /none has 0: it was made for another app or pod");
        assertThatThrownBy(() -> cluster.launch(fixed("/b", 31000), match, s1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the match takes host port 31005 at position 0, but /b asks for 31000: "
                        + "it was made for another app or pod");
        assertThatThrownBy(() -> cluster.launch(app, new Match(List.of(Optional.empty())), s1))
                .hasMessage("the match takes no host port at position 0, but /a asks for 31005: "
                        + "it was made for another app or pod");
        Offer elsewhere = Offer.builder().agentId("S9").ports("*", "31005").build();
        assertThatThrownBy(() -> cluster.launch(app, match, elsewhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this cluster has no agent S9 but [S0, S1]");
        assertThat(cluster).hasToString(before);
    }

    @Test
    void an_offer_that_is_gone_cannot_be_used() {
        Offer declined = offerOf("S0");
        cluster.decline(declined);
        assertThatThrownBy(() -> launch(fixed("/a", 31000), declined))
                .hasMessage(
                        "offer O1 of agent S0 is not on the table: "
                                + "it was declined, rescinded or replaced, its agent was lost or in maintenance, or this cluster never made it");
        assertThatThrownBy(() -> cluster.decline(declined)).hasMessageContaining("offer O1 of agent S0");
        assertThatThrownBy(() -> cluster.remaining(declined)).hasMessageContaining("offer O1 of agent S0");
        Offer rescinded = offerOf("S0");
        cluster.rescind(rescinded);
        assertThatThrownBy(() -> launch(fixed("/a", 31000), rescinded)).hasMessageContaining("is not on the table");
        assertThat(cluster.log().sentences()).contains("offer O3 of S0 is rescinded");
    }

    @Test
    void what_comes_free_is_in_the_next_offer_and_not_in_the_one_on_the_table() {
        FakeTask task = launch(fixed("/a", 31000), offerOf("S0"));
        Offer made = offerOf("S0");
        cluster.kill(task);
        AppSpec app = fixed("/b", 31000);
        Match match =
                match(app, Offer.builder().agentId("S0").ports("*", "31000").build());
        assertThatThrownBy(() -> cluster.launch(app, match, made))
                .hasMessageContaining("does not have port 31000, which came free after it was made");
        launch(app, offerOf("S0"));
    }

    @Test
    void what_a_task_took_from_an_offer_does_not_come_back_to_that_offer() {
        AppSpec app = fixed("/a", 31000);
        Offer made = offerOf("S0");
        Match match = match(app, made);
        cluster.kill(launch(app, made));
        assertThat(cluster.remaining(made).ports().get(0).portRanges()).hasToString("[31001-31001]");
        assertThatThrownBy(() -> cluster.launch(app, match, made))
                .hasMessage(
                        "offer O1 of agent S0 does not have port 31000, which came free after it was made: ask for offers"
                                + " again");
        launch(app, offerOf("S0"));
    }

    @Test
    void amounts_that_came_free_are_in_the_next_offer_and_not_in_the_one_on_the_table() {
        AppSpec large = AppSpec.builder()
                .from(fixed("/large", 31000))
                .scalars(new Scalars(3, 128, 0, 0))
                .build();
        FakeTask task = launch(large, offerOf("S0"));
        AppSpec other = AppSpec.builder()
                .from(fixed("/other", 31001))
                .scalars(new Scalars(2, 128, 0, 0))
                .build();
        Offer made = offerOf("S0");
        Match match = match(other, made);
        cluster.kill(task);
        assertThat(cluster.tryLaunch(other, match, made))
                .isEqualTo(new LaunchResult.Refused(LaunchRefusal.of(
                        Kind.TOO_LITTLE,
                        "offer " + made.id().orElseThrow()
                                + " of agent S0 has too little for task /other.1: it lacks 1 cpus,"
                                + " which came free after it was made: ask for offers again")));
        launch(other, offerOf("S0"));
    }

    @Test
    void a_declined_agent_offers_again_at_once_or_after_the_refused_cycles() {
        cluster.decline(offerOf("S0"));
        assertThat(cluster.offers()).hasSize(2);
        cluster.decline(offerOf("S0"), 2);
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S1");
        cluster.tick();
        assertThat(cluster.offers()).hasSize(1);
        cluster.tick();
        assertThat(cluster.offers()).hasSize(2);
        assertThat(cluster.cycle()).isEqualTo(2);
        assertThatThrownBy(() -> cluster.decline(offerOf("S0"), -1))
                .hasMessage("cycles of refusal must not be negative but were -1");
        cluster.decline(offerOf("S0"), Integer.MAX_VALUE);
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S1");
    }

    @Test
    void a_task_that_ended_cannot_end_again() {
        FakeTask task = launch(fixed("/a", 31000), offerOf("S0"));
        cluster.fail(task);
        assertThat(task.state()).isEqualTo(State.FAILED);
        assertThatThrownBy(() -> cluster.kill(task))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("task /a.1 does not run in this cluster: it is FAILED");
        assertThat(launch(fixed("/a", 31000), offerOf("S0")).id()).isEqualTo("/a.2");
        assertThatThrownBy(() -> cluster.agent("S0").release("/a.2"))
                .hasMessage("agent S0: /a.2 is a task of a cluster: kill it there");
    }

    @Test
    void a_lost_agent_takes_its_tasks_along_and_returns_empty() {
        Offer offer = offerOf("S0");
        FakeTask task = launch(fixed("/a", 31000), offer);
        cluster.agentLost("S0");
        assertThat(task.state()).isEqualTo(State.LOST);
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S1");
        assertThat(cluster.snapshot().agents().get(0).availability()).isEqualTo(Availability.INACTIVE);
        assertThatThrownBy(() -> launch(fixed("/b", 31001), offer)).hasMessageContaining("is not on the table");
        assertThatThrownBy(() -> cluster.agentLost("S0")).hasMessage("agent S0 is lost already");
        cluster.agentReturns("S0");
        assertThat(offerOf("S0").ports().get(0).portRanges()).hasToString("[31000-31001]");
        assertThatThrownBy(() -> cluster.agentReturns("S0")).hasMessage("agent S0 cannot return: it was not lost");
        assertThatThrownBy(() -> cluster.agentLost("S9")).hasMessage("this cluster has no agent S9 but [S0, S1]");
        assertThat(cluster.log().sentences())
                .endsWith(
                        "agent S0 is lost, and with it [/a.1]",
                        "task /a.1 on S0 is LOST",
                        refusedLaunch(),
                        "agent S0 returns");
    }

    private static String refusedLaunch() {
        return "a task of /b is refused: offer O1 of agent S0 is not on the table: "
                + "it was declined, rescinded or replaced, its agent was lost or in maintenance, or this cluster never made it";
    }

    @Test
    void an_agent_in_maintenance_makes_no_offers_and_its_tasks_run_on() {
        FakeTask task = launch(fixed("/a", 31000), offerOf("S0"));
        cluster.agent("S0").startMaintenance();
        assertThat(cluster.offers()).extracting(Offer::agentId).containsExactly("S1");
        assertThat(task.state()).isEqualTo(State.RUNNING);
        cluster.agent("S0").endMaintenance();
        assertThat(cluster.offers()).hasSize(2);
        cluster.tick();
        cluster.agent("S0").startMaintenance();
        cluster.agent("S0").endMaintenance();
        cluster.agent("S0").endMaintenance();
        assertThat(cluster.log().toString())
                .endsWith("cycle 1: agent S0 goes into maintenance\ncycle 1: agent S0 comes out of maintenance\n");
    }

    @Test
    void maintenance_takes_the_offer_on_the_table_and_does_not_bring_it_back() {
        Offer made = offerOf("S0");
        cluster.agent("S0").startMaintenance();
        assertThatThrownBy(() -> launch(fixed("/a", 31000), made)).hasMessageContaining("was lost or in maintenance");
        cluster.agent("S0").endMaintenance();
        assertThatThrownBy(() -> cluster.decline(made))
                .hasMessageContaining("offer O1 of agent S0 is not on the table");
        assertThat(cluster.snapshot()).isEqualTo(MarathonJson.readCluster(cluster.toMesosState()));
        launch(fixed("/a", 31000), offerOf("S0"));
    }

    @Test
    void the_snapshot_tells_total_free_and_offered() {
        launch(fixed("/a", 31000), offerOf("S0"));
        var before = cluster.snapshot().agents().get(0).resources().get(0);
        assertThat(before.used().ports()).hasToString("[31000-31000]");
        assertThat(before.offered().ports()).hasToString("[31001-31001]");
        cluster.decline(offerOf("S0"));
        assertThat(cluster.snapshot()
                        .agents()
                        .get(0)
                        .resources()
                        .get(0)
                        .offered()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void the_picture_shows_who_holds_what() {
        launch(fixed("/a", 31000), offerOf("S0"));
        cluster.agent("S1").occupy("sshd", "31005");
        cluster.agentLost("S1");
        assertThat(cluster).hasToString("""
                        cluster in cycle 0, agents: 2, tasks: 1
                        10.0.0.1 (S0)
                          role *: free ports [31001-31001] of [31000-31001], cpus 3 of 4, mem 999872 of 1000000, disk 1000000 of 1000000
                          /a.1 holds [31000]
                        10.0.0.2 (S1) lost
                          role *: free ports [31000-31000] of [31000-31000, 31005-31005], cpus 1000 of 1000, mem 1000000 of 1000000, disk 1000000 of 1000000
                          sshd holds [31005]
                        """);
    }

    @Test
    void a_cluster_needs_agents_of_different_ids_that_no_other_cluster_has() {
        assertThatThrownBy(() -> FakeCluster.of(new String[0])).hasMessageContaining("at least one agent");
        FakeAgent agent = FakeAgent.builder().id("S0").build();
        assertThatThrownBy(() -> FakeCluster.of(agent, agent))
                .hasMessage("agents must have different ids but S0 is there twice");
        FakeCluster.of(agent);
        assertThatThrownBy(() -> FakeCluster.of(agent)).hasMessage("agent S0 is in a cluster already");
        FakeAgent other = FakeAgent.builder().id("S1").build();
        assertThatThrownBy(() -> FakeCluster.of(other, agent)).hasMessage("agent S0 is in a cluster already");
        assertThat(FakeCluster.of(other).agents()).containsExactly(other);
    }

    @Test
    void a_state_is_read_back_equal_whatever_the_order_of_roles_and_also_where_there_is_nothing() {
        Reservation labelled = new Reservation(Optional.of("ops"), Map.of("team", "x"));
        FakeCluster mixed = FakeCluster.of(
                FakeAgent.builder()
                        .id("S0")
                        .resources("ports(web):[80-80];cpus(db):1;ports(db):[];ports:[31000-31001]")
                        .reserved(labelled, "ports(web):[81-81];gpus(batch):1")
                        .build(),
                FakeAgent.builder()
                        .id("S1")
                        .resources("cpus:0;mem:0;disk:0;ports(web):[]")
                        .build());
        mixed.agent("S0").occupy("sshd", "[80-81]");
        assertThat(MarathonJson.readCluster(mixed.toMesosState())).isEqualTo(mixed.snapshot());
        assertThat(mixed.agent("S0").offer().ports()).extracting(Ports::role).containsExactly(Role.ANY);
        assertThat(mixed.agent("S0").snapshot().roles())
                .extracting(Role::name)
                .containsExactly("*", "web", "db", "batch");
    }
}
