package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.explain.Check.OfAgent;
import java.util.Objects;

/**
 * One agent and what was asked of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param agent the agent
 * @param checks the answers
 */
public record AgentFit(AgentSnapshot agent, OfAgent checks) {
    /** Checks that nothing is missing. */
    public AgentFit {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(checks, "checks");
    }
}
