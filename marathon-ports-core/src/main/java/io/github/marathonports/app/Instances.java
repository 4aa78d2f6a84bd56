package io.github.marathonports.app;

/** How many instances a run spec may want. */
final class Instances {
    private Instances() {}

    /** @throws IllegalArgumentException if there are fewer than none */
    static void require(int instances) {
        if (instances < 0) {
            throw new IllegalArgumentException("instances must be 0 or more but were " + instances);
        }
    }
}
