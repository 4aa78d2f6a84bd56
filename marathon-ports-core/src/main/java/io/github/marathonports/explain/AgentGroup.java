package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import java.util.List;

/**
 * Agents that end in the same way, check by check.
 *
 * <p>Their numbers may differ; the first one's are shown. Immutable and thread-safe.
 *
 * @param first the first of them, with its checks
 * @param others the others, in the order of the cluster
 */
public record AgentGroup(AgentFit first, List<AgentSnapshot> others) {
    /** Copies the agents. */
    public AgentGroup {
        others = List.copyOf(others);
    }

    static AgentGroup of(List<AgentFit> fits) {
        return new AgentGroup(
                fits.get(0),
                fits.subList(1, fits.size()).stream().map(AgentFit::agent).toList());
    }

    /** How many agents. */
    public int size() {
        return 1 + others.size();
    }
}
