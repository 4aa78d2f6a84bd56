package io.github.marathonports.explain;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.match.Scalar;
import java.util.Arrays;
import java.util.List;

/** What one part of an agent has of what a run spec asks for, as plain numbers. */
final class Supply {
    /** Room for as many instances as anybody wants. */
    private static final int PLENTY = Integer.MAX_VALUE;

    private static final Scalar[] SCALARS = Scalar.values();

    private final Demand demand;
    private boolean reachable;
    private boolean keptForGpus;
    private double cpus;
    private double mem;
    private double disk;
    private double gpus;
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
        cpus = 0;
        mem = 0;
        disk = 0;
        gpus = 0;
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
        Scalars scalars = resources.scalars();
        cpus += scalars.cpus();
        mem += scalars.mem();
        disk += scalars.disk();
        gpus += scalars.gpus();
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
        return switch (scalar) {
            case CPUS -> cpus;
            case MEM -> mem;
            case DISK -> disk;
            case GPUS -> gpus;
        };
    }

    boolean has(Scalar scalar) {
        return amount(scalar) >= scalar.of(demand.scalars());
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

    /** How many instances have room at once; with a fixed host port never more than one. */
    int instances() {
        if (missing() > 0) {
            return 0;
        }
        int room = fixed.length > 0 ? 1 : PLENTY;
        if (!demand.dynamic().isEmpty()) {
            room = Math.min(room, Math.max(1, choosable() / demand.dynamic().size()));
        }
        for (Scalar scalar : SCALARS) {
            room = Math.min(room, times(amount(scalar), scalar.of(demand.scalars())));
        }
        return Math.max(1, room);
    }

    /** How often an amount is there; a thousandth of a thousandth is forgiven, as Mesos keeps thousandths. */
    private static int times(double there, double asked) {
        return asked <= 0 ? PLENTY : (int) Math.floor(there / asked + 1e-6);
    }
}
