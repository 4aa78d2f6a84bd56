package io.github.marathonports.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * Agents that end in the same way, check by check.
 *
 * <p>Their numbers may differ; the first one's are shown. Immutable and thread-safe.
 *
 * @param first the first of them, with its checks
 * @param others the others with theirs, in the order of the cluster
 */
public record AgentGroup(AgentFit first, List<AgentFit> others) {
    /** Copies the agents. */
    public AgentGroup {
        others = List.copyOf(others);
    }

    static AgentGroup of(List<AgentFit> fits) {
        return new AgentGroup(fits.get(0), fits.subList(1, fits.size()));
    }

    /** All of them, the first one too. */
    public List<AgentFit> all() {
        List<AgentFit> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** How many agents. */
    public int size() {
        return 1 + others.size();
    }
}
