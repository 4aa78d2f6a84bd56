package io.github.marathonports.examples.cli;

import io.github.marathonports.jackson.LintInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        List<NamedFile> named = NamedFile.expand(arguments);
        Progress progress = Progress.onTerminal(err, named.size(), "files read");
        List<Input> inputs = new ArrayList<>();
        for (NamedFile file : named) {
            LintInput input = LintInput.read(file.path());
            if (file.wasSearchedFor() && input.holdsNoRunSpec()) {
                progress.note(input.name() + " holds neither an app nor a pod and is passed over");
            } else {
                inputs.add(new Input(file.path(), input));
            }
            progress.step();
        }
        progress.end();
        return inputs;
    }
}
