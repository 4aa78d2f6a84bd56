package io.github.marathonports.testkit.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Simulated time, in milliseconds. */
final class Times {
    /** Nothing that takes this long comes to an end. */
    private static final long FOREVER = Long.MAX_VALUE - 1;

    private static final Duration LEAST = Duration.ofMillis(1);

    private Times() {}

    static long positive(String subject, Duration duration) {
        if (duration.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(subject + " must be at least a millisecond but was " + duration);
        }
        return duration.compareTo(Duration.ofMillis(FOREVER)) > 0 ? FOREVER : duration.toMillis();
    }

    /** So much later than a moment; a moment that nobody lives to see where the sum is too large for a number. */
    static long later(long moment, long millis) {
        long sum = moment + millis;
        return sum < moment ? Long.MAX_VALUE : sum;
    }

    /** {@code StrictMath}, so that every machine draws the same. */
    static long exponential(long mean, RandomGenerator random) {
        return Math.round(-mean * StrictMath.log(1 - random.nextDouble()));
    }
}
