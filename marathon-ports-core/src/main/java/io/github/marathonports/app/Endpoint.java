package io.github.marathonports.app;

import io.github.marathonports.range.PortNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A port of a pod's container: what apps call a port mapping (S13.1).
 *
 * <p>It never has a service port, and its protocols are free text: none at all is not {@code tcp} (S13.5). Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class Endpoint {
    Endpoint() {}

    /** A builder; only the name is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name, by S1.5, at most 63 characters. */
    public abstract String name();

    /** The port inside the container, 1..65535; needed on container networks, not allowed in host mode (S13.4). */
    public abstract Optional<Integer> containerPort();

    /** What is asked of the agent. */
    @Value.Default
    public HostPortRequest hostPort() {
        return HostPortRequest.none();
    }

    /** The protocols as written, in order; none gives no discovery entry (S13.5). */
    public abstract List<String> protocols();

    /** The labels in document order. */
    public abstract Map<String, String> labels();

    /** The container networks this endpoint belongs to; empty means all of them. */
    public abstract List<String> networkNames();

    /** This endpoint with another host port request. */
    public abstract Endpoint withHostPort(HostPortRequest hostPort);

    @Value.Check
    void check() {
        PortName.requireShort(name());
        containerPort().ifPresent(port -> {
            PortNumber.require("container port of an endpoint", port);
            if (port == 0) {
                throw new IllegalArgumentException("container port of an endpoint must be in 1..65535 but was 0");
            }
        });
    }

    /** Builds an {@link Endpoint}; throws {@link IllegalArgumentException} for a port out of bounds or a bad name. */
    public static final class Builder extends ImmutableEndpoint.Builder {
        Builder() {}
    }
}
