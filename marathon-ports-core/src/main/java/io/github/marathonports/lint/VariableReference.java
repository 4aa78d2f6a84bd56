package io.github.marathonports.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that a text would have a shell expand: {@code $PORT0} and {@code ${PORT0}}. */
final class VariableReference {
    /** What may stand behind a name in braces; unbounded, a text full of open braces would take for ever. */
    private static final String REST = "[^}]{0,1000}+";
    /**
     * {@code \$PORT0} and {@code $$PORT0} are not references; what follows the name in braces may give a default, in which there may be
     * another reference.
     */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\\\$])\\$(?:\\{([A-Za-z_]\\w*+)(?=(" + REST + ")})|([A-Za-z_]\\w*+))");

    private static final Pattern DEFAULT = Pattern.compile(":?[-=+].*", Pattern.DOTALL);
    /** {@code ${PORT0:+x}} never gives the value itself. */
    private static final Pattern ALTERNATIVE = Pattern.compile(":?[+].*", Pattern.DOTALL);

    private static final Pattern RUNS_UNSEEN_TEXT = Pattern.compile(
            "(?:^|[;&|({`\"'\\n]|\\b(?:then|do|else)\\s)\\s*(?:(?:\\.|source)\\s+[^\\s;&|]|eval\\s+[\"']?(?:\\$\\(|`))");

    private static final String ANY = "\\$(?:\\{\\w++" + REST + "}|\\w++)";
    private static final String AGENT = "\\$(?:\\{(?:\\w*HOST|LIBPROCESS_IP)}|(?:\\w*HOST|LIBPROCESS_IP)\\b)";
    private static final Pattern TOLD = Pattern.compile("(?i:(?:advertis|announc)[\\w.-]*)[=:\\s]+[\"']?(?:" + AGENT
            + ":)?" + ANY + "|" + AGENT + "[\"']?:[\"']?" + ANY);

    private VariableReference() {}

    /** The names of this pattern that the text refers to without a default, each once, in order. */
    static List<String> in(String text, Pattern names) {
        return in(text, names, DEFAULT);
    }

    /** The names of this pattern whose value the text wants, with a default or without, each once, in order. */
    static List<String> withOrWithoutDefault(String text, Pattern names) {
        return in(text, names, ALTERNATIVE);
    }

    private static List<String> in(String text, Pattern names, Pattern ignored) {
        Set<String> found = new LinkedHashSet<>();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            name(reference, ignored)
                    .filter(name -> names.matcher(name).matches())
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<String> name(Matcher reference, Pattern ignored) {
        if (reference.group(1) == null) {
            return Optional.of(reference.group(3));
        }
        return ignored.matcher(reference.group(2)).matches() ? Optional.empty() : Optional.of(reference.group(1));
    }

    /**
     * Whether the text gives the variable a value itself: {@code PORT=80 ...}, {@code read PORT}, {@code for PORT in},
     * {@code ${PORT:=80}}. An option like {@code --PORT=$PORT} does not.
     */
    static boolean isSetIn(String text, String name) {
        return Pattern.compile("(?<![^\\s;&|({`\"'])" + name + "=|\\$\\{" + name
                        + ":?=|\\b(read|for|printf -v)\\b[^;|&\\n$]*\\b" + name + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether the text runs a file or the output of a command in its own shell, which may set any variable. */
    static boolean mayBeSetElsewhere(String text) {
        return RUNS_UNSEEN_TEXT.matcher(text).find();
    }

    /**
     * The text without the ports that it tells others, together with the agent's address or as one to advertise: there a host port is
     * right.
     */
    static String withoutTold(String text) {
        return TOLD.matcher(text).replaceAll(" ");
    }
}
