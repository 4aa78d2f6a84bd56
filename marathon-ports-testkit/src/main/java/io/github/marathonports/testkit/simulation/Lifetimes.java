package io.github.marathonports.testkit.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a task runs.
 *
 * <p>Implementations are stateless; they draw from nothing but the given generator.
 */
@FunctionalInterface
public interface Lifetimes {

    /** The lifetime of the next task, in milliseconds, 0 or more; {@code Long.MAX_VALUE} is for ever. */
    long next(RandomGenerator random);

    /**
     * All tasks run this long.
     *
     * @throws IllegalArgumentException if it is not at least a millisecond
     */
    static Lifetimes fixed(Duration lifetime) {
        long millis = Times.positive("lifetime", lifetime);
        return random -> millis;
    }

    /**
     * Lifetimes without memory (exponential), this long on average.
     *
     * @throws IllegalArgumentException if it is not at least a millisecond
     */
    static Lifetimes exponential(Duration mean) {
        long millis = Times.positive("mean lifetime", mean);
        return random -> Times.exponential(millis, random);
    }

    /**
     * Lifetimes between two bounds, both included, all equally likely.
     *
     * @throws IllegalArgumentException if the shorter is not at least a millisecond, or longer than the other
     */
    static Lifetimes between(Duration shortest, Duration longest) {
        long from = Times.positive("shortest lifetime", shortest);
        long to = Times.positive("longest lifetime", longest);
        if (to < from) {
            throw new IllegalArgumentException(
                    "longest lifetime must not be below the shortest " + shortest + " but was " + longest);
        }
        return random -> random.nextLong(from, to + 1);
    }
}
