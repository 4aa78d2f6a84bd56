package io.github.marathonports.testkit.simulation;

import static io.github.marathonports.testkit.simulation.Simulated.app;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a report and its chart show of a busy cluster, strategy by strategy. */
class SimulationReportTest {
    private static ClusterSimulation.Builder busy() {
        return ClusterSimulation.builder()
                .agents(40, "ports:[31000-31199];cpus:32")
                .agents(10, "ports:[31000-31049, 31100-31149];ports(web):[80-80];cpus:8")
                .apps(app(10, PortMapping.dynamic(80)), app(4, PortMapping.dynamic(80), PortMapping.dynamic(81)))
                .arrivals(Arrivals.atRandom(Duration.ofSeconds(50)))
                .lifetimes(Lifetimes.exponential(Duration.ofHours(2)))
                .seed(7);
    }

    @Test
    void the_same_seed_gives_the_same_report_byte_for_byte_and_another_seed_another() {
        SimulationReport report = busy().run(Duration.ofHours(6));
        SimulationReport same = busy().run(Duration.ofHours(6));
        assertThat(same).isEqualTo(report).hasToString(report.toString());
        assertThat(same.toCsv()).isEqualTo(report.toCsv());
        assertThat(same.agentsToCsv()).isEqualTo(report.agentsToCsv());
        assertThat(SimulationChart.svg(same)).isEqualTo(SimulationChart.svg(report));
        assertThat(busy().seed(8).run(Duration.ofHours(6))).isNotEqualTo(report);
    }

    @Test
    void the_report_shows_each_strategy_with_each_metric() {
        SimulationReport report = busy().run(Duration.ofHours(1));
        assertThat(report.toCsv().lines().filter(line -> line.startsWith("lazy,")))
                .hasSize(20);
        assertThat(report.toCsv()).startsWith("strategy,metric,count,mean,min,p10,median,p90,max\nreference,launched,");
        assertThat(report.agentsToCsv().lines()).hasSize(1 + 4 * 50);
        assertThat(report.toString())
                .startsWith("seed 7, simulated time PT1H\n")
                .contains("most-recently-freed-last");
        assertThatThrownBy(() -> report.result("best"))
                .hasMessage("there is no result for best but for "
                        + "[reference, lazy, lowest-free, most-recently-freed-last]");
    }

    @Test
    void the_chart_is_well_formed_and_shows_each_value_of_each_strategy() throws Exception {
        SimulationReport report = busy().run(Duration.ofHours(1));
        String svg = SimulationChart.svg(report);
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(svg)));
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(1 + 4 * 4);
        for (StrategyResult result : report.results()) {
            assertThat(svg)
                    .contains(">" + result.strategy() + "<")
                    .contains(String.format(
                            java.util.Locale.ROOT, ">%.1f<", result.freeRanges().mean()));
        }
    }

    @Test
    void the_chart_says_that_a_port_was_never_taken_again_and_has_room_for_long_names() {
        String name = "my-own-strategy-with-a-name-that-says-it-all";
        SimulationReport report = ClusterSimulation.builder()
                .agents(1, "ports:[31000-31999]")
                .apps(AppSpec.builder("/web")
                        .addPortDefinitions(PortDefinition.of(0))
                        .build())
                .arrivals(Arrivals.every(Duration.ofMinutes(10)))
                .strategies(
                        SimulationStrategy.mostRecentlyFreedLast(),
                        SimulationStrategy.of(name, PortStrategies.lowestFree()))
                .run(Duration.ofHours(5));
        assertThat(report.result("most-recently-freed-last").portReuse().count())
                .isZero();
        String svg = SimulationChart.svg(report);
        assertThat(svg.lines().filter(line -> line.contains(">never<"))).hasSize(2);
        assertThat(svg).doesNotContain(">0.0<").startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"918\"");
        assertThat(report.toString().lines().skip(1).mapToInt(String::length).distinct())
                .hasSize(1);
    }

    @Test
    void S8_1_random_ports_are_reused_later_than_the_lowest_and_the_two_random_strategies_agree() {
        SimulationReport report = busy().run(Duration.ofHours(200));
        double reference = report.result("reference").portReuse().mean();
        double lazy = report.result("lazy").portReuse().mean();
        double lowest = report.result("lowest-free").portReuse().mean();
        double last = report.result("most-recently-freed-last").portReuse().mean();
        assertThat(report.result("reference").tasks().launched()).isGreaterThan(100_000);
        assertThat(lazy).isCloseTo(reference, within(0.02 * reference));
        assertThat(lowest).isLessThan(reference);
        assertThat(report.result("most-recently-freed-last").portReuse().min())
                .isGreaterThan(report.result("reference").portReuse().min());
        assertThat(last).isGreaterThan(lowest);
        assertThat(report.result("lowest-free").largestFreeRun().mean())
                .isGreaterThan(report.result("reference").largestFreeRun().mean());
    }

    @Test
    void arrivals_and_lifetimes_are_the_same_under_every_strategy() {
        SimulationReport report = busy().run(Duration.ofHours(20));
        assertThat(report.results())
                .extracting(StrategyResult::tasks)
                .containsOnly(report.results().get(0).tasks());
        assertThat(report.results())
                .extracting(StrategyResult::servicePorts)
                .containsOnly(report.results().get(0).servicePorts());
    }
}
