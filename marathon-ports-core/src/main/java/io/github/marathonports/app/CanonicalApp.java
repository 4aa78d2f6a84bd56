package io.github.marathonports.app;

import java.util.List;
import java.util.Optional;

/**
 * The parts of an app in the canonical shape that the rules of S4 look at.
 *
 * <p>An {@link AppSpec} is one, and so is the draft between translation and completion (S2.3), which may still break them.
 */
public interface CanonicalApp extends Networked {

    /** The port definitions; empty outside host mode. */
    List<PortDefinition> portDefinitions();

    /** The container. */
    Optional<AppContainer> container();

    /** The health checks, each once (S3.9). */
    List<HealthCheck> healthChecks();

    /** The readiness checks. */
    List<ReadinessCheck> readinessChecks();

    /**
     * Whether the numbers of the definitions are service ports that Marathon assigned; then they may repeat, because S6.3 keeps
     * what a previous version had without removing duplicates.
     */
    default boolean hasAssignedServicePorts() {
        return false;
    }

    /** The mappings of the container; empty without one. */
    default List<PortMapping> portMappings() {
        Optional<AppContainer> container = container();
        return container.isPresent() ? container.get().portMappings() : List.of();
    }
}
