package io.github.marathonports.lint;

import java.util.regex.Pattern;

/** A command as a POSIX shell reads it, as far as it decides which variables are expanded: quotes, escapes and comments. */
final class ShellText {
    /** What stands in quotes behind one of these is a script for another shell, which expands it after all. */
    private static final Pattern BEFORE_A_SCRIPT =
            Pattern.compile("(?:^|.*[\\s;&|(])(?:-[a-z]*c|eval|trap)\\s+", Pattern.DOTALL);

    /** How far back an option can stand from its script; looking back to the start would take long in a long command. */
    private static final int LOOK_BACK = 64;

    private final String command;
    private final StringBuilder expandable = new StringBuilder();
    private boolean inDoubleQuotes;

    private ShellText(String command) {
        this.command = command;
    }

    /** The command with blanks in place of what no shell expands: single quotes, {@code \$}, {@code $$} and comments. */
    static String expandable(String command) {
        ShellText text = new ShellText(command);
        while (text.at() < command.length()) {
            text.step();
        }
        return text.expandable.toString();
    }

    /** Every character becomes one character, so what is done tells what comes next. */
    private int at() {
        return expandable.length();
    }

    private void step() {
        char next = command.charAt(at());
        if (next == '\\' || command.startsWith("$$", at())) {
            blankUntil(Math.min(at() + 2, command.length()));
        } else if (!inDoubleQuotes && next == '\'') {
            singleQuotes(command.indexOf('\'', at() + 1));
        } else if (!inDoubleQuotes && next == '#' && isAtStartOfWord()) {
            int end = command.indexOf('\n', at());
            blankUntil(end < 0 ? command.length() : end);
        } else {
            inDoubleQuotes ^= next == '"';
            expandable.append(next);
        }
    }

    private boolean isAtStartOfWord() {
        return at() == 0 || Character.isWhitespace(command.charAt(at() - 1));
    }

    /** A quote that nobody closes is no quote; the shell would refuse the command anyway. */
    private void singleQuotes(int end) {
        if (end < 0) {
            expandable.append(' ');
        } else if (BEFORE_A_SCRIPT.matcher(lastWords()).matches()) {
            String script = command.substring(at() + 1, end);
            expandable.append(' ').append(expandable(script)).append(' ');
        } else {
            blankUntil(end + 1);
        }
    }

    private CharSequence lastWords() {
        return expandable.subSequence(Math.max(0, at() - LOOK_BACK), at());
    }

    private void blankUntil(int end) {
        expandable.append(" ".repeat(end - at()));
    }
}
