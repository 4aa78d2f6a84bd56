package io.github.marathonports.testkit.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Simulated time, in milliseconds. */
final class Times {
    private Times() {}

    static long positive(String subject, Duration duration) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException(subject + " must be at least a millisecond but was " + duration);
        }
        return duration.toMillis();
    }

    /** {@code StrictMath}, so that every machine draws the same. */
    static long exponential(long mean, RandomGenerator random) {
        return Math.round(-mean * StrictMath.log(1 - random.nextDouble()));
    }
}
