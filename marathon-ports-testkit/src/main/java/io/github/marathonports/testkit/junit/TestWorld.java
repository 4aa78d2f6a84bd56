package io.github.marathonports.testkit.junit;

import io.github.marathonports.testkit.cluster.Event;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.marathon.FakeMarathon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one test was given, so that its failure can be told with it. */
final class TestWorld {
    /** So many events are the story of a failure; those before are counted only. */
    private static final int SHOWN_EVENTS = 200;

    private final Map<Object, Stage> stages = new LinkedHashMap<>();
    private final TreeSet<Long> seeds = new TreeSet<>();

    /** One cluster, and the Marathon on it once somebody asks for it. */
    private static final class Stage {
        private final FakeCluster cluster;
        private final long seed;
        private @Nullable FakeMarathon marathon;

        private Stage(FakeCluster cluster, long seed) {
            this.cluster = cluster;
            this.seed = seed;
        }

        FakeMarathon marathon() {
            if (marathon == null) {
                marathon = FakeMarathon.on(cluster, new Random(seed));
            }
            return marathon;
        }

        /** A Marathon's picture has its cluster's in it. */
        String picture() {
            return marathon == null ? cluster.toString() : marathon.toString();
        }
    }

    /** The cluster of this declaration, made when it is first asked for. */
    FakeCluster cluster(Object declaration, String[] agents, long seed) {
        return stage(declaration, agents, seed).cluster;
    }

    /** The Marathon on that cluster. */
    FakeMarathon marathon(Object declaration, String[] agents, long seed) {
        return stage(declaration, agents, seed).marathon();
    }

    private Stage stage(Object declaration, String[] agents, long seed) {
        seeds.add(seed);
        return stages.computeIfAbsent(
                declaration,
                key -> new Stage(FakeCluster.builder().agents(agents).seed(seed).build(), seed));
    }

    Random random(long seed) {
        seeds.add(seed);
        return new Random(seed);
    }

    boolean isEmpty() {
        return seeds.isEmpty();
    }

    /** Seeds, pictures and events, for the person who has to find out why. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed ");
        text.append(String.join(", ", seeds.stream().map(String::valueOf).toList()))
                .append('\n');
        stages.values().forEach(stage -> describe(stage, text));
        return text.toString();
    }

    private static void describe(Stage stage, StringBuilder text) {
        text.append(stage.picture());
        List<Event> events = stage.cluster.log().all();
        int hidden = Math.max(0, events.size() - SHOWN_EVENTS);
        text.append("events: ").append(events.size());
        text.append(hidden > 0 ? ", the last " + SHOWN_EVENTS + " of them\n" : "\n");
        for (Event event : events.subList(hidden, events.size())) {
            text.append("  cycle ")
                    .append(event.cycle())
                    .append(": ")
                    .append(event.sentence())
                    .append('\n');
        }
    }
}
