package io.github.marathonports.examples.cli;

import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.normalize.NormalizationConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Old documents to the canonical form. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Rewrites apps and pods to the canonical form of Marathon 1.5 and later. Fields that are not about ports, unknown ones "
                    + "too, and the order of keys stay as they are. Migrating twice changes nothing.",
            "What the document says without any effect is lost, and always told."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is canonical now",
            "1:Marathon would refuse the canonical form of some app; its file is left as it was",
            "2:unusable input; with --in-place no file was written"
        })
final class MigrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private MarathonFlags flags;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "A file with an app, a pod, a list of them or a group, or - for standard input; with --in-place or --output json also several, "
                            + "a directory (every *.json below it) or a glob in quotes.")
    private List<String> files;

    @Option(
            names = "--in-place",
            description =
                    "Write the canonical form into the files instead of printing it. A file that is canonical already is not "
                            + "touched, and none is if one of them cannot be used.")
    private boolean inPlace;

    @Option(names = "--explain", description = "Tell every step with its rule, not only what is lost.")
    private boolean explain;

    @Option(
            names = "--output",
            defaultValue = "text",
            converter = PlaceCommand.OutputConverter.class,
            description = "text: the document; json: the document, and every step of every app and pod in it "
                    + "(default: ${DEFAULT-VALUE}).")
    private PlaceCommand.Output output;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<MigratedFile> migrated = migrated(RunSpecInputs.paths(files, err));
        if (inPlace) {
            write(migrated);
        }
        MigrationText text = MigrationText.of(migrated, explain);
        if (output == PlaceCommand.Output.JSON) {
            print(MigrationJson.of(migrated));
        } else {
            err.print(text.notes());
            err.flush();
            print(inPlace ? text.outcomes() : migrated.get(0).document().text());
        }
        return migrated.stream().anyMatch(MigratedFile::isObjectedTo) ? 1 : 0;
    }

    private static void write(List<MigratedFile> migrated) {
        Map<Path, String> texts = new LinkedHashMap<>();
        migrated.stream()
                .filter(MigratedFile::isToBeWritten)
                .forEach(file -> texts.put(file.path(), file.document().text()));
        AtomicFile.writeAll(texts);
    }

    private List<MigratedFile> migrated(List<Path> inputs) {
        if (inputs.isEmpty()) {
            throw new UnusableInputException("there is neither an app nor a pod in " + String.join(", ", files));
        }
        if (inputs.size() > 1 && !inPlace && output == PlaceCommand.Output.TEXT) {
            throw new UnusableInputException("these are " + inputs.size() + " files, " + inputs.get(0) + " and "
                    + inputs.get(1)
                    + " among them, and only one can be printed as text; give one, write them all with --in-place, or print them "
                    + "with --output json");
        }
        return allOrNone(inputs);
    }

    /** One unusable file keeps all from being written: half a migration is worse than none. */
    private List<MigratedFile> allOrNone(List<Path> inputs) {
        NormalizationConfig config = flags.marathon().normalizationConfig();
        List<MigratedFile> migrated = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (Path input : inputs) {
            migrate(input, config, migrated, unusable);
        }
        if (!unusable.isEmpty()) {
            throw new UnusableInputException(String.join("\n", unusable) + (inPlace ? "\nno file was written" : ""));
        }
        return migrated;
    }

    private static void migrate(
            Path file, NormalizationConfig config, List<MigratedFile> migrated, List<String> unusable) {
        Reading<MigratedFile> reading = MarathonJson.withDefaults()
                .tryMigrateAll(file, config)
                .map(document -> new MigratedFile(file, document));
        reading.fold(
                read -> migrated.add(read.value()),
                unreadable -> unusable.add(
                        InputFiles.unreadable(file, unreadable.violations()).getMessage()));
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
