package io.github.marathonports.explain;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.explain.Remedy.AskForOtherPorts;
import io.github.marathonports.explain.Remedy.AskForOtherPorts.Replacement;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.PortsRequest;
import io.github.marathonports.match.PortsRequest.Kind;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Chooses ports to ask for instead of those that cannot be had: free on as many agents as possible, then the nearest. */
final class OtherPorts {
    private final Situation situation;
    private final OfferConfig config;
    private final List<Demand.Fixed> replaced;
    private final PortRanges kept;

    OtherPorts(Situation situation, OfferConfig config, List<Demand.Fixed> replaced) {
        this.situation = situation;
        this.config = config;
        this.replaced = replaced;
        this.kept = PortRanges.ofPorts(new Demand(situation.spec(), config)
                .fixed().stream()
                        .filter(fixed -> !replaced.contains(fixed))
                        .mapToInt(Demand.Fixed::port)
                        .toArray());
    }

    Optional<AskForOtherPorts> find() {
        List<PortRanges> free = freePorts();
        List<Replacement> replacements = new ArrayList<>();
        PortRanges taken = kept.union(PortRanges.ofPorts(0));
        for (Demand.Fixed fixed : replaced) {
            Coverage coverage = Coverage.of(free, taken);
            OptionalInt port = coverage.best().nearest(fixed.port());
            if (port.isEmpty()) {
                return Optional.empty();
            }
            int chosen = port.getAsInt();
            free.removeIf(ports -> !ports.contains(chosen));
            taken = taken.union(PortRanges.ofPorts(chosen));
            replacements.add(new Replacement(fixed.path(), fixed.port(), chosen, coverage.agents()));
        }
        return replacements.isEmpty() ? Optional.empty() : Optional.of(new AskForOtherPorts(replacements));
    }

    /** The free ports of every agent that has everything else. */
    private List<PortRanges> freePorts() {
        Demand demand = new Demand(relaxed(), config);
        List<PortRanges> free = new ArrayList<>();
        for (AgentSnapshot agent : situation.cluster().agents()) {
            if (Supply.of(agent, Part.FREE, demand).instances() > 0) {
                PortRanges ports = freePorts(agent, demand);
                if (ports.containsAll(kept)) {
                    free.add(ports);
                }
            }
        }
        return free;
    }

    /** The run spec with any port where the replaced ones are; in host mode with any port everywhere. */
    private RunSpec relaxed() {
        if (PortsRequest.of(situation.spec()).kind() == Kind.REQUIRED) {
            return SpecChanges.withoutRequirePorts(situation.spec());
        }
        Map<FieldPath, HostPortRequest> changes = new LinkedHashMap<>();
        replaced.forEach(fixed -> changes.put(fixed.path(), HostPortRequest.dynamic()));
        return SpecChanges.withHostPorts(situation.spec(), changes);
    }

    private static PortRanges freePorts(AgentSnapshot agent, Demand demand) {
        PortRanges ports = PortRanges.empty();
        for (RoleResources resources : agent.resources()) {
            if (demand.accepts(resources)) {
                ports = ports.union(resources.free().ports());
            }
        }
        return ports;
    }

    /** The ports that are free on the most agents, and on how many. */
    private record Coverage(PortRanges best, int agents) {

        static Coverage of(List<PortRanges> free, PortRanges taken) {
            TreeMap<Integer, Integer> changes = new TreeMap<>();
            for (PortRanges ports : free) {
                for (PortRange range : ports.minus(taken)) {
                    changes.merge(range.begin(), 1, Integer::sum);
                    changes.merge(range.end() + 1, -1, Integer::sum);
                }
            }
            return of(changes);
        }

        private static Coverage of(TreeMap<Integer, Integer> changes) {
            int most = 0;
            int covered = 0;
            List<PortRange> best = new ArrayList<>();
            for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
                covered += change.getValue();
                Integer next = changes.higherKey(change.getKey());
                if (covered > most) {
                    best.clear();
                }
                if (next != null && covered > 0 && covered >= most) {
                    best.add(PortRange.of(change.getKey(), next - 1));
                    most = covered;
                }
            }
            return new Coverage(PortRanges.of(best), most);
        }
    }
}
