package io.github.marathonports.app;

import java.util.List;

/**
 * Something Marathon runs instances of, as its port rules see it (S5).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface RunSpec permits AppSpec {

    /** The absolute id. */
    RunSpecId id();

    /** How many instances are wanted. */
    int instances();

    /** Whether tasks run on the agent's own network. */
    boolean isHostMode();

    /** What each port position asks of an agent, in order (S5.1). */
    List<HostPortRequest> hostPortRequests();
}
