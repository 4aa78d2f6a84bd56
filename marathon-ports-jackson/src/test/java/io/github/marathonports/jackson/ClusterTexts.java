package io.github.marathonports.jackson;

import java.nio.file.Path;
import java.util.List;

/** Texts that show agents, what is read of them, and what is told of those that do not. */
final class ClusterTexts {
    static final MarathonJson JSON = MarathonJson.withDefaults();

    private ClusterTexts() {}

    static ClusterDocument sample(String name) {
        return JSON.tryReadCluster(Path.of("src/test/resources/samples", name)).orElseThrow();
    }

    static List<String> described(ClusterDocument document) {
        return document.snapshot().agents().stream()
                .map(agent -> agent.name() + " " + agent.free().ports() + " of "
                        + agent.total().ports())
                .toList();
    }

    static List<String> problems(Reading<?> reading) {
        return reading.fold(
                read -> {
                    throw new AssertionError("read as " + read.value());
                },
                unreadable -> unreadable.violations().stream()
                        .map(LocatedViolation::toString)
                        .toList());
    }

    static String problem(String document) {
        return problems(JSON.tryReadCluster(document)).get(0);
    }
}
