package io.github.marathonports.testkit.simulation;

import io.github.marathonports.match.PortStrategy;
import java.util.Objects;
import java.util.function.Function;

/**
 * A way to choose dynamic host ports, by name, for each agent with its history.
 *
 * <p>Immutable; thread-safe if the strategy it makes is.
 */
public final class SimulationStrategy {
    private final String name;
    private final Function<PortHistory, PortStrategy> onAgent;

    private SimulationStrategy(String name, Function<PortHistory, PortStrategy> onAgent) {
        this.name = Objects.requireNonNull(name, "name");
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "a strategy's name must be of lower case letters, digits and single - between them but was \""
                            + name + "\"");
        }
        this.onAgent = Objects.requireNonNull(onAgent, "onAgent");
    }

    /**
     * A strategy that knows nothing of the past.
     *
     * @throws IllegalArgumentException if the name is not of lower case letters and digits, with single {@code -} between them
     */
    public static SimulationStrategy of(String name, PortStrategy strategy) {
        return new SimulationStrategy(name, history -> strategy);
    }

    /**
     * A strategy that knows when each port of its agent was given back.
     *
     * @throws IllegalArgumentException if the name is not of lower case letters and digits, with single {@code -} between them
     */
    public static SimulationStrategy withHistory(String name, Function<PortHistory, PortStrategy> onAgent) {
        return new SimulationStrategy(name, onAgent);
    }

    /** What Marathon does (S8.2). */
    public static SimulationStrategy reference() {
        return of("reference", PortStrategy.reference());
    }

    /** The same law with fewer draws. */
    public static SimulationStrategy lazy() {
        return of("lazy", PortStrategy.lazy());
    }

    /** Always the lowest free port. */
    public static SimulationStrategy lowestFree() {
        return of("lowest-free", PortStrategies.lowestFree());
    }

    /** The port that was given back longest ago. */
    public static SimulationStrategy mostRecentlyFreedLast() {
        return withHistory("most-recently-freed-last", PortStrategies::mostRecentlyFreedLast);
    }

    /** The name, as reports show it. */
    public String name() {
        return name;
    }

    /** The strategy on an agent with this history. */
    public PortStrategy on(PortHistory history) {
        return onAgent.apply(history);
    }

    @Override
    public String toString() {
        return name;
    }
}
