package io.github.marathonports.jackson;

import static io.github.marathonports.jackson.ClusterTexts.JSON;
import static io.github.marathonports.jackson.ClusterTexts.described;
import static io.github.marathonports.jackson.ClusterTexts.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read of offers: their ranges, roles and reservations, and of which agent they are. */
class ClusterReaderOffersTest {
    @Test
    void the_queue_of_the_founding_note() {
        ClusterDocument queue = sample("marathon-queue.json");
        assertThat(queue.shape()).isEqualTo(ClusterShape.MARATHON_QUEUE);
        assertThat(described(queue)).containsExactly("10.0.0.11 (1c4e-S0) [31000-32000] of [31000-32000]");
        assertThat(queue.snapshot().agents().get(0).source()).isEqualTo(Source.OFFER);
    }

    @Test
    void offers_of_Mesos_keep_their_ranges_and_the_role_of_their_reservation() {
        ClusterDocument offers = sample("mesos-v1-offers.json");
        assertThat(offers.shape()).isEqualTo(ClusterShape.MESOS_OFFERS);
        AgentSnapshot agent = offers.snapshot().agents().get(0);
        assertThat(agent.resources())
                .extracting(role -> role.role() + " " + role.total().ports())
                .containsExactly("* [31000-31099, 31200-32000]", "web [80-80]");
        assertThat(agent.total().scalars().mem()).isEqualTo(2767);
    }

    @Test
    void S7_1_ranges_stay_as_written_unsorted_touching_reversed_and_with_numbers_as_text() {
        Offer offer = MarathonJson.readOffer("""
                {"id": {"value": "O1"}, "slave_id": {"value": "S0"}, "hostname": "h", "resources": [
                  {"name": "ports", "type": "RANGES", "role": "*", "ranges": {"range": [
                    {"begin": "31010", "end": "31019"}, {"begin": 31000.0, "end": 31009}, {"begin": 5, "end": 4}]}}]}
                """);
        assertThat(offer.id()).contains("O1");
        assertThat(offer.agentId()).isEqualTo("S0");
        assertThat(offer.ports().get(0).ranges())
                .extracting(Object::toString)
                .containsExactly("31010-31019", "31000-31009", "5-4");
    }

    @Test
    void the_innermost_reservation_gives_the_role_and_allocation_gives_none() {
        Offer offer = MarathonJson.readOffer("""
                {"agent_id": {"value": "S0"}, "allocation_info": {"role": "web"}, "resources": [
                  {"name": "ports", "type": "RANGES", "ranges": {"range": []}, "allocation_info": {"role": "web"}},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "reservations": []},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "reservations": [{"role": "eng", "type": "STATIC"},
                    {"role": "eng/web", "type": "DYNAMIC", "principal": "p",
                     "labels": {"labels": [{"key": "b", "value": "1"}, {"key": "a"}]}}]},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "reservations": [{"role": "eng", "type": "STATIC"}]},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "reservations": [{"role": "eng", "type": "DYNAMIC"}]},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "role": "old", "reservation": {"principal": "q"}},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "role": "old", "disk": {"persistence": {"id": "v"}}},
                  {"name": "ports", "type": "RANGES", "ranges": {}, "role": "old", "disk": {"source": {"type": "PATH"}}}]}
                """);
        assertThat(offer.ports())
                .extracting(Ports::role, Ports::reservation, Ports::volume)
                .containsExactly(
                        held("*", null),
                        held("*", null),
                        held("eng/web", new Reservation(Optional.of("p"), Map.of("b", "1", "a", ""))),
                        held("eng", null),
                        held("eng", Reservation.empty()),
                        held("old", new Reservation(Optional.of("q"), Map.of())),
                        org.assertj.core.groups.Tuple.tuple(Role.of("old"), Optional.empty(), VolumeUse.PERSISTENT),
                        held("old", null));
    }

    private static org.assertj.core.groups.Tuple held(String role, Reservation reservation) {
        return org.assertj.core.groups.Tuple.tuple(Role.of(role), Optional.ofNullable(reservation), VolumeUse.NONE);
    }

    @Test
    void offers_come_in_document_order_each_as_often_as_it_is_there() {
        String queue = """
                {"queue": [
                  {"lastUnusedOffers": [{"timestamp": "2017-08-30T06:20:02Z", "offer": {"id": "O2", "agentId": "S0", "resources": [
                     {"name": "ports", "role": "*", "ranges": [{"begin": 2, "end": 2}]}]}}]},
                  {},
                  {"lastUnusedOffers": [{"timestamp": "2017-08-30T06:20:01Z", "offer": {"id": "O1", "agentId": "S0", "resources": [
                     {"name": "ports", "role": "*", "ranges": [{"begin": 1, "end": 1}]}]}},
                     {"timestamp": "2017-08-30T06:20:00Z", "offer": {"id": "O0", "agentId": "S1", "resources": []}}]}]}
                """;
        assertThat(JSON.tryReadOffers(queue).orElseThrow())
                .extracting(offer -> offer.id().orElseThrow())
                .containsExactly("O2", "O1", "O0");
        assertThat(described(JSON.tryReadCluster(queue).orElseThrow()))
                .as("an agent is there once, with its newest offer")
                .containsExactly("S0 [2-2] of [2-2]", "S1 [] of []");
    }

    @Test
    void offers_of_one_agent_at_the_same_time_are_parts_of_it() {
        String offers = """
                [{"id": {"value": "O1"}, "agent_id": {"value": "S0"}, "resources": [
                   {"name": "ports", "type": "RANGES", "ranges": {"range": [{"begin": 1, "end": 1}]}}]},
                 {"id": {"value": "O2"}, "agent_id": {"value": "S0"}, "resources": [
                   {"name": "ports", "type": "RANGES", "ranges": {"range": [{"begin": 9, "end": 9}]}}]},
                 {"id": {"value": "O2"}, "hostname": "h", "resources": []}, {"hostname": "h", "resources": []},
                 {"resources": []}, {"resources": []}]
                """;
        assertThat(described(JSON.tryReadCluster(offers).orElseThrow()))
                .containsExactly("S0 [1-1, 9-9] of [1-1, 9-9]", "h [] of []", "agent [] of []", "agent [] of []");
        assertThat(JSON.tryReadOffers(offers).orElseThrow()).hasSize(6);
    }
}
