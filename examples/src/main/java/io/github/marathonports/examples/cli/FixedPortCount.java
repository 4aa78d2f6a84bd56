package io.github.marathonports.examples.cli;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;

/**
 * On how many agents one fixed host port is there at all, and on how many it is free (S12.1, S12.3).
 *
 * @param port the port
 * @param agents how many agents there are
 * @param existing how many have it among all their ports of the accepted roles
 * @param free how many have it and nobody uses it
 * @param all every port of the accepted roles on any agent, in use or not
 * @param source whether all ports are known, or only those that were offered
 */
record FixedPortCount(int port, int agents, int existing, int free, PortRanges all, Source source) {

    /** The counts of each fixed host port that is not free everywhere, in the order of the positions. */
    static List<FixedPortCount> of(RunSpec spec, List<AgentSnapshot> agents) {
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

    private static FixedPortCount count(int port, RunSpec spec, List<AgentSnapshot> agents) {
        ResourceSelector selector = OfferConfig.defaults().selector(spec);
        int existing = 0;
        int free = 0;
        PortRanges all = PortRanges.empty();
        for (AgentSnapshot agent : agents) {
            PortRanges total = accepted(agent.totalOffer(), selector);
            all = all.union(total);
            existing += total.contains(port) ? 1 : 0;
            free += accepted(agent.freeOffer(), selector).contains(port) ? 1 : 0;
        }
        boolean totals = agents.stream().allMatch(agent -> agent.source() == Source.TOTALS);
        return new FixedPortCount(port, agents.size(), existing, free, all, totals ? Source.TOTALS : Source.OFFER);
    }

    private static PortRanges accepted(Offer offer, ResourceSelector selector) {
        return offer.ports().stream()
                .filter(selector::accepts)
                .map(Ports::portRanges)
                .reduce(PortRanges.empty(), PortRanges::union);
    }

    /** The counts in one sentence. */
    String sentence() {
        String text = all.toString();
        String ranges = all.isEmpty() ? "no ports" : text.substring(1, text.length() - 1);
        if (existing == 0) {
            return "host port " + port + " is offered by 0 of " + agents + " agents, which offer " + ranges
                    + (source == Source.TOTALS
                            ? ": this app waits for ever (S12.1)"
                            : " now: what is in use, an offer does not show (S12.1, S12.3)");
        }
        return "host port " + port + " is there on " + existing + " of " + agents + " agents and free on " + free
                + (free == 0 ? ": this app waits until a task ends (S12.3)" : " (S12.3)");
    }
}
