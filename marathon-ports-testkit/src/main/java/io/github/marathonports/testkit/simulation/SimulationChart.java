package io.github.marathonports.testkit.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.Styler.YAxisPosition;

/**
 * A picture of a report: how long ports lie idle before they are taken again, and in how many pieces free ports are, side by side
 * for each strategy.
 *
 * <p>It needs {@code org.knowm.xchart:xchart} and a font. The same report gives the same picture on one machine; on another the
 * letters may have other shapes.
 */
public final class SimulationChart {
    private static final double MILLIS_PER_HOUR = 3_600_000;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;

    private SimulationChart() {}

    /** The picture as SVG. */
    public static String svg(SimulationReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart(report), bytes, VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static CategoryChart chart(SimulationReport report) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("Reuse and fragmentation of host ports, seed " + report.seed())
                .build();
        List<String> names =
                report.results().stream().map(StrategyResult::strategy).toList();
        chart.addSeries(
                        "mean time until a port is reused, hours",
                        names,
                        values(report, result -> result.portReuse().mean() / MILLIS_PER_HOUR))
                .setYAxisGroup(0);
        chart.addSeries(
                        "free ranges per agent, mean",
                        names,
                        values(report, result -> result.freeRanges().mean()))
                .setYAxisGroup(1);
        chart.setYAxisGroupTitle(0, "hours");
        chart.setYAxisGroupTitle(1, "ranges");
        chart.getStyler().setYAxisGroupPosition(1, YAxisPosition.Right);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setYAxisMin(0, 0.0);
        chart.getStyler().setYAxisMin(1, 0.0);
        return chart;
    }

    private static List<Double> values(SimulationReport report, ToDoubleFunction<StrategyResult> metric) {
        return report.results().stream().mapToDouble(metric).boxed().toList();
    }
}
