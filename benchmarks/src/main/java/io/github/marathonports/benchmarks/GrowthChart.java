package io.github.marathonports.benchmarks;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws what JMH measured of growth: time of one operation over the size of its input, both logarithmic. */
public final class GrowthChart {
    private final List<Result> results;
    private final XYChart chart = new XYChartBuilder()
            .width(960)
            .height(600)
            .title("How cost grows")
            .xAxisTitle("ranges, apps or agents")
            .yAxisTitle("ns/op")
            .build();

    private GrowthChart(List<Result> results) {
        this.results = results;
    }

    /**
     * Draws the chart.
     *
     * @param args the JSON file that JMH wrote, and the SVG file to write
     */
    public static void main(String[] args) throws IOException {
        XYChart chart = new GrowthChart(Result.read(Path.of(args[0]))).draw();
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        VectorGraphicsEncoder.saveVectorGraphic(chart, svg, VectorGraphicsFormat.SVG);
        // A tenth of a pixel is enough; the file is half the size.
        Files.writeString(Path.of(args[1]), svg.toString(StandardCharsets.UTF_8).replaceAll("(\\.\\d)\\d+", "$1"));
    }

    private XYChart draw() {
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideE)
                .setChartBackgroundColor(Color.WHITE)
                .setAntiAlias(true);
        for (int ports : new int[] {1, 10, 100}) {
            String asked = ports == 1 ? "1 port" : ports + " ports";
            line("match, reference, " + asked, "G1MatchGrowth.reference", "ranges", hasPorts(ports));
            line("match, lazy, " + asked, "G1MatchGrowth.lazy", "ranges", hasPorts(ports));
        }
        line("service ports, pure function", "W5ServicePorts.assign", "apps", result -> true);
        line("service ports, ledger", "W5iServicePortLedger.update", "apps", result -> true);
        line("explain, agents alike", "W9Explain.alike", "agents", result -> true);
        line("explain, 5 ports, agents differ", "W9Explain.fivePortsOnDifferentAgents", "agents", result -> true);
        line("explain, 5 ports, whole text", "W9Explain.wholeText", "agents", result -> true);
        return chart;
    }

    private static Predicate<Result> hasPorts(int ports) {
        return result -> result.parameter("ports") == ports;
    }

    private void line(String name, String benchmark, String size, Predicate<Result> chosen) {
        List<Result> points = results.stream()
                .filter(result -> result.benchmark().equals(benchmark))
                .filter(chosen)
                .sorted(Comparator.comparingInt(result -> result.parameter(size)))
                .toList();
        if (!points.isEmpty()) {
            chart.addSeries(
                    name,
                    points.stream()
                            .mapToDouble(result -> result.parameter(size))
                            .toArray(),
                    points.stream().mapToDouble(Result::nanos).toArray());
        }
    }
}
