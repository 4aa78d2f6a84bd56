package io.github.marathonports.cluster;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.range.PortRanges;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;

/**
 * Ports and amounts together.
 *
 * <p>Amounts are kept to a thousandth, as Mesos keeps them. Immutable and thread-safe.
 *
 * @param ports the ports
 * @param scalars cpus, mem, disk and gpus
 */
public record Resources(PortRanges ports, Scalars scalars) {
    private static final Resources NONE = new Resources(PortRanges.empty(), new Scalars(0, 0, 0, 0));

    /** Checks that nothing is missing. */
    public Resources {
        Objects.requireNonNull(ports, "ports");
        Objects.requireNonNull(scalars, "scalars");
    }

    /** Nothing at all. */
    public static Resources none() {
        return NONE;
    }

    /** Ports without amounts. */
    public static Resources ofPorts(PortRanges ports) {
        return new Resources(ports, NONE.scalars);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Both together; a port in both is there once. */
    public Resources plus(Resources other) {
        return new Resources(ports.union(other.ports), combined(other, (a, b) -> a + b));
    }

    /** What is left without the other; no amount falls below 0. */
    public Resources minus(Resources other) {
        return new Resources(ports.minus(other.ports), combined(other, (a, b) -> Math.max(0, a - b)));
    }

    /** What is in both: the common ports, the smaller of each amount. */
    public Resources intersect(Resources other) {
        return new Resources(ports.intersect(other.ports), combined(other, Math::min));
    }

    private Scalars combined(Resources other, DoubleBinaryOperator operator) {
        Scalars theirs = other.scalars;
        return new Scalars(
                thousandths(operator.applyAsDouble(scalars.cpus(), theirs.cpus())),
                thousandths(operator.applyAsDouble(scalars.mem(), theirs.mem())),
                thousandths(operator.applyAsDouble(scalars.disk(), theirs.disk())),
                thousandths(operator.applyAsDouble(scalars.gpus(), theirs.gpus())));
    }

    private static double thousandths(double amount) {
        return Math.rint(amount * 1000) / 1000;
    }
}
