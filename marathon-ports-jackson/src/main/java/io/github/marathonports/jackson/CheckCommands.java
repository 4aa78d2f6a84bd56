package io.github.marathonports.jackson;

import io.github.marathonports.app.CheckCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the health checks that run a command in a shell. */
final class CheckCommands {
    private CheckCommands() {}

    static List<CheckCommand> ofApp(Field app) {
        return of(
                app,
                "healthChecks",
                check -> Hint.object(check, "command").flatMap(command -> shell(command, "value")));
    }

    static List<CheckCommand> ofPod(Field pod) {
        return of(
                pod,
                "containers",
                container -> Hint.object(container, "healthCheck")
                        .flatMap(check -> Hint.object(check, "exec"))
                        .flatMap(exec -> Hint.object(exec, "command"))
                        .flatMap(command -> shell(command, "shell")));
    }

    private static List<CheckCommand> of(Field object, String list, Function<Field, Optional<CheckCommand>> reader) {
        List<CheckCommand> commands = new ArrayList<>();
        object.get(list)
                .ifPresent(field -> field.forEachItem(item -> reader.apply(item).ifPresent(commands::add)));
        return commands;
    }

    private static Optional<CheckCommand> shell(Field command, String name) {
        return Hint.text(command, name)
                .map(shell -> new CheckCommand(command.path().field(name), shell));
    }
}
