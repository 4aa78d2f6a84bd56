package io.github.marathonports.app;

/**
 * How many instances an upgrade keeps running and how many it may add, both as shares of {@code instances} (S12.3).
 *
 * <p>It decides whether an upgrade must start new tasks before it may stop old ones. Immutable and thread-safe.
 *
 * @param minimumHealthCapacity the share of instances that stay healthy meanwhile, 0..1
 * @param maximumOverCapacity the share of instances that may run in addition meanwhile, 0..1
 */
public record UpgradeStrategy(double minimumHealthCapacity, double maximumOverCapacity) {
    /** What an app or pod has unless it says otherwise: all instances stay healthy, as many again may be added. */
    public static final UpgradeStrategy DEFAULT = new UpgradeStrategy(1, 1);

    /** Checks that both are shares. */
    public UpgradeStrategy {
        requireShare("minimumHealthCapacity", minimumHealthCapacity);
        requireShare("maximumOverCapacity", maximumOverCapacity);
    }

    private static void requireShare(String name, double value) {
        if (!isShare(value)) {
            throw new IllegalArgumentException(name + " must be in 0..1 but was " + value);
        }
    }

    /** How many of these instances have to run all the time: their share, rounded up. */
    public int mustStayHealthy(int instances) {
        return (int) Math.ceil(instances * minimumHealthCapacity - 1e-9);
    }

    /** Whether a new task has to run before the first old one may stop. */
    public boolean mustStartFirst(int instances) {
        return instances > 0 && mustStayHealthy(instances) >= instances;
    }

    /** Whether a number can be one of the two shares. */
    public static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
