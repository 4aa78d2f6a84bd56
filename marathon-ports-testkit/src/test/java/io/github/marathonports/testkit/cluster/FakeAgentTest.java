package io.github.marathonports.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.network.Network;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.Reservation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeAgentTest {
    private final FakeAgent agent = FakeAgent.builder()
            .hostname("10.0.0.11")
            .resources("ports(*):[31000-31005];ports(web):[80-80];cpus:4;mem:2048")
            .build();

    private static AppSpec app(String id, PortMapping... mappings) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
    }

    private static AppSpec fixed(String id, int hostPort) {
        return app(id, PortMapping.fixed(80, hostPort));
    }

    private static Match match(AppSpec app, Offer offer) {
        return MarathonPorts.withDefaults().match(app, offer, new Random(1)).orElseThrow();
    }

    private void take(String task, AppSpec app) {
        agent.take(task, app, match(app, agent.offer()));
    }

    private List<String> offeredPorts() {
        return agent.offer().ports().stream()
                .map(ports -> ports.role() + " " + ports.portRanges())
                .toList();
    }

    @Test
    void offers_one_ports_resource_for_each_role() {
        assertThat(offeredPorts()).containsExactly("* [31000-31005]", "web [80-80]");
        assertThat(agent.offer().hostname()).isEqualTo("10.0.0.11");
        assertThat(agent.id()).isEqualTo("10.0.0.11");
    }

    @Test
    void ranges_split_and_join_as_tasks_come_and_go() {
        take("a", fixed("/a", 31002));
        take("b", fixed("/b", 31004));
        assertThat(offeredPorts()).containsExactly("* [31000-31001, 31003-31003, 31005-31005]", "web [80-80]");
        assertThat(agent.holderOf(31004)).hasValue("b");
        assertThat(agent.portsInUse()).hasToString("{31002=a, 31004=b}");
        agent.release("a");
        assertThat(offeredPorts()).containsExactly("* [31000-31003, 31005-31005]", "web [80-80]");
        agent.release("b");
        assertThat(offeredPorts()).containsExactly("* [31000-31005]", "web [80-80]");
    }

    @Test
    void a_task_takes_amounts_too_and_gives_them_back() {
        AppSpec big = AppSpec.builder()
                .from(fixed("/big", 31000))
                .scalars(new Scalars(3.5, 2000, 0, 0))
                .build();
        take("big", big);
        assertThat(agent.snapshot().free().scalars().cpus()).isEqualTo(0.5);
        AppSpec small = fixed("/small", 31001);
        Match match = match(small, agent.offer());
        assertThatThrownBy(() -> agent.take("small", small, match))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent 10.0.0.11 has too little for task small: it lacks 0.5 cpus, 80 mem");
        agent.release("big");
        assertThat(agent.snapshot().free()).isEqualTo(agent.snapshot().total());
    }

    @Test
    void S12_15_amounts_are_taken_greedily_in_offer_order_from_accepted_roles_only() {
        FakeAgent mixed = FakeAgent.builder()
                .id("S0")
                .resources("cpus(other):8;cpus:0.5;cpus(web):2;ports(web):[80-81];mem:1000")
                .build();
        AppSpec web = AppSpec.builder()
                .from(fixed("/web", 80))
                .acceptedResourceRoles(List.of("*", "web"))
                .build();
        mixed.take("web", web, match(web, mixed.offer()));
        assertThat(mixed.snapshot().resources().stream()
                        .map(role -> role.role() + " " + role.free().scalars().cpus()))
                .containsExactly("* 0.0", "other 8.0", "web 1.5");
    }

    @Test
    void what_the_text_does_not_name_is_detected_as_Mesos_does() {
        FakeAgent bare = FakeAgent.builder().id("S0").resources("cpus:2").build();
        assertThat(bare.offer().ports().get(0).portRanges()).hasToString("[31000-32000]");
        assertThat(bare.snapshot().total().scalars()).isEqualTo(new Scalars(2, 1_000_000, 1_000_000, 0));
    }

    @Test
    void reservations_with_labels_stand_apart_and_attributes_are_kept() {
        Reservation reservation = new Reservation(Optional.of("ops"), Map.of("team", "web"));
        FakeAgent reserved = FakeAgent.builder()
                .id("S0")
                .resources("ports(web):[80-80]")
                .reserved(reservation, "ports(web):[443-443];cpus(web):1")
                .attribute("rack", "r2")
                .build();
        assertThat(reserved.offer().ports())
                .extracting(Ports::reservation)
                .containsExactly(Optional.empty(), Optional.of(reservation));
        assertThat(reserved.attributes()).containsExactly(Map.entry("rack", "r2"));
        AppSpec app = AppSpec.builder()
                .from(fixed("/a", 443))
                .acceptedResourceRoles(List.of("web"))
                .scalars(new Scalars(1, 0, 0, 0))
                .build();
        reserved.take("a", app, match(app, reserved.offer()));
        assertThat(reserved.holderOf(443)).hasValue("a");
        assertThat(reserved.snapshot().resources().get(2).reservation()).contains(reservation);
        assertThat(reserved.snapshot().resources().get(2).free().isEmpty()).isTrue();
        assertThat(reserved.toString())
                .contains("  role web: free ports [80-80] of [80-80]\n")
                .contains("  role web, reserved: " + reservation + ": free ports [] of [443-443], cpus 0 of 1\n");
    }

    @Test
    void what_is_reserved_is_of_a_role() {
        FakeAgent.Builder everybodys =
                FakeAgent.builder().id("S7").reserved(Reservation.empty(), "cpus(web):1;ports:[80-80]");
        assertThatThrownBy(everybodys::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agent S7: reserved ports must be of a role, as in ports(web), but the text was "
                        + "\"cpus(web):1;ports:[80-80]\"");
    }

    @Test
    void an_agent_prints_what_is_free_and_who_holds_what() {
        take("a", fixed("/a", 31000));
        assertThat(agent).hasToString("""
                10.0.0.11 (10.0.0.11)
                  role *: free ports [31001-31005] of [31000-31005], cpus 3 of 4, mem 1920 of 2048, disk 1000000 of 1000000
                  role web: free ports [80-80] of [80-80]
                  a holds [31000]
                """);
    }

    @Test
    void a_match_of_another_app_is_refused() {
        Match two = match(app("/two", PortMapping.dynamic(80), PortMapping.dynamic(81)), agent.offer());
        assertThatThrownBy(() -> agent.take("a", fixed("/a", 31000), two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the match has 2 positions, but /a has 1: it was made for another app or pod");
        assertThat(agent.holders()).isEmpty();
    }

    @Test
    void an_agent_in_maintenance_offers_nothing_and_its_tasks_run_on() {
        take("a", fixed("/a", 31000));
        agent.startMaintenance();
        assertThat(agent.offer().resources()).isEmpty();
        assertThat(agent.holderOf(31000)).hasValue("a");
        agent.endMaintenance();
        assertThat(offeredPorts()).containsExactly("* [31001-31005]", "web [80-80]");
    }

    @Test
    void ports_of_other_processes_can_be_occupied() {
        agent.occupy("sshd", "[31000-31002]");
        assertThat(offeredPorts()).containsExactly("* [31003-31005]", "web [80-80]");
        assertThatThrownBy(() -> agent.occupy("ntpd", "31002"))
                .hasMessage("agent 10.0.0.11: port 31002 is already held by sshd");
        assertThatThrownBy(() -> agent.occupy("ntpd", "31005,123"))
                .hasMessage("agent 10.0.0.11 does not have port 123");
        assertThatThrownBy(() -> agent.occupy("sshd", "31005")).hasMessage("agent 10.0.0.11: sshd is there already");
        agent.release("sshd");
        assertThat(offeredPorts()).containsExactly("* [31000-31005]", "web [80-80]");
    }

    @Test
    void a_port_that_is_held_is_refused_with_agent_port_and_holder_and_nothing_changes() {
        AppSpec app = fixed("/a", 31000);
        Match match = match(app, agent.offer());
        agent.take("/a.1", app, match);
        Offer before = agent.offer();
        assertThatThrownBy(() -> agent.take("/a.2", app, match))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent 10.0.0.11: port 31000 is already held by /a.1");
        assertThatThrownBy(() -> agent.take("/a.1", app, match)).hasMessage("agent 10.0.0.11: /a.1 is there already");
        assertThat(agent.offer()).isEqualTo(before);
        assertThat(agent.holders()).containsExactly("/a.1");
    }

    @Test
    void S12_4_the_same_port_twice_is_refused_unless_the_protocols_differ() {
        AppSpec twice = app("/a", PortMapping.fixed(80, 31000), PortMapping.fixed(81, 31000));
        Match match = match(twice, agent.offer());
        assertThatThrownBy(() -> agent.take("a", twice, match))
                .hasMessage(
                        "agent 10.0.0.11: task a takes port 31000 twice with one protocol, so it cannot run (S12.4)");
        assertThat(agent.holders()).isEmpty();
        AppSpec dns = app(
                "/dns",
                PortMapping.fixed(53, 31000),
                PortMapping.builder()
                        .from(PortMapping.fixed(53, 31000))
                        .protocol(Protocol.UDP)
                        .build());
        take("dns", dns);
        assertThat(agent.portsInUse()).containsExactly(Map.entry(31000, "dns"));
        agent.release("dns");
        assertThat(offeredPorts()).containsExactly("* [31000-31005]", "web [80-80]");
    }

    @Test
    void a_match_of_another_agent_is_refused_with_port_and_role() {
        AppSpec app = fixed("/a", 31900);
        Match match = match(app, Offer.builder().ports("*", "[31900-31900]").build());
        assertThatThrownBy(() -> agent.take("a", app, match))
                .hasMessage("agent 10.0.0.11 does not have port 31900 for role *: "
                        + "the match was made against another agent");
    }

    @Test
    void releasing_what_nobody_holds_is_refused() {
        take("a", fixed("/a", 31000));
        assertThatThrownBy(() -> agent.release("b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent 10.0.0.11: b holds nothing here; holders are [a]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ports:80x", "cpus:four", "", "ports:[80,443]"})
    void resources_that_do_not_parse_are_refused_with_the_agent(String text) {
        FakeAgent.Builder builder = FakeAgent.builder().id("S7").resources(text);
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("agent S7: ");
    }

    @Test
    void a_port_of_two_roles_and_an_agent_without_a_name_are_refused() {
        FakeAgent.Builder shared =
                FakeAgent.builder().id("S7").resources("ports:[31000-31009];ports(web):[31005-31020]");
        assertThatThrownBy(shared::build)
                .hasMessage(
                        "agent S7: ports must be of one role and reservation, but [31005-31009] are given to role * "
                                + "and again to role web");
        assertThatThrownBy(FakeAgent.builder()::build).hasMessageContaining("must have a hostname or an id");
    }
}
