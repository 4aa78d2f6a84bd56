package io.github.marathonports.examples.cli;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.jackson.ClusterDocument;
import io.github.marathonports.jackson.LocatedViolation;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.jackson.SourceLocation;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.violation.Violation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the files a command is given; what cannot be used is an error that names file, line and field. */
final class InputFiles {
    private InputFiles() {}

    /** The app or pod of a file, as Marathon understands it. */
    static Accepted<? extends RunSpec> runSpec(Path file, MarathonPorts marathon) {
        Reading<RunSpecDocument> reading = MarathonJson.withDefaults().tryReadRunSpec(file);
        return reading.<Accepted<? extends RunSpec>>fold(
                read -> marathon.normalize(read.value())
                        .<Accepted<? extends RunSpec>>fold(accepted -> accepted, rejected -> {
                            throw unusable(
                                    "Marathon refuses this document:",
                                    rejected.violations().stream()
                                            .map(violation -> line(file, read.locate(violation.path()), violation))
                                            .toList());
                        }),
                unreadable -> {
                    throw unreadable(file, unreadable.violations());
                });
    }

    /** The agents of a file, whatever shows them. */
    static ClusterDocument cluster(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnusableInputException(file + " is a directory; expected was a file that shows agents");
        }
        return MarathonJson.withDefaults().tryReadCluster(file).fold(Reading.Read::value, unreadable -> {
            throw unreadable(file, unreadable.violations());
        });
    }

    /** An error that names every place in the file. */
    static UnusableInputException unreadable(Path file, List<LocatedViolation> violations) {
        return unusable(
                "this document cannot be used:",
                violations.stream()
                        .map(found -> line(file, found.location(), found.violation()))
                        .toList());
    }

    private static UnusableInputException unusable(String headline, List<String> lines) {
        return new UnusableInputException(
                headline + lines.stream().map(line -> "\n  " + line).collect(Collectors.joining()));
    }

    private static String line(Path file, SourceLocation location, Violation violation) {
        return file + ":" + location.line() + ":" + location.column() + ": " + violation;
    }
}
