package io.github.marathonports.testkit.cluster;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What a task takes from each pool of its agent: the ports of the match, and amounts greedily in offer order (S12.15). */
final class Shares {
    private final List<ResourcePool> pools;
    private final List<Resources> perPool = new ArrayList<>();
    private Resources missing = Resources.none();

    private Shares(List<ResourcePool> pools) {
        this.pools = pools;
    }

    /** Ports alone, each from the pool that has it. */
    static Shares ofPorts(List<ResourcePool> pools, PortRanges ports) {
        Shares shares = new Shares(pools);
        for (ResourcePool pool : pools) {
            shares.perPool.add(Resources.ofPorts(pool.total().ports().intersect(ports)));
        }
        return shares;
    }

    /**
     * What a task takes.
     *
     * @param available what of each pool its amounts may come from
     */
    static Shares of(List<ResourcePool> pools, List<Resources> available, Claim claim) {
        PortRanges ports = PortRanges.ofPorts(
                claim.match().takenPorts().stream().mapToInt(TakenPort::port).toArray());
        Shares shares = ofPorts(pools, ports);
        shares.addAmounts(available, claim.spec().scalars(), claim.selector());
        return shares;
    }

    /** A pool counts if its role is accepted, or if the match takes ports of it. */
    private void addAmounts(List<Resources> available, Scalars asked, ResourceSelector selector) {
        missing = new Resources(PortRanges.empty(), asked);
        for (int i = 0; i < pools.size() && !missing.isEmpty(); i++) {
            ResourcePool pool = pools.get(i);
            if (pool.isAcceptedBy(selector) || !perPool.get(i).ports().isEmpty()) {
                Resources part = missing.intersect(available.get(i));
                perPool.set(i, perPool.get(i).plus(part));
                missing = missing.minus(part);
            }
        }
    }

    /** What is left of each pool's part without these. */
    List<Resources> takenFrom(List<Resources> parts) {
        List<Resources> left = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            left.add(parts.get(i).minus(perPool.get(i)));
        }
        return left;
    }

    boolean areComplete() {
        return missing.isEmpty();
    }

    /** What is lacking: {@code 0.5 cpus, 128 mem}. */
    String missing() {
        StringJoiner text = new StringJoiner(", ");
        Scalars scalars = missing.scalars();
        add("cpus", scalars.cpus(), text);
        add("mem", scalars.mem(), text);
        add("disk", scalars.disk(), text);
        add("gpus", scalars.gpus(), text);
        return text.toString();
    }

    private static void add(String name, double amount, StringJoiner text) {
        if (amount > 0) {
            text.add(Scalars.text(amount) + " " + name);
        }
    }

    void take() {
        for (int i = 0; i < pools.size(); i++) {
            pools.get(i).take(perPool.get(i));
        }
    }

    void release() {
        for (int i = 0; i < pools.size(); i++) {
            pools.get(i).release(perPool.get(i));
        }
    }

    /** All ports of all pools. */
    PortRanges ports() {
        return perPool.stream().map(Resources::ports).reduce(PortRanges.empty(), PortRanges::union);
    }
}
