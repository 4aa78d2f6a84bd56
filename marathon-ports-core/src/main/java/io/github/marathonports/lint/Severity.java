package io.github.marathonports.lint;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
    /** It cannot work: Marathon refuses the document, the app waits for ever, or its task fails at launch. */
    ERROR,
    /** It works otherwise than it reads, or only by luck. */
    WARNING,
    /** It works; somebody should know. */
    NOTE;

    /** Whether this is as bad as the other, or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** In lower case, as texts and SARIF spell it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
