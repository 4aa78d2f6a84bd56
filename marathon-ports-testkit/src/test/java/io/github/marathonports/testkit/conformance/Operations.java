package io.github.marathonports.testkit.conformance;

import java.util.Map;
import java.util.Set;

/** Every operation of the corpus, by its {@code op}. */
final class Operations {
    static final Map<String, Operation> BUILT = Map.of(
            "normalize", new NormalizeOperation(),
            "service", new ServiceOperation(),
            "range", new RangeOperation(),
            "match", new MatchOperation(),
            "resources", new ResourcesOperation(),
            "env", new EnvOperation(),
            "container", new ContainerOperation(),
            "discovery", new DiscoveryOperation(),
            "assignments", new AssignmentsOperation());

    /** Operations of rules that are not in the library yet: resource offers as a whole (S12.15), and pods (S13). */
    static final Set<String> NOT_BUILT_YET = Set.of("offer", "pod-normalize", "pod-match", "pod-task");

    private Operations() {}
}
