package io.github.marathonports.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The {@code container} of a document, in either shape (S2.1, S2.2).
 *
 * <p>It never merges its two mapping lists; that is S3.2. Immutable and thread-safe.
 *
 * @param type the containerizer, {@code DOCKER} unless the document says otherwise
 * @param portMappings the canonical list; absent and empty differ (S3.5)
 * @param docker the {@code docker} section
 */
public record ContainerDocument(
        ContainerType type, Optional<List<PortMapping>> portMappings, Optional<DockerDocument> docker) {

    /** Copies the mappings. */
    public ContainerDocument {
        Objects.requireNonNull(type, "type");
        portMappings = portMappings.map(List::copyOf);
    }

    /** The mappings of the old shape, if there is such a list. */
    public Optional<List<PortMapping>> dockerPortMappings() {
        return docker.flatMap(DockerDocument::portMappings);
    }

    /** The network of the old shape. */
    public Optional<DockerNetwork> dockerNetwork() {
        return docker.flatMap(DockerDocument::network);
    }
}
