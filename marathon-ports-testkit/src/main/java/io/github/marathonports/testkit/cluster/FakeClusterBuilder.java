package io.github.marathonports.testkit.cluster;

import io.github.marathonports.MarathonPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Builds a {@link FakeCluster}; not thread-safe. */
public final class FakeClusterBuilder {
    final List<FakeAgent> agents = new ArrayList<>();
    MarathonPorts marathon = MarathonPorts.withDefaults();
    OfferOrder order = OfferOrder.OF_AGENTS;
    long seed;

    /** The order in which offers come. */
    enum OfferOrder {
        OF_AGENTS,
        SHUFFLED
    }

    FakeClusterBuilder() {}

    /** One more agent. */
    public FakeClusterBuilder agent(FakeAgent agent) {
        agents.add(Objects.requireNonNull(agent, "agent"));
        return this;
    }

    /** One more agent for each text, started with these {@code --resources}; the n-th agent is called S(n-1). */
    public FakeClusterBuilder agents(String... resources) {
        for (String text : resources) {
            int number = agents.size();
            agent(FakeAgent.builder()
                    .id("S" + number)
                    .hostname("10.0." + number / 250 + "." + (number % 250 + 1))
                    .resources(text)
                    .build());
        }
        return this;
    }

    /** The flags of the Marathon that plans the tasks; those of {@link MarathonPorts#withDefaults()} otherwise. */
    public FakeClusterBuilder marathon(MarathonPorts flags) {
        this.marathon = Objects.requireNonNull(flags, "marathon");
        return this;
    }

    /** Offers come in random order from the seed, not in the order of the agents. */
    public FakeClusterBuilder shuffledOffers() {
        this.order = OfferOrder.SHUFFLED;
        return this;
    }

    /** The seed; 0 otherwise. */
    public FakeClusterBuilder seed(long number) {
        this.seed = number;
        return this;
    }

    /**
     * The cluster, at cycle 0.
     *
     * @throws IllegalArgumentException if there is no agent, two have the same id, or one is in another cluster already
     */
    public FakeCluster build() {
        return new FakeCluster(this);
    }
}
