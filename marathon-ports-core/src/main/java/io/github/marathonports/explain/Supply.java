package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.match.Scalar;
import java.util.Arrays;
import java.util.List;

/** What one part of an agent has of what a run spec asks for, as plain numbers. */
final class Supply {
    /** Room for as many instances as anybody wants. */
    static final int PLENTY = Integer.MAX_VALUE;

    private static final Scalar[] SCALARS = Scalar.values();

    private final Demand demand;
    private final AmountSupply[] amounts = new AmountSupply[SCALARS.length];
    /** How often each distinct fixed port is there. */
    private final int[] fixed;

    private boolean reachable;
    private boolean keptForGpus;
    private int ports;

    Supply(Demand demand) {
        this.demand = demand;
        this.fixed = new int[demand.distinctFixed().length];
        for (int i = 0; i < SCALARS.length; i++) {
            amounts[i] = new AmountSupply(SCALARS[i], SCALARS[i].of(demand.scalars()));
        }
    }

    static Supply of(AgentSnapshot agent, Part part, Demand demand) {
        Supply supply = new Supply(demand);
        supply.load(agent, part);
        return supply;
    }

    /** Takes in another agent; one supply serves a whole cluster. */
    void load(AgentSnapshot agent, Part part) {
        for (AmountSupply amount : amounts) {
            amount.clear();
        }
        ports = 0;
        Arrays.fill(fixed, 0);
        reachable = part.reaches(agent);
        keptForGpus = false;
        List<RoleResources> all = agent.resources();
        for (int i = 0; i < all.size(); i++) {
            RoleResources resources = all.get(i);
            Resources here = part.of(resources);
            keptForGpus |= demand.declinesGpus() && here.scalars().gpus() > 0;
            if (demand.accepts(resources)) {
                add(here);
            }
        }
    }

    private void add(Resources resources) {
        for (AmountSupply amount : amounts) {
            amount.add(amount.scalar().of(resources.scalars()));
        }
        ports += resources.ports().size();
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] += resources.ports().contains(demand.distinctFixed()[i]) ? 1 : 0;
        }
    }

    boolean isReachable() {
        return reachable;
    }

    boolean isKeptForGpus() {
        return keptForGpus;
    }

    /** What is there of one amount. */
    AmountSupply amountOf(Scalar scalar) {
        for (AmountSupply amount : amounts) {
            if (amount.scalar() == scalar) {
                return amount;
            }
        }
        throw new IllegalArgumentException("no amount is called " + scalar);
    }

    double amount(Scalar scalar) {
        return amountOf(scalar).there();
    }

    boolean has(Scalar scalar) {
        return amountOf(scalar).suffices();
    }

    /** Whether a fixed port is there. */
    boolean hasFixed(int port) {
        for (int i = 0; i < fixed.length; i++) {
            if (demand.distinctFixed()[i] == port) {
                return fixed[i] > 0;
            }
        }
        return false;
    }

    /** How many ports can be chosen from: all but the run spec's own fixed ones (S7.3). */
    int choosable() {
        int own = 0;
        for (int times : fixed) {
            own += times;
        }
        return ports - own;
    }

    boolean hasDynamic() {
        return choosable() >= demand.dynamic().size();
    }

    /** How many things are missing for one instance. */
    int missing() {
        int missing = (reachable ? 0 : 1) + (keptForGpus ? 1 : 0) + (hasDynamic() ? 0 : 1);
        for (AmountSupply amount : amounts) {
            missing += amount.suffices() ? 0 : 1;
        }
        for (int times : fixed) {
            missing += times > 0 ? 0 : 1;
        }
        return missing;
    }

    /** How far it falls short of one instance: of each thing that is missing the share that is, 1 where all of it is. */
    double shortage() {
        double shortage = (reachable ? 0 : 1) + (keptForGpus ? 1 : 0);
        if (!hasDynamic()) {
            shortage += 1 - (double) Math.max(0, choosable()) / demand.dynamic().size();
        }
        for (AmountSupply amount : amounts) {
            shortage += amount.shortage();
        }
        for (int times : fixed) {
            shortage += times > 0 ? 0 : 1;
        }
        return shortage;
    }

    /** How many instances have room at once; with a fixed host port never more than one. */
    int instances() {
        if (missing() > 0) {
            return 0;
        }
        int room = Math.min(fixed.length > 0 ? 1 : PLENTY, roomOfDynamic());
        for (AmountSupply amount : amounts) {
            room = Math.min(room, amount.room());
        }
        return room;
    }

    /** For how many instances there are enough ports to choose from. */
    int roomOfDynamic() {
        return demand.dynamic().isEmpty()
                ? PLENTY
                : Math.max(0, choosable()) / demand.dynamic().size();
    }
}
