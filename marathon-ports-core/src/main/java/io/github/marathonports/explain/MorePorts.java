package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.explain.Remedy.StartAgentsWith;
import io.github.marathonports.explain.Remedy.StartAgentsWith.Flag;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortNumber;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the ports to add to agents so that an instance has room on each of them. */
final class MorePorts {
    private static final int USUAL_BEGIN = 31000;
    private static final int USUAL_END = 32000;

    private final Situation situation;
    private final Demand demand;

    MorePorts(Situation situation, Demand demand) {
        this.situation = situation;
        this.demand = demand;
    }

    /** As many agents as are still needed, those first that need the fewest ports; empty when there are not so many. */
    Optional<StartAgentsWith> find() {
        Assessment assessment = new Assessment(demand, situation.cluster());
        int needed = demand.spec().instances() - assessment.instancesNow();
        List<Flag> flags = new ArrayList<>();
        for (int i = 0; i < situation.cluster().size(); i++) {
            AgentSnapshot agent = situation.cluster().agents().get(i);
            if (assessment.now(i) == 0 && agent.source() == Source.TOTALS) {
                flag(agent, i).ifPresent(flags::add);
            }
        }
        flags.sort(Comparator.comparingInt(flag -> flag.added().ports().size()));
        return flags.isEmpty() || flags.size() < needed
                ? Optional.empty()
                : Optional.of(new StartAgentsWith(flags.subList(0, needed)));
    }

    private Optional<Flag> flag(AgentSnapshot agent, int index) {
        PortRanges added = missing(agent);
        Role role = demand.ownRole();
        Resources resources = Resources.ofPorts(added);
        AgentSnapshot changed = agent.withAdded(role, resources);
        return !added.isEmpty() && Supply.of(changed, Part.FREE, demand).instances() > 0
                ? Optional.of(new Flag(index, agent.name(), role, resources, changed.flag()))
                : Optional.empty();
    }

    /** The fixed ports that the agent has for no role, and as many more as dynamic ports are short. */
    private PortRanges missing(AgentSnapshot agent) {
        PortRanges there = agent.total().ports();
        PortRanges fixed = PortRanges.ofPorts(Arrays.stream(demand.distinctFixed())
                .filter(port -> port > 0 && !there.contains(port))
                .toArray());
        int dynamic = demand.dynamic().size()
                - Math.max(0, Supply.of(agent, Part.FREE, demand).choosable());
        return dynamic <= 0 ? fixed : fixed.union(block(dynamic, there.union(fixed)));
    }

    /** Consecutive ports right above the highest one of an agent, or below the lowest; Mesos' usual range where there is none. */
    private static PortRanges block(int size, PortRanges there) {
        if (there.isEmpty()) {
            return PortRanges.of(PortRange.of(USUAL_BEGIN, Math.max(USUAL_END, USUAL_BEGIN + size - 1)));
        }
        int highest = there.nth(there.size() - 1);
        int lowest = there.nth(0);
        if (highest + size <= PortNumber.MAX) {
            return PortRanges.of(PortRange.of(highest + 1, highest + size));
        }
        return lowest - size >= 1 ? PortRanges.of(PortRange.of(lowest - size, lowest - 1)) : PortRanges.empty();
    }
}
