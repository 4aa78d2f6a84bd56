package io.github.marathonports.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.ledger.ServicePortLedger;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssigner;
import io.github.marathonports.testkit.contract.ServicePortStore.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The library's ledger keeps the contract of stores, as does a list of apps with the pure assigner; wrong ones do not. */
class ServicePortStoreContractTest {

    private record Ledger(ServicePortLedger ledger) implements ServicePortStore {
        @Override
        public Outcome update(List<AppSpec> posted, List<RunSpecId> removed) {
            return ledger.update(posted, removed).fold(applied -> Outcome.APPLIED, refused -> Outcome.REFUSED);
        }

        @Override
        public List<AppSpec> apps() {
            return ledger.apps();
        }
    }

    @Nested
    class OfTheLedger extends ServicePortStoreContract {
        @Override
        protected ServicePortStore newStore(PortRange range) {
            return new Ledger(ServicePortLedger.of(range));
        }
    }

    /** All apps in a list, assigned anew on each update. */
    private static class Listed implements ServicePortStore {
        final ServicePortAssigner assigner;
        List<AppSpec> apps = List.of();

        Listed(PortRange range) {
            this.assigner = ServicePortAssigner.of(range);
        }

        Collection<AppSpec> inUse(List<AppSpec> before, List<AppSpec> after) {
            return before;
        }

        void refused(List<AppSpec> after) {}

        @Override
        public Outcome update(List<AppSpec> posted, List<RunSpecId> removed) {
            List<AppSpec> after = new ArrayList<>(apps);
            after.removeIf(app -> removed.contains(app.id())
                    || posted.stream().anyMatch(other -> other.id().equals(app.id())));
            after.addAll(posted);
            return assigner.assign(inUse(apps, after), after)
                    .fold(
                            assigned -> {
                                apps = assigned.apps();
                                return Outcome.APPLIED;
                            },
                            exhausted -> {
                                refused(after);
                                return Outcome.REFUSED;
                            });
        }

        @Override
        public List<AppSpec> apps() {
            return apps;
        }
    }

    @Nested
    class OfTheAssigner extends ServicePortStoreContract {
        @Override
        protected ServicePortStore newStore(PortRange range) {
            return new Listed(range);
        }
    }

    static class ForgetsRemoved extends ServicePortStoreContract {
        @Override
        protected ServicePortStore newStore(PortRange range) {
            return new Listed(range) {
                @Override
                Collection<AppSpec> inUse(List<AppSpec> before, List<AppSpec> after) {
                    return before.stream()
                            .filter(app ->
                                    after.stream().anyMatch(other -> other.id().equals(app.id())))
                            .toList();
                }
            };
        }
    }

    static class ForgetsPreviousVersions extends ServicePortStoreContract {
        @Override
        protected ServicePortStore newStore(PortRange range) {
            return new Listed(range) {
                @Override
                Collection<AppSpec> inUse(List<AppSpec> before, List<AppSpec> after) {
                    return before.stream().filter(after::contains).toList();
                }
            };
        }
    }

    static class KeepsWhatWasRefused extends ServicePortStoreContract {
        @Override
        protected ServicePortStore newStore(PortRange range) {
            return new Listed(range) {
                @Override
                void refused(List<AppSpec> after) {
                    apps = after;
                }
            };
        }
    }

    @Test
    void a_store_that_gives_the_ports_of_removed_apps_away_at_once_fails() {
        assertThat(Contracts.failuresOf(ForgetsRemoved.class))
                .contains("S6_2_a_removed_app_gives_its_ports_back_after_the_update_and_not_before");
    }

    @Test
    void a_store_that_forgets_previous_versions_fails() {
        assertThat(Contracts.failuresOf(ForgetsPreviousVersions.class))
                .contains(
                        "S6_3_a_changed_app_keeps_its_ports_by_position",
                        "S6_every_history_of_updates_ends_as_nested_loops_say");
    }

    @Test
    void a_store_that_keeps_what_was_refused_fails() {
        assertThat(Contracts.failuresOf(KeepsWhatWasRefused.class))
                .contains("S6_4_an_exhausted_range_refuses_the_whole_update");
    }
}
