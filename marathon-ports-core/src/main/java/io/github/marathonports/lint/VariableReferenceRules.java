package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.lint.LintedTask.UserVariable;
import io.github.marathonports.lint.LintedTask.Word;
import java.util.List;

/** Port variables in commands, arguments and values of variables (S10.2, S10.7, S13.2). */
final class VariableReferenceRules {
    /** How many variables an advice names. */
    private static final int NAMED = 8;

    private VariableReferenceRules() {}

    static void undefined(LintedSpec spec, Findings findings) {
        for (LintedTask task : spec.tasks()) {
            task.words().forEach(word -> undefined(task, word, spec.spec().id(), findings));
            task.checks().forEach(check -> undefined(task, check, spec.spec().id(), findings));
        }
    }

    private static void undefined(LintedTask task, Word word, RunSpecId id, Findings findings) {
        if (VariableReference.mayBeSetElsewhere(word.text())) {
            return;
        }
        for (String name : VariableReference.in(word.expandable(), task.portVariable())) {
            if (!task.known().contains(name) && !VariableReference.isSetIn(word.text(), name)) {
                findings.add(
                        FindingCode.UNDEFINED_PORT_VARIABLE,
                        word.path(),
                        "$" + name + " will not be set by Marathon for " + id,
                        advice(task));
            }
        }
    }

    private static String advice(LintedTask task) {
        List<String> ports = task.known().stream()
                .filter(name -> task.portVariable().matcher(name).matches())
                .toList();
        if (ports.isEmpty()) {
            return "declare a port, or use a variable of your own: it has no port variables";
        }
        return "use one of "
                + (ports.size() > NAMED
                        ? String.join(", ", ports.subList(0, NAMED)) + " and " + (ports.size() - NAMED) + " more"
                        : String.join(", ", ports));
    }

    static void inArguments(LintedSpec spec, Findings findings) {
        for (LintedTask task : spec.tasks()) {
            for (Word word : task.words()) {
                if (!word.seenByShell()) {
                    VariableReference.withOrWithoutDefault(word.text(), task.portVariable())
                            .forEach(name -> findings.add(
                                    FindingCode.PORT_VARIABLE_IN_ARGS,
                                    word.path(),
                                    "$" + name + " stands in an argument, which no shell expands"));
                }
            }
        }
    }

    static void inEnvironment(LintedSpec spec, Findings findings) {
        for (LintedTask task : spec.tasks()) {
            for (UserVariable variable : task.userVariables()) {
                VariableReference.withOrWithoutDefault(variable.value(), task.portVariable())
                        .forEach(name -> findings.add(
                                FindingCode.PORT_VARIABLE_IN_ENV,
                                variable.path(),
                                "the value of " + variable.name() + " stays \"" + variable.value()
                                        + "\": Marathon does not expand $" + name));
            }
        }
    }
}
