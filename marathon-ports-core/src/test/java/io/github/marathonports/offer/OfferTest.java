package io.github.marathonports.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {

    @Test
    void S7_1_an_offer_keeps_its_resources_in_order() {
        Offer offer = Offer.builder()
                .id("O1")
                .agentId("S0")
                .hostname("10.0.0.11")
                .ports("web", "80")
                .amount("cpus", 4)
                .ports("*", "[31000-32000]")
                .amount("mem", 1024)
                .build();
        assertThat(offer.resources())
                .extracting(OfferedResource::name)
                .containsExactly("ports", "cpus", "ports", "mem");
        assertThat(offer.ports()).extracting(Ports::role).containsExactly(Role.of("web"), Role.ANY);
        assertThat(offer.amounts()).extracting(OfferedResource::name).containsExactly("cpus", "mem");
        assertThat(offer.id()).contains("O1");
    }

    @Test
    void S7_1_ranges_stay_as_written() {
        List<OfferedRange> written =
                List.of(OfferedRange.of(5, 9), OfferedRange.of(3, 2), OfferedRange.of(1, 4), OfferedRange.of(4, 6));
        Ports ports = new Ports(Role.ANY, written, Optional.empty(), VolumeUse.NONE);
        assertThat(ports.ranges()).isEqualTo(written);
        assertThat(ports.portRanges()).hasToString("[1-9]");
    }

    @ParameterizedTest
    @CsvSource({"5, 4", "0, -1", "70000, 1", "2147483647, -2147483648", "2147483647, 0", "0, -2147483648"})
    void S7_1_a_reversed_range_has_no_port_whatever_its_bounds(int begin, int end) {
        OfferedRange reversed = OfferedRange.of(begin, end);
        assertThat(reversed.size()).isZero();
        assertThat(reversed.toPortRange()).isEmpty();
        assertThat(reversed.contains(begin)).isFalse();
        assertThat(reversed.contains(end)).isFalse();
    }

    @Test
    void a_range_that_is_not_empty_names_the_bound_that_is_wrong() {
        assertThatThrownBy(() -> OfferedRange.of(1, 70000))
                .hasMessage("offered range end must be in 0..65535 but was 70000");
        assertThatThrownBy(() -> OfferedRange.of(-1, 5))
                .hasMessage("offered range begin must be in 0..65535 but was -1");
    }

    @Test
    void S9_1_reservations_are_equal_when_principal_and_labels_are() {
        Map<String, String> there = new LinkedHashMap<>();
        there.put("a", "1");
        there.put("b", "2");
        Map<String, String> back = new LinkedHashMap<>();
        back.put("b", "2");
        back.put("a", "1");
        assertThat(new Reservation(Optional.empty(), there)).isEqualTo(new Reservation(Optional.empty(), back));
        assertThat(new Reservation(Optional.of("p"), there)).isNotEqualTo(new Reservation(Optional.empty(), there));
        assertThat(new Reservation(Optional.empty(), back).labels().keySet()).containsExactly("b", "a");
    }

    @Test
    void what_is_no_number_is_not_offered() {
        Offer.Builder offer = Offer.builder();
        assertThatThrownBy(() -> offer.amount("cpus", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount of cpus must be a number but was NaN");
    }
}
