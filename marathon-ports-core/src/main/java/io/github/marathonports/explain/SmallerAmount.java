package io.github.marathonports.explain;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.Scalar;
import java.util.List;
import java.util.Optional;

/** Finds how much of one amount an instance may ask for so that all instances have room, everything else being as it is. */
final class SmallerAmount {
    private static final int THOUSANDTHS = 1000;

    /** The least that anybody asks for: not 0, because who asks for no gpus gets no agent that has some (S12.15). */
    static final double LEAST = 1.0 / THOUSANDTHS;

    /** Nobody asks for more than this. */
    private static final double MOST = 1e12;

    private final int instances;
    /** For each agent, how much of the amount is free. */
    private final double[] free;
    /** For each agent, how many instances have room as far as everything else goes. */
    private final int[] room;

    SmallerAmount(Situation situation, OfferConfig config, Scalar scalar) {
        Demand others = new Demand(
                SpecChanges.withScalars(
                        situation.spec(), scalar.in(situation.spec().scalars(), LEAST)),
                config);
        List<AgentSnapshot> agents = situation.cluster().agents();
        this.instances = situation.spec().instances();
        this.free = new double[agents.size()];
        this.room = new int[agents.size()];
        Supply supply = new Supply(others);
        for (int i = 0; i < free.length; i++) {
            supply.load(agents.get(i), Part.FREE);
            room[i] = supply.instances();
            free[i] = supply.amount(scalar);
        }
    }

    /** The largest such amount in whole thousandths; empty when even a thousandth is too much. */
    Optional<Double> find() {
        long low = 0;
        long high = 1;
        for (double amount : free) {
            high = Math.max(high, (long) Math.floor(Math.min(amount, MOST) * THOUSANDTHS) + 1);
        }
        while (low + 1 < high) {
            long middle = (low + high) >>> 1;
            if (roomFor((double) middle / THOUSANDTHS) >= instances) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of((double) low / THOUSANDTHS);
    }

    private long roomFor(double amount) {
        long sum = 0;
        for (int i = 0; i < free.length; i++) {
            sum += Math.min(room[i], (long) Math.floor(free[i] / amount + 1e-6));
        }
        return sum;
    }
}
