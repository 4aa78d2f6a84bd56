package io.github.marathonports.lint;

/** One thing to look for; what it looks at is a document, or an accepted app or pod. */
@FunctionalInterface
interface Rule<S> {

    void check(S subject, Findings findings);
}
