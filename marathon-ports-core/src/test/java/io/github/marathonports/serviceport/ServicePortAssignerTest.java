package io.github.marathonports.serviceport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Network;
import io.github.marathonports.range.PortRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the apps before and after an update are brought together (S6.1). */
class ServicePortAssignerTest {
    private final ServicePortAssigner assigner = ServicePortAssigner.of(PortRange.of(10000, 10099));
    private final AppSpec a = app("/a", 10000);
    private final AppSpec b = app("/b", 10001);
    private final AppSpec newB = app("/b", 0);
    private final AppSpec c = app("/c", 10002);

    private static AppSpec app(String id, int servicePort) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(PortMapping.dynamic(8080).withServicePort(servicePort)))
                .build();
    }

    @Test
    void S6_1_an_app_may_be_anywhere_before_and_after() {
        assertThat(assigner.assign(List.of(a, b, c), List.of(c, newB, a)).orElseThrow())
                .containsExactly(c, b, a);
    }

    @Test
    void S6_1_it_does_not_matter_in_which_order_the_apps_were() {
        List<AppSpec> before = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(i -> app("/app-" + i, 10000 + i))
                .toList());
        List<AppSpec> after = new ArrayList<>(
                IntStream.range(10, 60).mapToObj(i -> app("/app-" + i, 0)).toList());
        List<AppSpec> assigned = assigner.assign(before, after).orElseThrow();
        for (int seed = 0; seed < 100; seed++) {
            Collections.shuffle(before, new Random(seed));
            assertThat(assigner.assign(before, after).orElseThrow()).isEqualTo(assigned);
        }
    }

    @Test
    void an_id_that_is_there_twice_is_a_callers_bug_wherever_it_stands() {
        assertTwice(List.of(a, b, b), List.of());
        assertTwice(List.of(b, a, newB), List.of());
        assertTwice(List.of(), List.of(b, a, newB));
        assertTwice(List.of(a, b, c), List.of(a, b, c, b));
        assertTwice(List.of(a, b, c), List.of(a, b, c, newB));
        assertTwice(List.of(a, b, c), List.of(newB, a, b, c));
        assertTwice(List.of(a, b, c), List.of(b, a, newB));
    }

    private void assertTwice(List<AppSpec> before, List<AppSpec> after) {
        assertThatThrownBy(() -> assigner.assign(before, after))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("app ids must be unique but /b is there twice");
    }
}
