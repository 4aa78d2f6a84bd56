package io.github.marathonports.match;

import io.github.marathonports.app.Scalars;
import java.util.Locale;

/** The amounts that Marathon compares, in the order in which it does so (S12.15). */
public enum Scalar {
    /** Shares of a processor. */
    CPUS(DeclineReason.INSUFFICIENT_CPUS),
    /** Memory in MiB. */
    MEM(DeclineReason.INSUFFICIENT_MEMORY),
    /** Whole GPUs. */
    GPUS(DeclineReason.INSUFFICIENT_GPUS),
    /** Disk in MiB. */
    DISK(DeclineReason.INSUFFICIENT_DISK);

    private final DeclineReason shortage;

    Scalar(DeclineReason shortage) {
        this.shortage = shortage;
    }

    /** The name of the Mesos resource: {@code cpus}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much of it there is. */
    public double of(Scalars scalars) {
        return switch (this) {
            case CPUS -> scalars.cpus();
            case MEM -> scalars.mem();
            case GPUS -> scalars.gpus();
            case DISK -> scalars.disk();
        };
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
