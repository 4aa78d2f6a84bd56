package io.github.marathonports.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentSnapshotTest {
    private static final Resources TOTAL = new Resources(PortRanges.parse("[31000-31009]"), new Scalars(2, 1024, 0, 0));
    private static final Resources USED = new Resources(PortRanges.parse("[31003-31003]"), new Scalars(0.3, 24, 0, 0));

    private static AgentSnapshot agent(Availability availability) {
        RoleResources half = new RoleResources(
                Role.ANY, Optional.empty(), VolumeUse.NONE, TOTAL, TOTAL.minus(USED), Resources.none());
        return new AgentSnapshot("S0", "h", Source.TOTALS, availability, List.of(half));
    }

    @Test
    void free_is_total_without_what_is_used_and_used_is_the_rest() {
        AgentSnapshot agent = agent(Availability.ACTIVE);
        assertThat(agent.free())
                .isEqualTo(TOTAL.minus(USED))
                .hasToString(
                        "Resources[ports=[31000-31002, 31004-31009], scalars=Scalars[cpus=1.7, mem=1000.0, disk=0.0, gpus=0.0]]");
        assertThat(agent.resources().get(0).used()).isEqualTo(USED);
    }

    @Test
    void an_inactive_agent_offers_nothing_but_keeps_its_total() {
        assertThat(agent(Availability.INACTIVE).freeOffer().resources()).isEmpty();
        assertThat(ClusterSnapshot.of(agent(Availability.INACTIVE), agent(Availability.ACTIVE))
                        .freeOffers())
                .containsExactly(agent(Availability.ACTIVE).freeOffer());
        assertThat(agent(Availability.INACTIVE).totalOffer().ports()).hasSize(1);
    }

    @Test
    void an_offer_becomes_an_agent_and_its_free_offer_says_the_same_again() {
        Offer offer = Offer.builder()
                .agentId("S0")
                .hostname("h")
                .amount("cpus", 0.5)
                .ports("*", "[31000-31001]")
                .ports("web", "[80-80]")
                .build();
        AgentSnapshot agent = AgentSnapshot.of(offer);
        assertThat(agent.source()).isEqualTo(Source.OFFER);
        assertThat(agent.freeOffer()).isEqualTo(offer);
        assertThat(AgentSnapshot.of(agent.freeOffer())).isEqualTo(agent);
    }

    @Test
    void more_can_be_added_to_a_role_that_is_there_and_to_a_new_one() {
        AgentSnapshot agent = agent(Availability.ACTIVE)
                .withAdded(Role.ANY, Resources.ofPorts(PortRanges.ofPorts(880)))
                .withAdded(Role.of("web"), Resources.ofPorts(PortRanges.ofPorts(80)));
        assertThat(agent.flag()).hasToString("cpus:2;mem:1024;ports:[880-880,31000-31009];ports(web):[80-80]");
        assertThat(agent.free().ports()).hasToString("[80-80, 880-880, 31000-31002, 31004-31009]");
    }

    @Test
    void what_was_reserved_at_run_time_is_unreserved_in_the_flag_and_on_an_agent_that_is_started_with_it() {
        RoleResources byFlag = RoleResources.unused(Role.of("db"), Resources.ofPorts(PortRanges.ofPorts(5432)));
        AgentSnapshot agent = AgentSnapshot.of(
                "S0",
                "h",
                List.of(
                        RoleResources.unused(Role.ANY, TOTAL),
                        byFlag,
                        reserved("[80-80]", 1, VolumeUse.NONE),
                        reserved("[]", 0.5, VolumeUse.PERSISTENT)));
        assertThat(agent.flag()).hasToString("cpus:3.5;mem:1024;ports:[80-80,31000-31009];ports(db):[5432-5432]");
        assertThat(agent.idleCopy("S1", "i"))
                .isEqualTo(AgentSnapshot.idle(
                        "S1", "i", ResourcesFlag.parse(agent.flag().toString())));
    }

    private static RoleResources reserved(String ports, double cpus, VolumeUse volume) {
        Resources total = new Resources(PortRanges.parse(ports), new Scalars(cpus, 0, 0, 0));
        Reservation reservation = new Reservation(Optional.of("p"), Map.of());
        return new RoleResources(Role.of("web"), Optional.of(reservation), volume, total, total, Resources.none());
    }

    @Test
    void amounts_are_kept_to_a_thousandth_as_Mesos_keeps_them() {
        Resources tenth = new Resources(PortRanges.empty(), new Scalars(0.1, 0, 0, 0));
        Resources fifth = new Resources(PortRanges.empty(), new Scalars(0.2, 0, 0, 0));
        assertThat(tenth.plus(fifth).scalars().cpus()).isEqualTo(0.3);
        assertThat(tenth.minus(fifth).scalars().cpus()).isZero();
    }
}
