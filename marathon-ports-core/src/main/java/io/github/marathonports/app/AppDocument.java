package io.github.marathonports.app;

import io.github.marathonports.network.NetworkDeclaration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An app as somebody posted it, in the old or the canonical shape or any mixture of them (S2.1, S2.2).
 *
 * <p>It never judges: contradictions are found by the normaliser. An absent list and an empty one are different values
 * where S2.2 says so; a JSON {@code null} is absence. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract non-sealed class AppDocument implements RunSpecDocument, AppAttributes {
    AppDocument() {}

    /** A builder; only the id is required. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract List<UnknownField> unknownFields();

    @Override
    public abstract List<CheckCommand> checkCommands();

    /** The old shape's {@code ports}; the numbers are not checked (S1.3). */
    public abstract Optional<List<Integer>> ports();

    /** The canonical shape's {@code portDefinitions}. */
    public abstract Optional<List<PortDefinition>> portDefinitions();

    /** Whether the numbers of definitions are required host ports (S7.4). */
    @Value.Default
    public boolean requirePorts() {
        return false;
    }

    /** The canonical shape's {@code networks}; an empty list is the same as none (S2.2). */
    public abstract List<NetworkDeclaration> networks();

    /** The container, in either shape. */
    public abstract Optional<ContainerDocument> container();

    /** The old shape's {@code ipAddress}. */
    public abstract Optional<IpAddressDocument> ipAddress();

    /** The health checks in document order, equal ones included (S3.9). */
    public abstract List<HealthCheck> healthChecks();

    @Value.Check
    AppDocument withOwnLists() {
        Instances.require(instances());
        if (isOwn(ports()) && isOwn(portDefinitions()) && isOwn(acceptedResourceRoles())) {
            return this;
        }
        return builder()
                .from(this)
                .ports(ports().map(List::copyOf))
                .portDefinitions(portDefinitions().map(List::copyOf))
                .acceptedResourceRoles(acceptedResourceRoles().map(List::copyOf))
                .build();
    }

    @SuppressWarnings("ReferenceEquality") // List.copyOf returns an unmodifiable list itself, and only such a list
    static <T> boolean isOwn(Optional<List<T>> list) {
        return list.isEmpty() || List.copyOf(list.get()) == list.get();
    }

    /** Builds an {@link AppDocument}; throws {@link IllegalStateException} when the id is missing. */
    public static final class Builder extends ImmutableAppDocument.Builder {
        Builder() {}
    }
}
