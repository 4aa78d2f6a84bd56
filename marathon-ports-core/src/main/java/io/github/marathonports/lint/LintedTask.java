package io.github.marathonports.lint;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.CheckCommand;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodContainer.Command;
import io.github.marathonports.launch.PortVariable;
import io.github.marathonports.launch.PortVariable.Source;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a task runs, the user's variables, and every variable it will see.
 *
 * @param words its command or arguments
 * @param checks the commands of its health checks, which see the same variables
 * @param userVariables the user's own, each with its place
 * @param variables all of them, Marathon's included
 * @param known the names of those that can be foreseen: {@code PORT_31755} of a random port cannot
 * @param portVariable which names tell ports to a task of this kind
 */
record LintedTask(
        List<Word> words,
        List<Word> checks,
        List<UserVariable> userVariables,
        List<PortVariable> variables,
        List<String> known,
        Pattern portVariable) {

    /**
     * A piece of a command.
     *
     * @param path where it stands
     * @param text what it says
     * @param seenByShell whether a shell expands variables in it
     */
    record Word(FieldPath path, String text, boolean seenByShell) {

        /** The text as far as a variable in it may be expanded, here or by whoever gets it as an argument. */
        String expandable() {
            return seenByShell ? ShellText.expandable(text) : text;
        }
    }

    /** An entry of {@code env}, or of a pod's {@code environment}. */
    record UserVariable(FieldPath path, String name, String value) {}

    /** Names of S10.2 to S10.5, with Marathon's prefix or without. */
    private static Pattern namesOfApps(String prefix) {
        return Pattern.compile("(" + Pattern.quote(prefix) + ")?PORT(S|\\d+|_\\w+)?");
    }

    /** Names of S13.2, and those of an app, which no pod has. */
    private static Pattern namesOfPods(String prefix) {
        return Pattern.compile(
                "(?i:" + Pattern.quote(prefix) + ")?(ENDPOINT|EP_HOST|EP_CONTAINER)_\\w+|PORT(S|\\d+|_\\w+)?");
    }

    static LintedTask of(LintedApp app) {
        AppDocument document = app.document();
        List<Word> words = new ArrayList<>();
        document.cmd().ifPresent(cmd -> words.add(new Word(FieldPath.of("cmd"), cmd, true)));
        words.addAll(arguments(FieldPath.of("args"), document.args()));
        List<PortVariable> variables = app.plan().environment().variables();
        return new LintedTask(
                words,
                checks(document.checkCommands().stream()),
                userVariables(FieldPath.of("env"), document.env()),
                variables,
                known(app, variables),
                namesOfApps(app.options().launch().envVarsPrefix()));
    }

    private static List<String> known(LintedApp app, List<PortVariable> variables) {
        return Stream.concat(
                        variables.stream()
                                .filter(variable -> isKnownBeforeLaunch(app, variable))
                                .map(PortVariable::name),
                        app.secretVariables().stream())
                .distinct()
                .toList();
    }

    private static boolean isKnownBeforeLaunch(LintedApp app, PortVariable variable) {
        return variable.origin().source() != Source.NUMBER
                || app.isKnownBeforeLaunch(variable.origin().position().orElseThrow());
    }

    static LintedTask of(LintedPod pod, int index, PodContainer container) {
        List<PortVariable> variables =
                pod.plan().tasks().get(index).environment().variables();
        FieldPath path = LintedPod.container(index);
        return new LintedTask(
                container
                        .command()
                        .map(command -> words(path.field("exec").field("command"), command))
                        .orElse(List.of()),
                checks(pod.document().checkCommands().stream()
                        .filter(check -> check.path().equals(LintedPod.checkCommand(index)))),
                userVariables(pod, path, container),
                variables,
                variables.stream().map(PortVariable::name).toList(),
                namesOfPods(pod.options().launch().envVarsPrefix()));
    }

    private static List<Word> checks(Stream<CheckCommand> commands) {
        return commands.map(check -> new Word(check.path(), check.shell(), true))
                .toList();
    }

    private static List<Word> words(FieldPath path, Command command) {
        return command.form() == Command.Form.SHELL
                ? List.of(new Word(path.field("shell"), command.words().get(0), true))
                : arguments(path.field("argv"), command.words());
    }

    private static List<Word> arguments(FieldPath path, List<String> arguments) {
        List<Word> words = new ArrayList<>();
        for (String argument : arguments) {
            words.add(new Word(path.item(words.size()), argument, isScript(arguments, words.size())));
        }
        return words;
    }

    /** A shell expands what stands behind its {@code -c}, and nothing else: {@code ["sh", "-c", "..."]}. */
    private static boolean isScript(List<String> arguments, int index) {
        boolean behindC = index > 0 && arguments.get(index - 1).matches("-[a-z]*c");
        return behindC
                && (index == 1 || arguments.subList(0, index - 1).stream().anyMatch(LintedTask::isShell));
    }

    private static boolean isShell(String argument) {
        return argument.matches("(.*/)?(ba|da|k|z|a)?sh");
    }

    private static List<UserVariable> userVariables(FieldPath path, Map<String, String> variables) {
        return variables.entrySet().stream()
                .map(entry -> new UserVariable(path.field(entry.getKey()), entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A container has the pod's variables, too; they are placed where they stand. */
    private static List<UserVariable> userVariables(LintedPod pod, FieldPath path, PodContainer container) {
        Map<String, String> ofPod = pod.document().environment();
        return container.environment().entrySet().stream()
                .map(entry -> new UserVariable(
                        (entry.getValue().equals(ofPod.get(entry.getKey())) ? FieldPath.root() : path)
                                .field("environment")
                                .field(entry.getKey()),
                        entry.getKey(),
                        entry.getValue()))
                .toList();
    }
}
