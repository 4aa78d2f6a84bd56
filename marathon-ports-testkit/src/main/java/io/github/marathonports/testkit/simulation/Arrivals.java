package io.github.marathonports.testkit.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How much time passes from one deployment to the next.
 *
 * <p>Implementations are stateless; they draw from nothing but the given generator.
 */
@FunctionalInterface
public interface Arrivals {

    /** The time to the next deployment, in milliseconds, 0 or more, but not 0 for ever. */
    long nextGap(RandomGenerator random);

    /**
     * One deployment each time this long has passed.
     *
     * @throws IllegalArgumentException if it is not at least a millisecond
     */
    static Arrivals every(Duration gap) {
        long millis = Times.positive("time between arrivals", gap);
        return random -> millis;
    }

    /**
     * Deployments that know nothing of each other (a Poisson process), this far apart on average.
     *
     * @throws IllegalArgumentException if it is not at least a millisecond
     */
    static Arrivals atRandom(Duration meanGap) {
        long millis = Times.positive("mean time between arrivals", meanGap);
        return random -> Times.exponential(millis, random);
    }
}
