package io.github.marathonports.examples.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.testkit.simulation.Distribution;
import io.github.marathonports.testkit.simulation.SimulationChart;
import io.github.marathonports.testkit.simulation.SimulationReport;
import io.github.marathonports.testkit.simulation.SimulationStrategy;
import io.github.marathonports.testkit.simulation.StrategyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/simulation.md says is what the program prints. */
class CompareStrategiesTest {
    private static final Path DOCS = Path.of("../docs");
    private static SimulationReport report;

    @BeforeAll
    static void run() {
        report = CompareStrategies.report();
    }

    private static double mean(String strategy, Function<StrategyResult, Distribution> metric) {
        return metric.apply(report.result(strategy)).mean();
    }

    @Test
    void the_page_shows_the_table_that_the_program_prints() throws IOException {
        assertThat(Files.readString(DOCS.resolve("simulation.md"))).contains("```\n" + report + "```\n");
    }

    @Test
    void the_page_shows_the_chart_that_the_program_draws() throws IOException {
        assertThat(Files.readString(DOCS.resolve("simulation.svg"))).isEqualTo(SimulationChart.svg(report));
    }

    @Test
    void S8_1_random_ports_rest_longer_than_the_lowest_and_lie_in_more_ranges() {
        assertThat(mean("reference", StrategyResult::portReuse))
                .isGreaterThan(3 * mean("lowest-free", StrategyResult::portReuse));
        assertThat(mean("reference", StrategyResult::freeRanges))
                .isGreaterThan(2 * mean("lowest-free", StrategyResult::freeRanges));
    }

    @Test
    void the_program_writes_table_and_chart_into_a_folder(@TempDir Path folder) throws IOException {
        CompareStrategies.main(new String[] {folder.toString()});
        assertThat(Files.readString(folder.resolve("simulation.csv"))).isEqualTo(report.toCsv());
        assertThat(Files.readString(folder.resolve("simulation.svg"))).isEqualTo(SimulationChart.svg(report));
    }

    @Test
    void the_program_for_speed_launches_as_many_tasks_as_it_says() {
        StrategyResult result = SimulationSpeed.result(100, 5_000, SimulationStrategy.lazy());
        assertThat(result.tasks().launched()).isEqualTo(5_000);
        assertThat(result.agents()).hasSize(100);
    }
}
