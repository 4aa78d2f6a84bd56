package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.match.Scalar;
import io.github.marathonports.range.PortRanges;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The most that any agent has of each thing, and on how many agents each fixed port is: the numbers of the headline. */
final class Extent {
    /** The largest free and the largest total amount of one thing on one agent. */
    static final class Most {
        private double free;
        private double total;

        void see(double freeHere, double totalHere) {
            free = Math.max(free, freeHere);
            total = Math.max(total, totalHere);
        }

        double free() {
            return free;
        }

        double total() {
            return total;
        }
    }

    private final Map<Scalar, Most> scalars = new EnumMap<>(Scalar.class);
    private final Most choosable = new Most();
    private final int[] having;
    private final int[] free;
    private final int[] away;
    private final int[] fixed;
    private PortRanges offered = PortRanges.empty();

    Extent(Demand demand, ClusterSnapshot cluster) {
        this.fixed = demand.distinctFixed();
        this.having = new int[fixed.length];
        this.free = new int[fixed.length];
        this.away = new int[fixed.length];
        for (Scalar scalar : Scalar.values()) {
            scalars.put(scalar, new Most());
        }
        Supply now = new Supply(demand);
        Supply ever = new Supply(demand);
        Set<PortRanges> seen = new HashSet<>();
        for (AgentSnapshot agent : cluster.agents()) {
            now.load(agent, Part.FREE);
            ever.load(agent, Part.TOTAL);
            see(now, ever);
            see(agent, demand, seen);
        }
    }

    private void see(Supply now, Supply ever) {
        boolean offers = now.isReachable();
        scalars.forEach((scalar, most) -> most.see(offers ? now.amount(scalar) : 0, ever.amount(scalar)));
        choosable.see(offers ? now.choosable() : 0, ever.choosable());
        for (int i = 0; i < fixed.length; i++) {
            having[i] += ever.hasFixed(fixed[i]) ? 1 : 0;
            free[i] += offers && now.hasFixed(fixed[i]) ? 1 : 0;
            away[i] += !offers && ever.hasFixed(fixed[i]) ? 1 : 0;
        }
    }

    /** Agents mostly have the same ports, so each set is joined once. */
    private void see(AgentSnapshot agent, Demand demand, Set<PortRanges> seen) {
        for (RoleResources resources : agent.resources()) {
            if (demand.accepts(resources) && seen.add(resources.total().ports())) {
                offered = offered.union(resources.total().ports());
            }
        }
    }

    /** The most of an amount on one agent. */
    Most most(Scalar scalar) {
        return scalars.getOrDefault(scalar, choosable);
    }

    /** The most ports to choose from on one agent. */
    Most choosable() {
        return choosable;
    }

    /** On how many agents a fixed port is, in use or not. */
    int having(int port) {
        return having[index(port)];
    }

    /** On how many agents a fixed port is free. */
    int free(int port) {
        return free[index(port)];
    }

    /** On how many agents that make no offers a fixed port is. */
    int away(int port) {
        return away[index(port)];
    }

    private int index(int port) {
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] == port) {
                return i;
            }
        }
        throw new IllegalArgumentException("port " + port + " is none of the fixed ports asked for");
    }

    /** Every port of an accepted role on any agent, in use or not. */
    PortRanges offered() {
        return offered;
    }
}
