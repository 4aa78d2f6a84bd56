package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.range.PortRanges;
import java.util.List;

/**
 * The ports that the agents of a cluster have, in use or not, as far as an app or pod may take them (S12.1, S12.7).
 *
 * <p>It never says which are free at the moment: lint speaks of what can never be, not of what is.
 */
@FunctionalInterface
public interface AgentPorts {

    /** Agents that offer these ports to everybody, one set for each agent. */
    static AgentPorts of(List<PortRanges> totals) {
        List<PortRanges> copy = List.copyOf(totals);
        return spec -> copy;
    }

    /**
     * For each agent all its ports of the roles that the app or pod accepts.
     *
     * @return one set for each agent, in the same order on every call; the empty set for an agent without such ports
     */
    List<PortRanges> totalsFor(RunSpec spec);
}
