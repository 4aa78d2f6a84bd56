package io.github.marathonports.app;

import java.math.BigDecimal;

/**
 * What one instance asks besides ports: carried to answer "is it the ports at all?" (S12.10, S12.15).
 *
 * <p>No port rule reads it. Immutable and thread-safe.
 *
 * @param cpus shares of a processor
 * @param mem memory in MiB
 * @param disk disk in MiB
 * @param gpus whole GPUs
 */
public record Scalars(double cpus, double mem, double disk, double gpus) {
    /** What an app asks for unless it says otherwise: 1 cpu, 128 MiB of memory, no disk, no gpu. */
    public static final Scalars APP_DEFAULT = new Scalars(1, 128, 0, 0);
    /** What a pod's executor takes for itself unless the pod says otherwise (S12.15). */
    public static final Scalars POD_EXECUTOR = new Scalars(0.1, 32, 10, 0);

    /** Checks that each is a number. */
    public Scalars {
        if (Double.isNaN(cpus) || Double.isNaN(mem) || Double.isNaN(disk) || Double.isNaN(gpus)) {
            throw new IllegalArgumentException("amounts must be numbers but were cpus " + cpus + ", mem " + mem
                    + ", disk " + disk + ", gpus " + gpus);
        }
    }

    /** An amount as people write it: without a fraction when it is whole; an infinite one is {@code plenty}. */
    public static String text(double amount) {
        if (Double.isInfinite(amount)) {
            return "plenty";
        }
        return amount == Math.rint(amount) && Math.abs(amount) < 1e15
                ? String.valueOf((long) amount)
                : String.valueOf(amount);
    }

    /** Both together, added as the decimals that people write: 0.1 and 0.2 are 0.3, as Marathon adds up a pod's containers (S12.15). */
    public Scalars plus(Scalars other) {
        return new Scalars(sum(cpus, other.cpus), sum(mem, other.mem), sum(disk, other.disk), sum(gpus, other.gpus));
    }

    private static double sum(double one, double other) {
        boolean finite = Double.isFinite(one) && Double.isFinite(other);
        return finite ? BigDecimal.valueOf(one).add(BigDecimal.valueOf(other)).doubleValue() : one + other;
    }
}
