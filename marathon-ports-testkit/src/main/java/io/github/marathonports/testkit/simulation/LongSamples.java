package io.github.marathonports.testkit.simulation;

import java.util.Arrays;

/** Numbers that are collected one by one and looked at in the end. */
final class LongSamples {
    private long[] samples = new long[1024];
    private int count;

    void add(long sample) {
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, 2 * count);
        }
        samples[count++] = sample;
    }

    Distribution distribution() {
        long[] sorted = Arrays.copyOf(samples, count);
        Arrays.sort(sorted);
        return Distribution.of(sorted);
    }
}
