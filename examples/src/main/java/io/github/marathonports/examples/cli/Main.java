package io.github.marathonports.examples.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line's entry. */
@Command(
        name = "marathon-ports",
        mixinStandardHelpOptions = true,
        version = "marathon-ports 0.1.0-SNAPSHOT",
        description = "What Marathon does with ports, and why an app waits.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ExplainCommand.class,
            PlaceCommand.class,
            EnvCommand.class,
            LintCommand.class,
            MigrateCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {
    /** Input that cannot be used: a bad option, a file that is not there, a document that Marathon refuses. */
    static final int UNUSABLE_INPUT = 2;

    /** A defect of this program. */
    private static final int DEFECT = 70;

    @Spec
    private CommandSpec spec;

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        CommandLine commandLine = commandLine();
        if (Progress.isDumb()) {
            commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        System.exit(commandLine.execute(args));
    }

    /** The command line, for tests that run it in this JVM. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler((error, arguments) -> wrongOption(error))
                .setExecutionExceptionHandler((error, commandLine, parsed) -> {
                    commandLine.getErr().println(message(error));
                    commandLine.getErr().flush();
                    return error instanceof UnusableInputException || error instanceof UncheckedIOException
                            ? UNUSABLE_INPUT
                            : DEFECT;
                });
    }

    /** A page of options below the one line that matters would hide it. */
    private static int wrongOption(ParameterException error) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(error.getMessage()));
        if (command.getParent() == null) {
            UnmatchedArgumentException.printSuggestions(error, err);
            command.usage(err);
        } else if (!UnmatchedArgumentException.printSuggestions(error, err)) {
            err.println("All options: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return UNUSABLE_INPUT;
    }

    private static String message(Exception error) {
        if (error.getCause() instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (error instanceof UncheckedIOException) {
            String said = String.valueOf(error.getMessage());
            return (said.startsWith("cannot") ? said : "cannot read") + ": " + error.getCause();
        }
        return error instanceof UnusableInputException
                ? String.valueOf(error.getMessage())
                : "defect in marathon-ports, please report: " + error;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
