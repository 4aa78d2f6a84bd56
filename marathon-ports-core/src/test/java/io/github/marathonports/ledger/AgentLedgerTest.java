package io.github.marathonports.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Other;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgentLedgerTest {
    private static final Role WEB = Role.of("web");
    private static final Reservation RESERVED = new Reservation(Optional.of("p"), Map.of("team", "x"));

    private final AgentLedger agent = agent(ports("*", "[31000-31004]"), cpus(1.5));

    private static AgentLedger agent(OfferedResource... total) {
        return AgentLedger.of("S0", "agent1.example", Arrays.asList(total));
    }

    private static Ports ports(String role, String ranges) {
        return Ports.of(Role.of(role), PortRanges.parseTyped(ranges));
    }

    private static Ports reserved(String role, String ranges) {
        return new Ports(Role.of(role), ports(role, ranges).ranges(), Optional.of(RESERVED), VolumeUse.NONE);
    }

    private static Amount cpus(double value) {
        return new Amount("cpus", Role.ANY, value, Optional.empty(), VolumeUse.NONE);
    }

    private static Match match(AgentLedger agent, PortMapping... mappings) {
        AppSpec app = AppSpec.builder("/a")
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(mappings))
                .build();
        return PortsMatcher.of(PortStrategy.reference())
                .match(app, agent.offer(), ResourceSelector.unreserved(), new Random(1))
                .orElseThrow();
    }

    @Test
    void an_agent_without_tasks_offers_all_it_has() {
        assertThat(agent.offer().resources()).isEqualTo(agent.total());
        assertThat(agent.offer("O1").id()).contains("O1");
        assertThat(agent.offer().agentId()).isEqualTo("S0");
        assertThat(agent.offer().hostname()).isEqualTo("agent1.example");
    }

    @Test
    void what_a_task_took_is_not_offered_until_the_task_ends() {
        agent.take("/a.1", List.of(ports("*", "31001-31002"), cpus(0.5)));
        assertThat(agent.offer().resources()).containsExactly(ports("*", "[31000, 31003-31004]"), cpus(1));
        assertThat(agent.inUse(Role.ANY)).hasToString("[31001-31002]");
        assertThat(agent.free(Role.ANY)).hasToString("[31000-31000, 31003-31004]");
        assertThat(agent.holder(31001)).contains("/a.1");
        assertThat(agent.holder(31000)).isEmpty();
        agent.release("/a.1");
        assertThat(agent.offer().resources()).isEqualTo(agent.total());
        assertThat(agent.tasks()).isEmpty();
    }

    @Test
    void the_ports_of_a_match_are_taken_and_the_next_match_takes_others() {
        agent.take("/a.1", match(agent, PortMapping.dynamic(1), PortMapping.dynamic(2), PortMapping.fixed(3, 31004)));
        agent.take("/a.2", match(agent, PortMapping.dynamic(1), PortMapping.dynamic(2)));
        assertThat(agent.free(Role.ANY)).isEqualTo(PortRanges.empty());
        assertThat(agent.tasks()).containsExactly("/a.1", "/a.2");
        assertThat(agent.offer().resources()).containsExactly(cpus(1.5));
    }

    @Test
    void a_port_that_is_held_names_port_agent_and_holder_and_nothing_is_taken() {
        agent.take("/a.1", List.of(ports("*", "31001")));
        assertThatThrownBy(() -> agent.take("/b.1", List.of(cpus(1), ports("*", "31000-31001"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent S0: port 31001 is already held by task /a.1, so task /b.1 cannot take it");
        assertThat(agent.offer().resources()).containsExactly(ports("*", "[31000, 31002-31004]"), cpus(1.5));
        assertThat(agent.tasks()).containsExactly("/a.1");
    }

    @Test
    void a_port_that_the_agent_does_not_have_names_what_it_has() {
        assertThatThrownBy(() -> agent.take("/b.1", List.of(ports("*", "880"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agent S0: task /b.1 takes port 880 of role *, but the agent has [31000-31004]");
        assertThatThrownBy(() -> agent.take("/b.1", List.of(ports("web", "31000"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agent S0: task /b.1 takes ports of role web, but the agent has none");
    }

    @Test
    void S12_4_the_same_port_twice_fails_at_launch() {
        Match twice = match(agent, PortMapping.fixed(1, 31000), PortMapping.fixed(2, 31000));
        assertThatThrownBy(() -> agent.take("/b.1", twice))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent S0: task /b.1 takes a port twice: [31000-31000, 31000-31000] (S12.4)");
        assertThatThrownBy(() -> agent.take("/b.1", List.of(ports("*", "31000"), ports("*", "31000"))))
                .hasMessage("agent S0: task /b.1 takes port 31000 twice (S12.4)");
        assertThat(agent.tasks()).isEmpty();
    }

    @Test
    void an_amount_that_is_not_left_is_refused_with_its_numbers() {
        agent.take("/a.1", List.of(cpus(0.7)));
        agent.take("/a.2", List.of(cpus(0.1)));
        assertThatThrownBy(() -> agent.take("/b.1", List.of(cpus(1))))
                .hasMessage("agent S0: task /b.1 takes 1.0 cpus of role *, but 0.7 are left");
        agent.take("/b.1", List.of(cpus(0.7)));
        assertThat(agent.offer().amounts()).isEmpty();
        agent.release("/a.1");
        agent.release("/a.2");
        assertThat(agent.offer().amounts()).containsExactly(cpus(0.8));
    }

    @Test
    void ports_of_one_role_are_offered_as_one_resource_and_reserved_ones_apart() {
        AgentLedger mixed =
                agent(ports("web", "80"), reserved("web", "443"), ports("*", "[1-2]"), ports("web", "[81-82]"));
        assertThat(mixed.offer().resources())
                .containsExactly(ports("web", "80-82"), reserved("web", "443"), ports("*", "[1-2]"));
        assertThat(mixed.free(WEB)).hasToString("[80-82, 443-443]");
        mixed.take("/a.1", List.of(reserved("web", "443")));
        assertThat(mixed.offer().ports()).containsExactly(ports("web", "80-82"), ports("*", "[1-2]"));
        assertThat(mixed.inUse(WEB)).hasToString("[443-443]");
        assertThat(mixed.inUse(Role.ANY)).hasToString("[]");
    }

    @Test
    void a_task_comes_once_and_goes_once() {
        agent.take("/a.1", List.of());
        assertThat(agent.held("/a.1")).isEmpty();
        assertThatThrownBy(() -> agent.take("/a.1", List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("agent S0: task /a.1 is there already");
        agent.release("/a.1");
        assertThatThrownBy(() -> agent.release("/a.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("agent S0: task /a.1 is not there");
        assertThatThrownBy(() -> agent.held("/a.1")).hasMessage("agent S0: task /a.1 is not there");
    }

    @Test
    void an_agent_has_each_port_once() {
        assertThatThrownBy(() -> agent(ports("*", "[1-5]"), ports("web", "[5-9]")))
                .hasMessage("agent S0 must have each port once but has [5-5] twice");
    }

    @Test
    void what_is_neither_ports_nor_an_amount_is_offered_as_it_is_and_never_taken() {
        Other set = new Other("zones", Role.ANY, Optional.empty(), VolumeUse.NONE);
        AgentLedger zoned = agent(set);
        assertThat(zoned.offer().resources()).containsExactly(set);
        assertThatThrownBy(() -> zoned.take("/a.1", List.of(set)))
                .hasMessage("agent S0: task /a.1 must take ports and amounts but took zones");
    }
}
