package io.github.marathonports.app;

import java.util.List;

/** A document that somebody posted: an app or a pod. Immutable and thread-safe. */
public sealed interface RunSpecDocument permits AppDocument, PodDocument {

    /** The absolute id (S1.6). */
    RunSpecId id();

    /**
     * The fields that no Marathon knows, in the objects where ports are declared, in document order. They mean nothing; lint tells
     * of those that look misspelt.
     */
    List<UnknownField> unknownFields();

    /** The health checks that run a command, in document order. */
    List<CheckCommand> checkCommands();
}
