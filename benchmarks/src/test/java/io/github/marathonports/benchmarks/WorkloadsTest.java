package io.github.marathonports.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.explain.Verdict;
import io.github.marathonports.ledger.ServicePortUpdate;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.testkit.simulation.StrategyResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every workload runs and does what its row says; how long it takes is not asked here. */
class WorkloadsTest {

    private static List<Integer> ports(PortsMatchResult result) {
        return result.orElseThrow().takenPorts().stream().map(TakenPort::port).toList();
    }

    @Test
    void w1TakesThreePortsOfTheOneRange() {
        W1MatchDynamic workload = new W1MatchDynamic();

        assertThat(ports(workload.match())).hasSize(3).doesNotHaveDuplicates().allMatch(p -> p >= 31000 && p <= 32000);
        assertThat(workload.matchAndConsume()).hasSize(1);
    }

    @Test
    void w1ByFenzoTakesThreePortsTimeAndAgain() {
        W1Fenzo workload = new W1Fenzo();

        assertThat(workload.match()).isEqualTo(1);
        assertThat(workload.match()).isEqualTo(1);
        workload.close();
    }

    @Test
    void w2TakesThreeDynamicAndThreeFixedPortsWithEveryStrategy() {
        W2MatchRanges workload = new W2MatchRanges();

        for (PortsMatchResult result : List.of(workload.reference(), workload.lazy(), workload.lazyOnNewOffer())) {
            assertThat(ports(result)).hasSize(6).contains(1025, 1580, 2123).doesNotHaveDuplicates();
        }
    }

    @Test
    void w3TakesTheTenPortsThatItRequires() {
        List<Integer> required = Workloads.requiredPorts(10, 500).servicePorts();

        assertThat(ports(new W3MatchRequired().match())).hasSize(10).isEqualTo(required);
    }

    @Test
    void r3DrawsPortsOfTheOffer() {
        R3RandomPorts workload = new R3RandomPorts();

        assertThat(workload.reference()).isBetween(3 * 1025, 3 * 6524);
        assertThat(workload.lazy()).isBetween(3 * 1025, 3 * 6524);
        assertThat(workload.drawsAlone()).isBetween(0, 5000 + 500 * 500 / 2);
        assertThat(workload.shuffleAlone()).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void w4SetsThreeVariablesForEachPortAndTheirList() {
        assertThat(new W4Environment().environment())
                .hasSize(3 * 10 + 3)
                .containsEntry("PORT9", "31509")
                .containsEntry("PORT_8089", "31509")
                .containsEntry("PORT_PORT-9", "31509")
                .containsEntry("PORT", "31500")
                .containsEntry("HOST", "agent1.example");
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 10000})
    void w5AndW6GiveTheChangedAppTheTwoLowestFreeNumbers(int apps) {
        W5ServicePorts workload = new W5ServicePorts();
        workload.apps = apps;
        workload.setUp();

        List<AppSpec> assigned = workload.assign().orElseThrow();

        int lowest = apps == 1000 ? 11000 : 20000;
        assertThat(assigned).hasSize(apps);
        assertThat(assigned.get(apps / 2).servicePorts()).containsExactly(lowest, lowest + 1);
    }

    @Test
    void w5iKeepsOrRenewsTwoNumbersAndTheAppHasThem() {
        W5iServicePortLedger workload = new W5iServicePortLedger();
        workload.apps = 1000;
        workload.setUp();

        assertThat(workload.update()).isInstanceOf(ServicePortUpdate.Applied.class);
        assertThat(workload.updateAndRead().orElseThrow().servicePorts())
                .hasSize(2)
                .doesNotContain(0);
        assertThat(workload.freshNumbers().orElseThrow()).hasSize(2);
    }

    @Test
    void w7ConsumesOneResourceOfAHundredRanges() {
        assertThat(new W7ConsumedResources().consumed())
                .singleElement()
                .satisfies(ports -> assertThat(ports.ranges())
                        .hasSize(100)
                        .allMatch(range -> range.size() == 10)
                        .startsWith(OfferedRange.of(1025, 1034)));
    }

    @Test
    void w8EndsWithTheEnvironmentOfItsDocument() {
        assertThat(new W8EndToEnd().environment())
                .contains("PORT_METRICS=31900\n", "PORT_8443=", "PORTS=", "STAGE=production\n");
    }

    @Test
    void w8sStepsLeadToTheSameVariables() throws IOException {
        W8EndToEnd workload = new W8EndToEnd();

        assertThat(workload.tokens()).isPositive();
        assertThat(workload.read().id()).hasToString("/shop/web");
        assertThat(workload.normalize().servicePorts()).containsExactly(0, 0, 0);
        assertThat(workload.servicePorts().servicePorts()).containsExactly(10000, 10001, 10002);
        assertThat(workload.match().takenPorts()).hasSize(3);
        assertThat(workload.launch().lines().map(line -> line.split("=")[0]))
                .containsExactlyElementsOf(workload.environment()
                        .lines()
                        .map(line -> line.split("=")[0])
                        .toList());
    }

    @Test
    void w9NeverFits() {
        W9Explain workload = new W9Explain();
        workload.agents = 100;
        workload.setUp();

        assertThat(workload.alike().verdict()).isEqualTo(Verdict.NEVER);
        assertThat(workload.fivePortsOnDifferentAgents().verdict()).isEqualTo(Verdict.NEVER);
        assertThat(workload.wholeText()).contains("880", "884", "0 of 100 agents");
    }

    @Test
    void g1TakesAsManyPortsAsAskedForFromAnyNumberOfRanges() {
        G1MatchGrowth workload = new G1MatchGrowth();
        workload.ranges = 1000;
        workload.ports = 100;
        workload.setUp();

        assertThat(ports(workload.reference())).hasSize(100).doesNotHaveDuplicates();
        assertThat(ports(workload.lazy())).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void p1PlacesAllTasksAsFenzoDoes() {
        P1PlaceTasks workload = new P1PlaceTasks();

        assertThat(workload.marathonPorts()).isEqualTo(P1PlaceTasks.TASKS);
        assertThat(workload.fenzo()).isEqualTo(P1PlaceTasks.TASKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference", "lazy", "lowest-free", "most-recently-freed-last"})
    void s1LaunchesAsManyTasksAsItCounts(String strategy) {
        S1Simulation workload = new S1Simulation();
        workload.strategy = strategy;

        StrategyResult result = workload.simulate(500, 20_000);

        assertThat(result.tasks().launched()).isEqualTo(20_000);
        assertThat(result.tasks().waited()).isZero();
        assertThat(result.agents()).hasSize(500);
    }

    @Test
    void s1IsToldInLaunchesPerSecond() {
        Result result = new Result("S1Simulation.launch", Map.of("strategy", "lazy"), 6_250, 6_000, 4_000);

        assertThat(ResultTable.text(List.of(result)))
                .contains(
                        "| S1 | simulate 10,000 agents, for each launch, `lazy` | - | - | - | - | 6,250 | 6,000 | 4,000 |")
                .last()
                .isEqualTo("lazy: 160,000 launches per second");
    }
}
