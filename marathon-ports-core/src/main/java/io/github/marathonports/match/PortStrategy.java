package io.github.marathonports.match;

import io.github.marathonports.offer.CountedPorts;
import java.util.random.RandomGenerator;

/**
 * How the next dynamic host port is chosen among the offered ones (S8).
 *
 * <p>An implementation gives a sequence that visits every counted port exactly once and draws from nothing but the given
 * generator. It is asked only when a run spec asks for host ports by S7.3 or S7.5; see S8.3. Implementations are stateless
 * and thread-safe.
 */
public interface PortStrategy {

    /** Starts a sequence over these ports. */
    PortSequence start(CountedPorts ports, RandomGenerator random);

    /**
     * Draws exactly as Marathon does (S8.2): with the same {@code java.util.Random} it gives the same ports. Costs one draw
     * and one step for every offered range.
     */
    static PortStrategy reference() {
        return ReferenceSequence::new;
    }

    /**
     * Follows the same probability law with as few draws as ports are asked for (S8.1): the start port is uniform over all
     * offered ports, the other ranges follow in uniformly random order, drawn one by one as the walk reaches them.
     */
    static PortStrategy lazy() {
        return LazySequence::new;
    }
}
