package io.github.marathonports.testkit.conformance;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Every operation of the corpus, by its {@code op}. */
final class Operations {
    static final Map<String, Operation> BUILT = Map.ofEntries(
            entry("normalize", new NormalizeOperation()),
            entry("service", new ServiceOperation()),
            entry("range", new RangeOperation()),
            entry("match", new MatchOperation(Cases::app)),
            entry("resources", new ResourcesOperation()),
            entry("env", new EnvOperation()),
            entry("container", new ContainerOperation()),
            entry("discovery", new DiscoveryOperation()),
            entry("assignments", new AssignmentsOperation()),
            entry("offer", new OfferOperation()),
            entry("pod-normalize", new PodNormalizeOperation()),
            entry("pod-match", new MatchOperation(Cases::pod)),
            entry("pod-task", new PodTaskOperation()));

    /** Operations of rules that are not in the library yet. */
    static final Set<String> NOT_BUILT_YET = Set.of();

    private Operations() {}
}
