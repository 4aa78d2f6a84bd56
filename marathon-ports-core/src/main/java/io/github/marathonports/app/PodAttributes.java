package io.github.marathonports.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The fields of a pod that normalisation passes on unchanged, shared by document and spec. */
public interface PodAttributes {

    /** The absolute id (S1.6). */
    RunSpecId id();

    /** How many instances are wanted; 1 unless the document says otherwise. */
    @Value.Default
    default int instances() {
        return 1;
    }

    /** What one instance asks besides ports: all containers together and the pod's executor (S12.15). */
    @Value.Default
    default Scalars scalars() {
        return executor();
    }

    /** The part of {@link #scalars()} that is the executor's own, whatever the containers ask for (S12.15). */
    @Value.Default
    default Scalars executor() {
        return Scalars.POD_EXECUTOR;
    }

    /** The roles whose resources the pod takes; absent leaves it to Marathon (S12.15). */
    Optional<List<String>> acceptedResourceRoles();

    /** How an upgrade replaces tasks (S12.3). */
    @Value.Default
    default UpgradeStrategy upgradeStrategy() {
        return UpgradeStrategy.DEFAULT;
    }

    /** The pod's labels, in document order. */
    Map<String, String> labels();

    /** Every other field of the document, path to JSON text; read by no port rule. */
    Map<String, String> otherFields();
}
