package io.github.marathonports.testkit.cluster;

/**
 * Something that happened in a cluster, in the cycle in which it happened.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Event {

    /** The cycle of the cluster's clock. */
    int cycle();

    /** What happened, in one sentence without a full stop. */
    String sentence();
}
