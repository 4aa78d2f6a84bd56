package io.github.marathonports.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsumedResourcesTest {

    private static TakenPort taken(int port) {
        return taken(port, "*");
    }

    private static TakenPort taken(int port, String role) {
        return new TakenPort(port, Role.of(role), Optional.empty());
    }

    private static List<String> consumed(TakenPort... taken) {
        return ConsumedResources.of(Arrays.asList(taken)).stream()
                .map(ports -> ports.role() + " " + ports.ranges())
                .toList();
    }

    @Test
    void S9_1_the_next_port_extends_a_range_and_any_other_starts_one() {
        assertThat(consumed(taken(5), taken(6), taken(8), taken(7))).containsExactly("* [5-6, 8-8, 7-7]");
    }

    @Test
    void S9_1_the_same_port_twice_gives_two_ranges() {
        assertThat(consumed(taken(5), taken(5))).containsExactly("* [5-5, 5-5]");
    }

    @Test
    void S9_1_another_role_starts_a_resource_and_the_first_role_is_not_taken_up_again() {
        assertThat(consumed(taken(1), taken(2, "web"), taken(3))).containsExactly("* [1-1]", "web [2-2]", "* [3-3]");
    }

    @Test
    void S7_7_an_empty_reservation_is_not_the_absence_of_one() {
        TakenPort reserved = new TakenPort(2, Role.ANY, Optional.of(Reservation.empty()));
        assertThat(ConsumedResources.of(List.of(taken(1), reserved)))
                .extracting(Ports::reservation)
                .containsExactly(Optional.empty(), Optional.of(Reservation.empty()));
    }

    @Test
    void S9_1_nothing_taken_consumes_nothing() {
        assertThat(consumed()).isEmpty();
    }

    @Test
    void a_taken_port_is_a_port() {
        assertThatThrownBy(() -> taken(70000)).hasMessage("taken port must be in 0..65535 but was 70000");
    }
}
