package io.github.marathonports.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The fields of an app that normalisation passes on unchanged, shared by document and spec.
 *
 * <p>It never holds a port list; those differ between the two shapes.
 */
public interface AppAttributes {

    /** The absolute id (S1.6). */
    RunSpecId id();

    /** How many instances are wanted; 1 unless the document says otherwise. */
    @Value.Default
    default int instances() {
        return 1;
    }

    /** What one instance asks besides ports. */
    @Value.Default
    default Scalars scalars() {
        return Scalars.APP_DEFAULT;
    }

    /** The roles whose resources the app takes, as the document lists them; absent leaves it to Marathon (S12.15). */
    Optional<List<String>> acceptedResourceRoles();

    /** The user's own environment variables, in document order; they win over Marathon's (S10.7). */
    Map<String, String> env();

    /** The command line, which a shell runs; variables in it are the shell's to expand (S10). */
    Optional<String> cmd();

    /** The arguments, in order; no shell sees them. */
    List<String> args();

    /** How an upgrade replaces tasks (S12.3). */
    @Value.Default
    default UpgradeStrategy upgradeStrategy() {
        return UpgradeStrategy.DEFAULT;
    }

    /** The app's labels, in document order. */
    Map<String, String> labels();

    /** The readiness checks (S4.5). */
    List<ReadinessCheck> readinessChecks();

    /**
     * Every other field of the document that Marathon knows, path to JSON text: no port rule reads it, but a change of it is a
     * change of the app (S6.1).
     */
    Map<String, String> otherFields();
}
