package io.github.marathonports.app;

import io.github.marathonports.network.NetworkDeclaration;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A pod as somebody posted it (S13). Pods have no old shape.
 *
 * <p>It never judges; that is the normaliser. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract non-sealed class PodDocument implements RunSpecDocument, PodAttributes, Networked {
    PodDocument() {}

    /** A builder; only the id is required. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract List<UnknownField> unknownFields();

    @Override
    public abstract List<CheckCommand> checkCommands();

    @Override
    public abstract List<NetworkDeclaration> networkDeclarations();

    /** The user's variables for every container; each container's {@link PodContainer#environment()} has them, too. */
    public abstract Map<String, String> environment();

    /** The containers, in order. */
    public abstract List<PodContainer> containers();

    @Value.Check
    PodDocument check() {
        Instances.require(instances());
        return AppDocument.isOwn(acceptedResourceRoles())
                ? this
                : builder()
                        .from(this)
                        .acceptedResourceRoles(acceptedResourceRoles().map(List::copyOf))
                        .build();
    }

    /** Builds a {@link PodDocument}; throws {@link IllegalStateException} when the id is missing. */
    public static final class Builder extends ImmutablePodDocument.Builder {
        Builder() {}
    }
}
