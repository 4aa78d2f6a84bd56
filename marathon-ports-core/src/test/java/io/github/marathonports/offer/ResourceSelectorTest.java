package io.github.marathonports.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceSelectorTest {
    private static final ResourceSelector UNRESERVED = ResourceSelector.unreserved();

    private static Ports ports(String role, Optional<Reservation> reservation, VolumeUse volume) {
        return new Ports(Role.of(role), List.of(OfferedRange.of(1, 2)), reservation, volume);
    }

    private static Ports reserved(Map<String, String> labels) {
        return ports("*", Optional.of(new Reservation(Optional.empty(), labels)), VolumeUse.NONE);
    }

    @Test
    void S7_1_only_accepted_roles_count() {
        Ports web = ports("web", Optional.empty(), VolumeUse.NONE);
        assertThat(UNRESERVED.refusal(web)).contains("role web is not accepted");
        assertThat(ResourceSelector.acceptingRoles(Role.ANY, Role.of("web")).accepts(web))
                .isTrue();
        assertThat(ResourceSelector.acceptingRoles().accepts(web)).isFalse();
    }

    @Test
    void S7_1_ports_under_a_persistent_volume_do_not_count() {
        assertThat(UNRESERVED.refusal(ports("*", Optional.empty(), VolumeUse.PERSISTENT)))
                .contains("a persistent volume lies on it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marathon_framework_id", "marathon_task_id"})
    void S7_1_ports_that_Marathon_reserved_for_a_task_do_not_count(String label) {
        assertThat(UNRESERVED.refusal(reserved(Map.of(label, "x")))).contains("Marathon reserved it for a task");
    }

    @Test
    void S7_1_other_reservations_count() {
        assertThat(UNRESERVED.accepts(reserved(Map.of("owner", "me")))).isTrue();
        assertThat(UNRESERVED.accepts(reserved(Map.of()))).isTrue();
    }

    @Test
    void S7_1_with_labels_only_what_is_reserved_with_all_of_them_counts() {
        ResourceSelector selector = UNRESERVED.reservedWithLabels(Map.of("marathon_task_id", "t1"));
        assertThat(selector.accepts(reserved(Map.of("marathon_task_id", "t1", "owner", "me"))))
                .isTrue();
        assertThat(selector.accepts(reserved(Map.of("marathon_task_id", "t2")))).isFalse();
        assertThat(selector.accepts(reserved(Map.of()))).isFalse();
        assertThat(selector.accepts(ports("*", Optional.empty(), VolumeUse.NONE)))
                .isFalse();
    }

    @Test
    void an_empty_wish_for_labels_still_wants_a_reservation() {
        ResourceSelector selector = UNRESERVED.reservedWithLabels(Map.of());
        assertThat(selector.accepts(reserved(Map.of()))).isTrue();
        assertThat(selector.accepts(ports("*", Optional.empty(), VolumeUse.NONE)))
                .isFalse();
    }

    @Test
    void accepted_roles_keep_their_order() {
        ResourceSelector selector = ResourceSelector.acceptingRoles(Role.of("z"), Role.ANY, Role.of("a"));
        assertThat(selector.acceptedRoles()).extracting(Role::name).containsExactly("z", "*", "a");
        assertThat(selector).hasToString("role z, *, a");
    }
}
