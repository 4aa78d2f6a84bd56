package io.github.marathonports.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** A directory for documents to lint, and what the command printed of them. */
abstract class LintedDirectory {
    static final String CLEAN =
            "{\"id\": \"/clean\", \"cmd\": \"serve --port $PORT0\", \"portDefinitions\": [{\"port\": 0}]}";
    static final String WARNS = "{\"id\": \"/warns\", \"cmd\": \"serve\", \"portDefinitions\": [{\"port\": 8080}]}";
    static final String NOTES = "{\"id\": \"/notes\", \"cmd\": \"serve\", \"ports\": [0]}";
    static final String FAILS = "{\"id\": \"/fails\",\n \"ports\": [1,\n 1]}";

    @TempDir
    Path directory;

    /** What the command printed and its exit code. */
    record Run(int exit, String out, String err) {}

    static Run run(Help.Ansi ansi, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine()
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        int exit = commandLine.execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    static Run lint(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(0, "lint");
        return run(Help.Ansi.OFF, all.toArray(String[]::new));
    }

    String file(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }
}
