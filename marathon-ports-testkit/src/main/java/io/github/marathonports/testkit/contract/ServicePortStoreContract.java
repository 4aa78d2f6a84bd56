package io.github.marathonports.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.network.Network;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.testkit.contract.ServicePortStore.Outcome;
import io.github.marathonports.testkit.oracle.ServicePortOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Marathon's users rely on in every store of service ports (S6). */
public abstract class ServicePortStoreContract {
    private static final PortRange RANGE = PortRange.of(10000, 10005);
    private static final int HISTORIES = 200;
    private static final int UPDATES = 12;

    /** For subclasses. */
    protected ServicePortStoreContract() {}

    /** An empty store that hands out from this range. */
    protected abstract ServicePortStore newStore(PortRange range);

    /** An app on the bridge; a service port of 0 is to be assigned. */
    private static AppSpec app(String id, int... servicePorts) {
        return AppSpec.builder(id)
                .addNetworks(Network.bridge())
                .container(AppContainer.docker(IntStream.of(servicePorts)
                        .mapToObj(port -> PortMapping.dynamic(80).withServicePort(port))
                        .toArray(PortMapping[]::new)))
                .build();
    }

    private static AppSpec onHost(String id, int... servicePorts) {
        return AppSpec.builder(id)
                .portDefinitions(
                        IntStream.of(servicePorts).mapToObj(PortDefinition::of).toList())
                .build();
    }

    private static void post(ServicePortStore store, AppSpec... apps) {
        assertThat(store.update(List.of(apps), List.of()))
                .as("update %s", List.of(apps))
                .isEqualTo(Outcome.APPLIED);
    }

    private static List<Integer> ports(ServicePortStore store, String id) {
        return store.apps().stream()
                .filter(app -> app.id().equals(RunSpecId.of(id)))
                .findFirst()
                .map(AppSpec::servicePorts)
                .orElseThrow(() -> new AssertionError("the store must hold " + id + " but holds " + store.apps()));
    }

    @Test
    protected void S6_3_zeros_take_the_lowest_free_numbers_in_order() {
        ServicePortStore store = newStore(RANGE);
        post(store, app("/fixed", 10001), app("/zeros", 0, 20, 0), onHost("/host", 0));
        assertThat(ports(store, "/zeros")).containsExactly(10000, 20, 10002);
        assertThat(ports(store, "/host")).containsExactly(10003);
    }

    @Test
    protected void S6_1_an_app_that_did_not_change_keeps_its_ports() {
        ServicePortStore store = newStore(RANGE);
        post(store, app("/web", 0));
        AppSpec posted = store.apps().get(0);
        post(store, posted.withInstances(7));
        assertThat(store.apps()).containsExactly(posted.withInstances(7));
    }

    @Test
    protected void S6_3_a_changed_app_keeps_its_ports_by_position() {
        ServicePortStore store = newStore(RANGE);
        post(store, app("/first", 0), app("/web", 0, 0));
        assertThat(store.update(List.of(), List.of(RunSpecId.of("/first")))).isEqualTo(Outcome.APPLIED);
        post(store, app("/web", 0, 0, 0));
        assertThat(ports(store, "/web")).containsExactly(10001, 10002, 10000);
        post(store, app("/web", 10002, 0));
        assertThat(ports(store, "/web")).containsExactly(10002, 10001);
    }

    @Test
    protected void S6_2_a_removed_app_gives_its_ports_back_after_the_update_and_not_before() {
        ServicePortStore store = newStore(RANGE);
        post(store, app("/old", 0));
        assertThat(store.update(List.of(app("/new", 0)), List.of(RunSpecId.of("/old"))))
                .isEqualTo(Outcome.APPLIED);
        assertThat(ports(store, "/new")).containsExactly(10001);
        post(store, app("/next", 0));
        assertThat(ports(store, "/next")).containsExactly(10000);
        assertThat(store.apps()).hasSize(2);
    }

    @Test
    protected void S6_4_an_exhausted_range_refuses_the_whole_update() {
        ServicePortStore store = newStore(RANGE);
        post(store, app("/web", 0, 0, 0, 0));
        List<AppSpec> before = store.apps();
        assertThat(store.update(List.of(app("/one", 0), app("/two", 0, 0)), List.of(RunSpecId.of("/web"))))
                .isEqualTo(Outcome.REFUSED);
        assertThat(store.apps()).isEqualTo(before);
        post(store, app("/one", 0, 0));
        assertThat(ports(store, "/one")).containsExactly(10004, 10005);
    }

    @Test
    protected void S6_3_fixed_service_ports_may_collide() {
        ServicePortStore store = newStore(RANGE);
        post(store, app("/a", 10000), app("/b", 10000, 10000));
        assertThat(ports(store, "/b")).containsExactly(10000, 10000);
    }

    @Test
    protected void S6_every_history_of_updates_ends_as_nested_loops_say() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            ServicePortStore store = newStore(RANGE);
            List<AppSpec> expected = List.of();
            for (int i = 0; i < UPDATES; i++) {
                expected = step(store, expected, random);
                assertThat(store.apps()).as("seed %s, update %s", seed, i).isEqualTo(expected);
            }
        }
    }

    /** One random update; gives the state that has to follow. */
    private static List<AppSpec> step(ServicePortStore store, List<AppSpec> before, Random random) {
        List<AppSpec> posted = new ArrayList<>();
        List<RunSpecId> removed = new ArrayList<>();
        for (String id : List.of("/a", "/b", "/c")) {
            boolean there = before.stream().anyMatch(app -> app.id().equals(RunSpecId.of(id)));
            int choice = random.nextInt(4);
            if (choice < 2) {
                posted.add(choice == 0 ? app(id, numbers(random)) : onHost(id, distinct(numbers(random))));
            } else if (choice == 2 && there) {
                removed.add(RunSpecId.of(id));
            }
        }
        List<AppSpec> after = new ArrayList<>(before);
        after.removeIf(app -> removed.contains(app.id())
                || posted.stream().anyMatch(other -> other.id().equals(app.id())));
        after.addAll(posted);
        Optional<Map<String, List<Integer>>> answer =
                ServicePortOracle.ofRange(RANGE.begin(), RANGE.end()).assign(before, after);
        assertThat(store.update(posted, removed))
                .as("update of %s to %s", before, after)
                .isEqualTo(answer.isPresent() ? Outcome.APPLIED : Outcome.REFUSED);
        return answer.map(ports -> after.stream()
                        .map(app ->
                                app.withServicePorts(ports.getOrDefault(app.id().toString(), List.of())))
                        .toList())
                .orElse(before);
    }

    private static int[] numbers(Random random) {
        int[] choices = {0, 0, 10000, 10002, 20};
        return random.ints(random.nextInt(4), 0, choices.length)
                .map(index -> choices[index])
                .toArray();
    }

    /** Port definitions repeat no number but 0 (S4.1). */
    private static int[] distinct(int... numbers) {
        return IntStream.range(0, numbers.length)
                .filter(i ->
                        numbers[i] == 0 || IntStream.range(0, i).noneMatch(earlier -> numbers[earlier] == numbers[i]))
                .map(i -> numbers[i])
                .toArray();
    }
}
