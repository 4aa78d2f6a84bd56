package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.normalize.Normalization.Accepted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where an app or pod would be placed, and what its task would see; or why it fits nowhere. */
@Command(
        name = "place",
        mixinStandardHelpOptions = true,
        description =
                "Tries every agent of a cluster, and shows ports, environment and bindings on the first that fits.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the app or pod is placed", "1:no agent fits", "2:unusable input"})
final class PlaceCommand implements Callable<Integer> {
    /** How an answer is printed. */
    enum Output {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "APP.json",
            description = "An app as posted to /v2/apps or shown by /v2/apps/ID, or a pod as posted to /v2/pods.")
    private Path document;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private MarathonFlags flags;

    @Mixin
    private OfferFlags offerFlags;

    @Option(
            names = "--seed",
            defaultValue = "0",
            description = "Seed of the random ports; the same seed gives the same ports (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--output",
            defaultValue = "text",
            converter = OutputConverter.class,
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private Output output;

    @Override
    public Integer call() {
        MarathonPorts marathon = flags.marathon().withOfferConfig(offerFlags.config());
        Accepted<? extends RunSpec> accepted = InputFiles.runSpec(document, marathon);
        Placement placement = Placement.of(
                withServicePorts(accepted.spec(), marathon), cluster.required(), marathon, new Random(seed));
        accepted.losses().forEach(loss -> print(spec.commandLine().getErr(), "note: " + loss + "\n"));
        print(
                spec.commandLine().getOut(),
                output == Output.JSON ? PlacementJson.of(placement) : PlacementText.of(placement));
        return placement.placed().isPresent() ? 0 : 1;
    }

    /** Pods have no service ports (S13.1). */
    private static RunSpec withServicePorts(RunSpec spec, MarathonPorts marathon) {
        return spec instanceof AppSpec app ? withServicePorts(app, marathon) : spec;
    }

    private static AppSpec withServicePorts(AppSpec app, MarathonPorts marathon) {
        return marathon.assignServicePorts(List.of(), List.of(app))
                .fold(assigned -> assigned.apps().get(0), exhausted -> {
                    throw new UnusableInputException(exhausted.toString());
                });
    }

    private static void print(PrintWriter writer, String text) {
        writer.print(text);
        writer.flush();
    }

    /** Reads {@code text} and {@code json} in any letter case. */
    static final class OutputConverter extends EnumConverter<Output> {
        OutputConverter() {
            super(Output.class);
        }
    }
}
