package io.github.marathonports.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.network.Network;
import io.github.marathonports.range.PortRange;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples; that the ledger equals the pure function on every history is a property of the testkit. */
class ServicePortLedgerTest {
    private static final PortRange RANGE = PortRange.of(10000, 10003);

    private final ServicePortLedger ledger = ServicePortLedger.of(RANGE);

    private static AppSpec app(String id, int... servicePorts) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(Arrays.stream(servicePorts)
                        .mapToObj(port -> PortMapping.dynamic(80).withServicePort(port))
                        .toArray(PortMapping[]::new)))
                .build();
    }

    private List<Integer> portsOf(String id) {
        return ledger.app(RunSpecId.of(id)).orElseThrow().servicePorts();
    }

    @Test
    void S6_3_a_new_app_gets_the_lowest_free_numbers_and_a_changed_one_keeps_its_own() {
        ledger.update(app("/a", 0));
        ledger.update(app("/b", 0, 0));
        ledger.update(app("/b", 0, 0, 0));
        assertThat(portsOf("/a")).containsExactly(10000);
        assertThat(portsOf("/b")).containsExactly(10001, 10002, 10003);
        assertThat(ledger.free()).isZero();
    }

    @Test
    void S6_2_the_ports_of_a_removed_app_are_in_use_until_the_update_is_over() {
        ledger.update(app("/a", 0));
        ledger.update(List.of(app("/b", 0)), List.of(RunSpecId.of("/a")));
        assertThat(portsOf("/b")).containsExactly(10001);
        ledger.update(app("/c", 0));
        assertThat(portsOf("/c")).containsExactly(10000);
        assertThat(ledger.apps()).extracting(AppSpec::id).hasToString("[/b, /c]");
    }

    @Test
    void S6_4_an_exhausted_range_refuses_the_whole_update() {
        ledger.update(app("/a", 0, 0));
        String refusal = ledger.update(List.of(app("/b", 0), app("/c", 10003, 0)), List.of())
                .fold(applied -> "applied", refused -> refused.exhausted().toString());
        assertThat(refusal)
                .contains("10000-10003 is exhausted: the update needs 2 numbers but only 1 are free")
                .contains("the first app without is /c");
        assertThat(ledger.apps()).hasSize(1);
        assertThat(ledger.inUse()).hasToString("[10000-10001]");
        assertThat(ledger.free()).isEqualTo(2);
        assertThatThrownBy(() -> ledger.update(app("/d", 0, 0, 0)).orElseThrow())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is exhausted");
    }

    @Test
    void S6_1_an_app_whose_definition_did_not_change_is_left_alone() {
        ServicePortLedger known = ServicePortLedger.of(RANGE, List.of(app("/a", 0, 20000)));
        assertThat(known.update(app("/a", 0, 20000).withInstances(5)).orElseThrow())
                .isEmpty();
        AppSpec left = known.app(RunSpecId.of("/a")).orElseThrow();
        assertThat(left.servicePorts()).containsExactly(0, 20000);
        assertThat(left.instances()).isEqualTo(5);
        assertThat(known.inUse()).hasToString("[20000-20000]");
    }

    @Test
    void S6_5_the_app_comes_with_its_service_ports_written_in() {
        ledger.update(app("/a", 0));
        assertThat(ledger.app(RunSpecId.of("/a"))).contains(app("/a", 10000));
        assertThat(ledger.app(RunSpecId.of("/b"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 64", "63, 65", "10000, 20000", "1, 65535", "0, 4200"})
    void S6_3_the_lowest_free_number_is_found_wherever_it_lies(int begin, int end) {
        PortRange range = PortRange.of(begin, end);
        ServicePortCounts counts = new ServicePortCounts(range);
        int lowest = Math.max(1, begin);
        assertThat(counts.count()).isEqualTo(end - lowest + 1);
        for (int port = lowest; port <= end; port++) {
            assertThat(counts.takeLowest()).isEqualTo(port);
        }
        assertThat(counts.count()).isZero();
        int middle = (lowest + end) / 2;
        counts.remove(end);
        counts.remove(middle);
        assertThat(counts.takeLowest()).isEqualTo(middle);
    }

    @Test
    void a_caller_who_names_an_app_twice_or_removes_what_is_not_there_is_told_which() {
        AppSpec app = app("/a", 0);
        assertThatThrownBy(() -> ledger.update(List.of(app, app), List.of()))
                .hasMessage("app ids must be unique but /a is there twice");
        assertThatThrownBy(() -> ServicePortLedger.of(RANGE, List.of(app, app)))
                .hasMessage("app ids must be unique but /a is there twice");
        assertThatThrownBy(() -> ledger.remove(RunSpecId.of("/a")))
                .hasMessage("app to remove must be in the ledger but /a is not");
        assertThat(ledger.apps()).isEmpty();
    }
}
