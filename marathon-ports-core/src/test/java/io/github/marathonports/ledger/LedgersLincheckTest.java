package io.github.marathonports.ledger;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.network.Network;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuarantee;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** Lincheck runs the ledgers under every interleaving it can think of: each must look as if one step followed another. */
class LedgersLincheckTest {
    private static final List<String> VALUES = Stream.of("range", "network", "app", "serviceport", "offer", "match")
            .map(name -> "io.github.marathonports." + name + ".")
            .toList();

    /** Ports 1 and 2 and two cpus, wanted by three tasks. */
    @Param(name = "number", gen = IntGen.class, conf = "1:2")
    public static class AgentSteps {
        private final AgentLedger agent = AgentLedger.of("S0", "agent1.example", List.of(ports(1, 2), cpus(2)));

        private static Ports ports(int begin, int end) {
            return Ports.of(Role.ANY, PortRanges.of(PortRange.of(begin, end)));
        }

        private static Amount cpus(double value) {
            return new Amount("cpus", Role.ANY, value, Optional.empty(), VolumeUse.NONE);
        }

        @Operation
        public String take(@Param(name = "number") int task, @Param(name = "number") int port) {
            List<OfferedResource> consumed = List.of(ports(port, port), cpus(1));
            try {
                agent.take("t" + task, consumed);
                return "taken";
            } catch (IllegalStateException refusal) {
                return refusal.getMessage();
            }
        }

        @Operation
        public String release(@Param(name = "number") int task) {
            try {
                agent.release("t" + task);
                return "released";
            } catch (IllegalArgumentException refusal) {
                return refusal.getMessage();
            }
        }

        @Operation
        public String offer() {
            return agent.offer().toString();
        }

        @Operation
        public Optional<String> holder(@Param(name = "number") int port) {
            return agent.holder(port);
        }

        @Operation
        public String inUse() {
            return agent.inUse(Role.ANY).toString();
        }
    }

    /** Two apps and three numbers. */
    @Param(name = "number", gen = IntGen.class, conf = "1:2")
    public static class ServicePortSteps {
        private static final List<AppSpec> APPS = List.of(app(1, 1), app(1, 2), app(2, 1), app(2, 2));

        private final ServicePortLedger ledger = ServicePortLedger.of(PortRange.of(10000, 10002));

        private static AppSpec app(int number, int ports) {
            PortMapping[] mappings = new PortMapping[ports];
            for (int i = 0; i < ports; i++) {
                mappings[i] = PortMapping.dynamic(80 + i);
            }
            return AppSpec.builder()
                    .id(id(number))
                    .addNetworks(Network.bridge())
                    .container(AppContainer.docker(mappings))
                    .build();
        }

        private static RunSpecId id(int number) {
            return RunSpecId.of("/a" + number);
        }

        @Operation
        public String update(@Param(name = "number") int app, @Param(name = "number") int ports) {
            return ledger.update(APPS.get(2 * app + ports - 3))
                    .fold(
                            applied -> applied.ports().toString(),
                            refused -> refused.exhausted().toString());
        }

        @Operation
        public String remove(@Param(name = "number") int app) {
            try {
                ledger.remove(id(app));
                return "removed";
            } catch (IllegalArgumentException refusal) {
                return refusal.getMessage();
            }
        }

        @Operation
        public String servicePorts(@Param(name = "number") int app) {
            return ledger.app(id(app)).map(AppSpec::servicePorts).toString();
        }

        @Operation
        public String free() {
            return ledger.free() + " of the range are free";
        }
    }

    /** Values never change, so only the steps of the ledgers themselves are interleaved. */
    private static ManagedStrategyGuarantee values() {
        return ManagedStrategyGuaranteeKt.forClasses(name ->
                        name.startsWith("java.util.stream") || VALUES.stream().anyMatch(name::startsWith))
                .allMethods()
                .ignore();
    }

    private static ModelCheckingOptions options() {
        return new ModelCheckingOptions()
                .addGuarantee(values())
                .iterations(5)
                .invocationsPerIteration(50)
                .threads(2)
                .actorsBefore(2)
                .actorsPerThread(2)
                .actorsAfter(1);
    }

    @Test
    void every_interleaving_of_an_agents_steps_is_one_order_of_them() {
        options().check(AgentSteps.class);
    }

    @Test
    void every_interleaving_of_service_port_updates_is_one_order_of_them() {
        options().check(ServicePortSteps.class);
    }
}
