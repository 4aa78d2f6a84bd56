package io.github.marathonports.jackson;

import io.github.marathonports.cluster.ClusterSnapshot;
import java.util.Objects;

/**
 * The agents of a document, and what kind of document it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param shape what the document was recognised as
 * @param snapshot its agents
 */
public record ClusterDocument(ClusterShape shape, ClusterSnapshot snapshot) {
    /** Checks that nothing is missing. */
    public ClusterDocument {
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(snapshot, "snapshot");
    }
}
