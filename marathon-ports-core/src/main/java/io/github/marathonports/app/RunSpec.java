package io.github.marathonports.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something Marathon runs instances of, as its port rules see it (S5).
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface RunSpec permits AppSpec, PodSpec {

    /** The absolute id. */
    RunSpecId id();

    /** The roles whose resources it takes; absent leaves it to Marathon (S12.15). */
    Optional<List<String>> acceptedResourceRoles();

    /** What one instance asks besides ports. */
    Scalars scalars();

    /** How many instances are wanted. */
    int instances();

    /** How an upgrade replaces its tasks (S12.3). */
    UpgradeStrategy upgradeStrategy();

    /** Its labels, in document order. */
    Map<String, String> labels();

    /** Whether tasks run on the agent's own network. */
    boolean isHostMode();

    /** What each port position asks of an agent, in order (S5.1). */
    List<HostPortRequest> hostPortRequests();
}
