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
    private boolean reachable;
    private boolean keptForGpus;
    /** How much there is of each amount. */
    private final double[] amounts = new double[SCALARS.length];
    /** How much of each amount is still missing when all there is has been taken, part by part, as Marathon does (S12.15). */
    private final double[] lacking = new double[SCALARS.length];

    private int ports;
    /** How often each distinct fixed port is there. */
    private final int[] fixed;

    Supply(Demand demand) {
        this.demand = demand;
        this.fixed = new int[demand.distinctFixed().length];
    }

    static Supply of(AgentSnapshot agent, Part part, Demand demand) {
        Supply supply = new Supply(demand);
        supply.load(agent, part);
        return supply;
    }

    /** Takes in another agent; one supply serves a whole cluster. */
    void load(AgentSnapshot agent, Part part) {
        for (Scalar scalar : SCALARS) {
            amounts[scalar.ordinal()] = 0;
            lacking[scalar.ordinal()] = scalar.of(demand.scalars());
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
        for (Scalar scalar : SCALARS) {
            double here = scalar.of(resources.scalars());
            amounts[scalar.ordinal()] += here;
            lacking[scalar.ordinal()] -= Math.min(lacking[scalar.ordinal()], here);
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

    double amount(Scalar scalar) {
        return amounts[scalar.ordinal()];
    }

    boolean has(Scalar scalar) {
        return lacking[scalar.ordinal()] <= 0;
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
        for (Scalar scalar : SCALARS) {
            missing += has(scalar) ? 0 : 1;
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
        for (Scalar scalar : SCALARS) {
            shortage += has(scalar) ? 0 : lacking[scalar.ordinal()] / scalar.of(demand.scalars());
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
        for (Scalar scalar : SCALARS) {
            room = Math.min(room, room(scalar));
        }
        return room;
    }

    /** For how many instances there is enough of an amount; a thousandth of a thousandth is forgiven, as Mesos keeps thousandths. */
    int room(Scalar scalar) {
        double asked = scalar.of(demand.scalars());
        if (asked <= 0) {
            return PLENTY;
        }
        return has(scalar) ? Math.max(1, (int) Math.floor(amount(scalar) / asked + 1e-6)) : 0;
    }

    /** For how many instances there are enough ports to choose from. */
    int roomOfDynamic() {
        return demand.dynamic().isEmpty()
                ? PLENTY
                : Math.max(0, choosable()) / demand.dynamic().size();
    }
}
