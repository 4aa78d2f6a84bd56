package io.github.marathonports.explain;

/** Whether the instances of an app or pod can start. */
public enum Verdict {
    /** All instances can start now. */
    FITS,
    /** Some of the instances can start now, but not all. */
    PARTIALLY,
    /** None can start now, but with nothing else running at least one could; or nobody knows, as only offers are at hand. */
    WAITS,
    /** None can ever start: no agent's total resources can do it. */
    NEVER
}
