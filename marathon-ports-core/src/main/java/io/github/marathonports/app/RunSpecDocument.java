package io.github.marathonports.app;

/** A document that somebody posted: an app or a pod. Immutable and thread-safe. */
public sealed interface RunSpecDocument permits AppDocument, PodDocument {

    /** The absolute id (S1.6). */
    RunSpecId id();
}
