package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.ClusterSnapshot;
import java.util.List;

/** For every agent of a cluster: room for how many instances now and ever, and how much is missing. One pass, no text. */
final class Assessment {
    private final int wanted;
    private final int[] now;
    private final int[] ever;
    private final int nearest;
    private final boolean onlyOffers;

    Assessment(Demand demand, ClusterSnapshot cluster) {
        List<AgentSnapshot> agents = cluster.agents();
        this.wanted = demand.spec().instances();
        this.now = new int[agents.size()];
        this.ever = new int[agents.size()];
        Supply supply = new Supply(demand);
        Nearest closest = new Nearest();
        boolean offers = false;
        for (int i = 0; i < now.length; i++) {
            AgentSnapshot agent = agents.get(i);
            if (i > 0 && isAlike(agent, agents.get(i - 1))) {
                now[i] = now[i - 1];
                ever[i] = ever[i - 1];
                continue;
            }
            supply.load(agent, Part.FREE);
            now[i] = supply.instances();
            int missing = supply.missing();
            double shortage = supply.shortage();
            supply.load(agent, Part.TOTAL);
            ever[i] = Math.max(now[i], agent.source() == Source.OFFER ? 1 : supply.instances());
            offers |= agent.source() == Source.OFFER;
            closest.see(i, supply.missing(), missing, supply.shortage() + shortage);
        }
        this.nearest = closest.agent;
        this.onlyOffers = offers;
    }

    /** The agent that lacks the fewest things in total, then of what is free, and of equal ones the smallest shares of them. */
    private static final class Nearest {
        private int agent = -1;
        private long fewest = Long.MAX_VALUE;
        private double smallest;

        void see(int index, int missingEver, int missingNow, double shares) {
            long missing = ((long) missingEver << Integer.SIZE) + missingNow;
            if (missing < fewest || (missing == fewest && shares < smallest)) {
                agent = index;
                fewest = missing;
                smallest = shares;
            }
        }
    }

    /** In most clusters neighbours are alike, and comparing is cheaper than asking. */
    private static boolean isAlike(AgentSnapshot agent, AgentSnapshot other) {
        return agent.source() == other.source()
                && agent.availability() == other.availability()
                && agent.resources().equals(other.resources());
    }

    /** Room on one agent now. */
    int now(int agent) {
        return now[agent];
    }

    /** Room on one agent if nothing else ran, or now where others use the gpus; at least 1 where only an offer is known. */
    int ever(int agent) {
        return ever[agent];
    }

    /** Which agent lacks least, in total first, then of what is free; -1 without agents. */
    int nearest() {
        return nearest;
    }

    /** Whether some agent is known only by an offer. */
    boolean knowsOnlyOffers() {
        return onlyOffers;
    }

    /** How many of the wanted instances have room now. */
    int instancesNow() {
        return sum(now, wanted);
    }

    /** How many of the wanted instances have room if nothing else ran. */
    int instancesEver() {
        return sum(ever, wanted);
    }

    /** Room in the whole cluster now, up to a limit. */
    int roomNow(int limit) {
        return sum(now, limit);
    }

    /** Room in the whole cluster if nothing else ran, up to a limit. */
    int roomEver(int limit) {
        return sum(ever, limit);
    }

    private static int sum(int[] rooms, int limit) {
        long sum = 0;
        for (int room : rooms) {
            sum += room;
        }
        return (int) Math.min(sum, limit);
    }

    Verdict verdict() {
        int starting = instancesNow();
        if (starting == wanted) {
            return Verdict.FITS;
        }
        if (starting > 0) {
            return Verdict.PARTIALLY;
        }
        return instancesEver() > 0 ? Verdict.WAITS : Verdict.NEVER;
    }
}
