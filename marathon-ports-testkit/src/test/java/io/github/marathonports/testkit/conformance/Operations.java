package io.github.marathonports.testkit.conformance;

import static java.util.Map.entry;

import java.util.Map;

/** Every operation of the corpus, by its {@code op}. */
final class Operations {
    static final Map<String, Operation> BY_NAME = Map.ofEntries(
            entry("normalize", NormalizeOperation.ofApps()),
            entry("service", new ServiceOperation()),
            entry("range", new RangeOperation()),
            entry("match", new MatchOperation(Cases::app)),
            entry("resources", new ResourcesOperation()),
            entry("env", new EnvOperation()),
            entry("container", new ContainerOperation()),
            entry("discovery", new DiscoveryOperation()),
            entry("assignments", new AssignmentsOperation()),
            entry("offer", new OfferOperation()),
            entry("pod-normalize", NormalizeOperation.ofPods()),
            entry("pod-match", new MatchOperation(Cases::pod)),
            entry("pod-task", new PodTaskOperation()));

    private Operations() {}
}
