package io.github.marathonports.testkit.simulation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
    /** As wide as a letter of a name is at most, roughly. */
    private static final int LETTER = 8;

    private static final List<Panel> PANELS = List.of(
            new Panel(
                    "one port in ten is taken again within, minutes",
                    "#8c510a",
                    StrategyResult::portReuse,
                    reuse -> reuse.p10() / MILLIS_PER_MINUTE),
            new Panel(
                    "mean idle time before a port is taken again, minutes",
                    "#bf812d",
                    StrategyResult::portReuse,
                    reuse -> reuse.mean() / MILLIS_PER_MINUTE),
            new Panel("free ranges per agent, mean", "#35978f", StrategyResult::freeRanges, Distribution::mean),
            new Panel(
                    "longest free range per agent, ports, mean",
                    "#01665e",
                    StrategyResult::largestFreeRun,
                    Distribution::mean));

    private final SimulationReport report;
    private final int labels;
    private final StringBuilder svg = new StringBuilder();
    private int y = TOP;

    /** One metric of all strategies, each a bar; the longest bar is the greatest value. */
    private record Panel(
            String title,
            String colour,
            Function<StrategyResult, Distribution> spread,
            ToDoubleFunction<Distribution> number) {

        double value(StrategyResult result) {
            return number.applyAsDouble(spread.apply(result));
        }

        /** A port that nobody took again has not rested for 0 minutes. */
        String text(StrategyResult result) {
            return spread.apply(result).count() == 0 ? "never" : decimal(value(result));
        }
    }

    private SimulationChart(SimulationReport report) {
        this.report = report;
        int longest = report.results().stream()
                .mapToInt(result -> result.strategy().length())
                .max()
                .orElse(0);
        this.labels = Math.max(LABELS, LETTER * (longest + 2));
    }

    /** The picture as SVG. */
    public static String svg(SimulationReport report) {
        return new SimulationChart(report).draw();
    }

    private String draw() {
        int panelHeight = 44 + report.results().size() * (BAR + 6);
        int height = TOP + PANELS.size() * panelHeight;
        int width = WIDTH - LABELS + labels;
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" font-family=\"sans-serif\" font-size=\"13\">");
        line("<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#ffffff\"/>");
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
                report.results().stream().mapToDouble(panel::value).max().orElse(0);
        report.results().forEach(result -> bar(panel, result, greatest));
        y += 20;
    }

    private void bar(Panel panel, StrategyResult result, double greatest) {
        double length = greatest > 0 ? panel.value(result) / greatest * LONGEST_BAR : 0;
        int baseline = y + BAR - 5;
        line("<text x=\"" + (labels - 8) + "\" y=\"" + baseline + "\" text-anchor=\"end\">" + result.strategy()
                + "</text>");
        line("<rect x=\"" + labels + "\" y=\"" + y + "\" width=\"" + decimal(length) + "\" height=\"" + BAR
                + "\" fill=\"" + panel.colour() + "\"/>");
        line("<text x=\"" + decimal(labels + length + 6) + "\" y=\"" + baseline + "\">" + panel.text(result)
                + "</text>");
        y += BAR + 6;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}
