package io.github.marathonports.explain;

/** How a check ended, the best first. */
public enum Status {
    /** What is asked for is free. */
    PASSED,
    /** It is there but not free at the moment, or nobody knows whether it is there. */
    WAITS,
    /** It is not there at all. */
    NEVER;

    static Status of(boolean now, boolean ever) {
        return now ? PASSED : ever ? WAITS : NEVER;
    }

    Status worse(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
