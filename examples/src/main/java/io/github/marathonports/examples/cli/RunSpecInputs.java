package io.github.marathonports.examples.cli;

import io.github.marathonports.jackson.LintInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files that a command is given, by name, directory or glob, with the apps and pods in them.
 *
 * <p>JSON of another kind that only a search brought, such as a {@code package.json}, is passed over with a note.
 */
final class RunSpecInputs {
    private RunSpecInputs() {}

    /**
     * A file and what is in it.
     *
     * @param path the file
     * @param read its apps and pods
     */
    record Input(Path path, LintInput read) {}

    /**
     * Reads all files, telling a person at a terminal how far it has come.
     *
     * @param arguments files, directories and globs
     * @param err where notes and progress go
     * @throws UnusableInputException if an argument names no file
     */
    static List<Input> read(List<String> arguments, PrintWriter err) {
        return each(arguments, err, file -> {
            LintInput input = LintInput.read(file.path());
            return file.wasSearchedFor() && input.holdsNoRunSpec()
                    ? Optional.empty()
                    : Optional.of(new Input(file.path(), input));
        });
    }

    /** The same files, for whoever reads them himself; one that is named may be a pipe, which can be read only once. */
    static List<Path> paths(List<String> arguments, PrintWriter err) {
        return each(
                arguments,
                err,
                file -> file.wasSearchedFor() && LintInput.read(file.path()).holdsNoRunSpec()
                        ? Optional.empty()
                        : Optional.of(file.path()));
    }

    private static <T> List<T> each(List<String> arguments, PrintWriter err, Function<NamedFile, Optional<T>> reader) {
        List<NamedFile> named = NamedFile.expand(arguments);
        Progress progress = Progress.onTerminal(err, named.size(), "files read");
        List<T> all = new ArrayList<>();
        for (NamedFile file : named) {
            reader.apply(file)
                    .ifPresentOrElse(
                            all::add,
                            () -> progress.note(file.path() + " holds neither an app nor a pod and is passed over"));
            progress.step();
        }
        progress.end();
        return all;
    }
}
