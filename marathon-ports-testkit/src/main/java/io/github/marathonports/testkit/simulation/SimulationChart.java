package io.github.marathonports.testkit.simulation;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A picture of a report: how long ports lie idle before they are taken again, in how many pieces free ports are, and how long the
 * longest piece is, side by side for each strategy.
 *
 * <p>It is text (SVG) and asks for no font or screen, so the same report gives the same picture on every machine, byte for byte.
 */
public final class SimulationChart {
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final int WIDTH = 760;
    private static final int TOP = 56;
    private static final int BAR = 18;
    private static final int LABELS = 210;
    private static final int LONGEST_BAR = 440;

    private static final List<Panel> PANELS = List.of(
            new Panel(
                    "one port in ten is taken again within, minutes",
                    "#8c510a",
                    result -> result.portReuse().p10() / MILLIS_PER_MINUTE),
            new Panel(
                    "mean idle time before a port is taken again, minutes",
                    "#bf812d",
                    result -> result.portReuse().mean() / MILLIS_PER_MINUTE),
            new Panel(
                    "free ranges per agent, mean",
                    "#35978f",
                    result -> result.freeRanges().mean()),
            new Panel(
                    "longest free range per agent, ports, mean",
                    "#01665e",
                    result -> result.largestFreeRun().mean()));

    private final SimulationReport report;
    private final StringBuilder svg = new StringBuilder();
    private int y = TOP;

    /** One metric of all strategies, each a bar; the longest bar is the greatest value. */
    private record Panel(String title, String colour, ToDoubleFunction<StrategyResult> metric) {}

    private SimulationChart(SimulationReport report) {
        this.report = report;
    }

    /** The picture as SVG. */
    public static String svg(SimulationReport report) {
        return new SimulationChart(report).draw();
    }

    private String draw() {
        int panelHeight = 44 + report.results().size() * (BAR + 6);
        int height = TOP + PANELS.size() * panelHeight;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" font-family=\"sans-serif\" font-size=\"13\">");
        line("<rect width=\"" + WIDTH + "\" height=\"" + height + "\" fill=\"#ffffff\"/>");
        line("<text x=\"16\" y=\"30\" font-size=\"17\">Host ports under each strategy, seed " + report.seed()
                + ", simulated time " + report.time() + "</text>");
        PANELS.forEach(this::panel);
        line("</svg>");
        return svg.toString();
    }

    private void panel(Panel panel) {
        line("<text x=\"16\" y=\"" + (y + 14) + "\" font-weight=\"bold\">" + panel.title() + "</text>");
        y += 24;
        double greatest =
                report.results().stream().mapToDouble(panel.metric()).max().orElse(0);
        report.results().forEach(result -> bar(panel, result, greatest));
        y += 20;
    }

    private void bar(Panel panel, StrategyResult result, double greatest) {
        double value = panel.metric().applyAsDouble(result);
        double length = greatest > 0 ? value / greatest * LONGEST_BAR : 0;
        int baseline = y + BAR - 5;
        line("<text x=\"" + (LABELS - 8) + "\" y=\"" + baseline + "\" text-anchor=\"end\">" + result.strategy()
                + "</text>");
        line("<rect x=\"" + LABELS + "\" y=\"" + y + "\" width=\"" + decimal(length) + "\" height=\"" + BAR
                + "\" fill=\"" + panel.colour() + "\"/>");
        line("<text x=\"" + decimal(LABELS + length + 6) + "\" y=\"" + baseline + "\">" + decimal(value) + "</text>");
        y += BAR + 6;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
