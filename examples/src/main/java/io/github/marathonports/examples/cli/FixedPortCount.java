package io.github.marathonports.examples.cli;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.jackson.AgentState;
import io.github.marathonports.jackson.AgentState.Resources;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * On how many agents one fixed host port is there at all, and on how many it is free (S12.1, S12.3).
 *
 * @param port the port
 * @param agents how many agents there are
 * @param existing how many have it among all their ports of the accepted roles
 * @param free how many have it and nobody uses it
 * @param all every port of the accepted roles on any agent, in use or not
 */
record FixedPortCount(int port, int agents, int existing, int free, PortRanges all) {

    /** The counts of each fixed host port that is not free everywhere, in the order of the positions. */
    static List<FixedPortCount> of(RunSpec spec, List<AgentState> agents) {
        List<FixedPortCount> counts = new ArrayList<>();
        for (HostPortRequest request : spec.hostPortRequests()) {
            if (request instanceof HostPortRequest.Static fixed) {
                FixedPortCount count = count(fixed.port(), spec, agents);
                if (count.free() < agents.size() && !counts.contains(count)) {
                    counts.add(count);
                }
            }
        }
        return counts;
    }

    private static FixedPortCount count(int port, RunSpec spec, List<AgentState> agents) {
        Set<Role> roles = OfferConfig.defaults().selector(spec).acceptedRoles();
        int existing = 0;
        int free = 0;
        PortRanges all = PortRanges.empty();
        for (AgentState agent : agents) {
            PortRanges accepted = accepted(agent, roles);
            all = all.union(accepted);
            existing += accepted.contains(port) ? 1 : 0;
            free += accepted.contains(port) && !agent.used().ports().contains(port) ? 1 : 0;
        }
        return new FixedPortCount(port, agents.size(), existing, free, all);
    }

    private static PortRanges accepted(AgentState agent, Set<Role> roles) {
        PortRanges ports = PortRanges.empty();
        for (Role role : roles) {
            ports = ports.union(
                    agent.byRole().getOrDefault(role, Resources.none()).ports());
        }
        return ports;
    }

    /** The counts in one sentence. */
    String sentence() {
        String text = all.toString();
        String ranges = all.isEmpty() ? "no ports" : text.substring(1, text.length() - 1);
        if (existing == 0) {
            return "host port " + port + " is offered by 0 of " + agents + " agents, which offer " + ranges
                    + ": this app waits for ever (S12.1)";
        }
        return "host port " + port + " is there on " + existing + " of " + agents + " agents and free on " + free
                + (free == 0 ? ": this app waits until a task ends (S12.3)" : " (S12.3)");
    }
}
