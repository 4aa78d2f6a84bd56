package io.github.marathonports.app;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code container.docker} section of a document, as far as it concerns ports or is checked with them (S2.1, S2.4).
 *
 * <p>Immutable and thread-safe.
 *
 * @param network the old shape's network
 * @param portMappings the old shape's mappings; absent and empty differ (S3.2)
 * @param present which of the fields that only a rule of S2.4 asks for are there
 */
public record DockerDocument(
        Optional<DockerNetwork> network, Optional<List<PortMapping>> portMappings, Set<Field> present) {

    /** A field of which only the presence matters (S2.4). */
    public enum Field {
        /** {@code parameters} with at least one entry. */
        PARAMETERS,
        /** {@code credential}. */
        CREDENTIAL
    }

    /** Copies the lists; the present fields are told in the order of {@link Field}. */
    public DockerDocument {
        portMappings = portMappings.map(List::copyOf);
        Set<Field> copy = EnumSet.noneOf(Field.class);
        copy.addAll(present);
        present = Collections.unmodifiableSet(copy);
    }

    /** A section with an image and nothing about ports. */
    public static DockerDocument empty() {
        return new DockerDocument(Optional.empty(), Optional.empty(), Set.of());
    }
}
