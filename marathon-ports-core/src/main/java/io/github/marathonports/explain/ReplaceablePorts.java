package io.github.marathonports.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which fixed ports somebody could give up so that more agents will do: few first, all of them last. */
final class ReplaceablePorts {
    private final Situation situation;
    private final Demand demand;

    ReplaceablePorts(Situation situation, Demand demand) {
        this.situation = situation;
        this.demand = demand;
    }

    /**
     * The choices, none empty and none twice: the ports that are free on fewer agents than there are instances; those that the
     * nearest agent lacks; both; all.
     *
     * @param nearest the nearest agent's place in the cluster, or -1
     */
    List<List<Demand.Fixed>> choices(int nearest) {
        List<Demand.Fixed> scarce = scarce();
        List<Demand.Fixed> lacking = nearest < 0 ? List.of() : lackingOn(nearest);
        Set<List<Demand.Fixed>> choices = new LinkedHashSet<>();
        choices.add(scarce);
        choices.add(lacking);
        choices.add(demand.fixed().stream()
                .filter(fixed -> scarce.contains(fixed) || lacking.contains(fixed))
                .toList());
        choices.add(demand.fixed());
        choices.remove(List.<Demand.Fixed>of());
        return new ArrayList<>(choices);
    }

    private List<Demand.Fixed> scarce() {
        Extent extent = new Extent(demand, situation.cluster());
        return demand.fixed().stream()
                .filter(fixed -> extent.free(fixed.port()) < situation.spec().instances())
                .toList();
    }

    private List<Demand.Fixed> lackingOn(int agent) {
        Supply supply = Supply.of(situation.cluster().agents().get(agent), Part.FREE, demand);
        return demand.fixed().stream()
                .filter(fixed -> !supply.hasFixed(fixed.port()))
                .toList();
    }
}
