package io.github.marathonports.match;

import io.github.marathonports.app.Scalars;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The amounts that Marathon compares, in the order in which it does so (S12.15). */
public enum Scalar {
    /** Shares of a processor. */
    CPUS(Scalars::cpus, DeclineReason.INSUFFICIENT_CPUS),
    /** Memory in MiB. */
    MEM(Scalars::mem, DeclineReason.INSUFFICIENT_MEMORY),
    /** Whole GPUs. */
    GPUS(Scalars::gpus, DeclineReason.INSUFFICIENT_GPUS),
    /** Disk in MiB. */
    DISK(Scalars::disk, DeclineReason.INSUFFICIENT_DISK);

    private final ToDoubleFunction<Scalars> amount;
    private final DeclineReason shortage;

    Scalar(ToDoubleFunction<Scalars> amount, DeclineReason shortage) {
        this.amount = amount;
        this.shortage = shortage;
    }

    /** The name of the Mesos resource: {@code cpus}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much of it there is. */
    public double of(Scalars scalars) {
        return amount.applyAsDouble(scalars);
    }

    /** The amounts with another value of this one. */
    public Scalars in(Scalars scalars, double value) {
        return new Scalars(
                this == CPUS ? value : scalars.cpus(),
                this == MEM ? value : scalars.mem(),
                this == DISK ? value : scalars.disk(),
                this == GPUS ? value : scalars.gpus());
    }

    /** Marathon's reason when there is too little of it. */
    public DeclineReason shortage() {
        return shortage;
    }
}
