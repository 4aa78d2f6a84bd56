package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.match.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What keeps agents from running one instance more than they have room for now; fixed host ports are told elsewhere. */
final class Shortages {
    private final int agents;
    private final Map<String, Integer> things = new LinkedHashMap<>();
    private int keptForGpus;
    private int inactive;

    Shortages(Demand demand, ClusterSnapshot cluster) {
        this.agents = cluster.size();
        Supply supply = new Supply(demand);
        for (AgentSnapshot agent : cluster.agents()) {
            supply.load(agent, Part.FREE);
            see(supply);
        }
    }

    private void see(Supply supply) {
        inactive += supply.isReachable() ? 0 : 1;
        keptForGpus += supply.isKeptForGpus() ? 1 : 0;
        int room = supply.instances();
        for (Scalar scalar : Scalar.values()) {
            count(scalar.text(), supply.amountOf(scalar).room() <= room);
        }
        count("ports to choose from", supply.roomOfDynamic() <= room);
    }

    private void count(String thing, boolean isShort) {
        if (isShort) {
            things.merge(thing, 1, Integer::sum);
        }
    }

    /** What is short, on how many agents, each part with a semicolon before it; empty when nothing is. */
    String sentence() {
        String lacking = things.entrySet().stream()
                .map(thing -> thing.getKey() + " on " + thing.getValue())
                .collect(Collectors.joining(", "));
        return (lacking.isEmpty() ? "" : "; one more lacks " + lacking + " of " + Words.count(agents, "agent"))
                + counted(keptForGpus, "kept for those who ask for gpus")
                + counted(inactive, "not active");
    }

    private static String counted(int count, String what) {
        return count == 0 ? "" : "; " + Words.count(count, "agent") + (count == 1 ? " is " : " are ") + what;
    }
}
