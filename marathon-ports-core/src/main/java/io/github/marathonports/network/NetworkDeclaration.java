package io.github.marathonports.network;

import java.util.Map;
import java.util.Optional;

/**
 * One entry of a document's {@code networks}: what was said, before anybody has checked that it makes sense (S2.2).
 *
 * <p>It never fills in a missing name and may hold what S4.3 refuses, such as a host network with labels; a
 * {@link Network} cannot. Immutable and thread-safe.
 *
 * @param mode the mode, {@code container} by default
 * @param name the name, if one was given
 * @param labels the labels, in document order
 */
public record NetworkDeclaration(NetworkMode mode, Optional<String> name, Map<String, String> labels) {

    /** Copies the labels, keeping their order. */
    public NetworkDeclaration {
        labels = Labels.copyOf(labels);
    }

    /** A host network, as plain as it must be. */
    public static NetworkDeclaration host() {
        return new NetworkDeclaration(NetworkMode.HOST, Optional.empty(), Map.of());
    }

    /** A bridge network. */
    public static NetworkDeclaration bridge(Map<String, String> labels) {
        return new NetworkDeclaration(NetworkMode.BRIDGE, Optional.empty(), labels);
    }

    /** A container network that may still lack its name (S3.6). */
    public static NetworkDeclaration container(Optional<String> name, Map<String, String> labels) {
        return new NetworkDeclaration(NetworkMode.CONTAINER, name, labels);
    }

    /** Whether this is a container network that waits for the default name (S3.6). */
    public boolean isUnnamedContainer() {
        return mode == NetworkMode.CONTAINER && name.isEmpty();
    }

    /** This declaration with a name. */
    public NetworkDeclaration withName(String newName) {
        return new NetworkDeclaration(mode, Optional.of(newName), labels);
    }
}
