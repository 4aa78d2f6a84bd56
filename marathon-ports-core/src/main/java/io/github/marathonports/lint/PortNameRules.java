package io.github.marathonports.lint;

import io.github.marathonports.app.PortVariableNames;
import io.github.marathonports.launch.ResolvedPort;
import java.util.function.BiConsumer;

/** Names of ports, seen as what their variables will be called (S10.4, S12.6). */
final class PortNameRules {
    private PortNameRules() {}

    private static void each(LintedApp app, BiConsumer<ResolvedPort, String> named) {
        for (ResolvedPort port : app.plan().ports()) {
            port.name().ifPresent(name -> named.accept(port, name));
        }
    }

    private static String variable(LintedApp app, String name) {
        return app.options().launch().envVarsPrefix() + PortVariableNames.byName(name);
    }

    static void notInShell(LintedApp app, Findings findings) {
        each(app, (port, name) -> {
            if (name.contains("-")) {
                findings.add(
                        FindingCode.PORT_NAME_NOT_IN_SHELL,
                        app.ports().field(port.position(), "name"),
                        "the port name \"" + name + "\" sets " + variable(app, name) + ", which no shell can read",
                        "use \"" + name.replace("-", "") + "\", or another name without a dash");
            }
        });
    }

    /** S10.6: names come after numbers. */
    private static String replaced(LintedApp app, String number) {
        return app.plan().ports().stream()
                .filter(port -> String.valueOf(port.declaredPort()).equals(number))
                .findFirst()
                .map(port -> "; the port of position " + port.position() + " is not told by it any more")
                .orElse("");
    }

    /** A port named after its own number is harmless: both variables are the same (S10.6). */
    static void isANumber(LintedApp app, Findings findings) {
        each(app, (port, name) -> {
            if (name.matches("\\d+") && !name.equals(String.valueOf(port.declaredPort()))) {
                findings.add(
                        FindingCode.PORT_NAME_IS_A_NUMBER,
                        app.ports().field(port.position(), "name"),
                        "the port name \"" + name + "\" sets " + variable(app, name) + " to the port of position "
                                + port.position() + ", which declares "
                                + (port.declaredPort() == 0 ? "no port" : "port " + port.declaredPort())
                                + replaced(app, name));
            }
        });
    }
}
