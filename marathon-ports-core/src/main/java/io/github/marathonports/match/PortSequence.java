package io.github.marathonports.match;

/**
 * The ports of an offer in the order in which dynamic host ports are taken (S8.1), one at a time.
 *
 * <p>It gives every port of every range exactly once, so a port repeats only when ranges overlap. It is a cursor: mutable,
 * for one thread, used for one match.
 */
public interface PortSequence {

    /** Moves to the next port; false when there is none left. */
    boolean advance();

    /** The current port; only after {@link #advance()} returned true. */
    int port();

    /** The position of the range that the current port lies in; only after {@link #advance()} returned true. */
    int range();
}
