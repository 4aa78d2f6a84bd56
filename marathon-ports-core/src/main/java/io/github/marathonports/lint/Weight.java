package io.github.marathonports.lint;

/**
 * How bad a code is, and by which rule.
 *
 * @param severity how bad
 * @param rule the number of the rule
 */
record Weight(Severity severity, String rule) {

    static Weight error(String rule) {
        return new Weight(Severity.ERROR, rule);
    }

    static Weight warning(String rule) {
        return new Weight(Severity.WARNING, rule);
    }

    static Weight note(String rule) {
        return new Weight(Severity.NOTE, rule);
    }
}
