package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.testkit.cluster.FakeCluster;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Something that happens to a cluster: {@code launch /web [0] on offer 1}.
 *
 * <p>It can happen to any cluster at any time: numbers of offers, tasks and agents wrap around, and where there is none, or a port
 * cannot be had, nothing happens. Immutable.
 */
public final class ClusterAction {
    private final String description;
    private final Consumer<FakeCluster> effect;

    ClusterAction(String description, Consumer<FakeCluster> effect) {
        this.description = Objects.requireNonNull(description, "description");
        this.effect = Objects.requireNonNull(effect, "effect");
    }

    /** Lets it happen. */
    public void happenTo(FakeCluster cluster) {
        effect.accept(cluster);
    }

    /** What happens, for a person. */
    @Override
    public String toString() {
        return description;
    }
}
