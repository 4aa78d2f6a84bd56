package io.github.marathonports.app;

import io.github.marathonports.network.Protocol;
import io.github.marathonports.range.PortNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One entry of {@code portMappings}: a port inside the container and what it asks of the agent (S2.2, S5.1).
 *
 * <p>It never decides which host port is taken. Absent fields have Marathon's defaults: container port 0, no host port,
 * service port 0, {@code tcp}. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class PortMapping {
    PortMapping() {}

    /** A builder; every field has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /** A mapping of this container port (0..65535; 0 means: the same as the host port) to a dynamic host port. */
    public static PortMapping dynamic(int containerPort) {
        return builder()
                .containerPort(containerPort)
                .hostPort(HostPortRequest.dynamic())
                .build();
    }

    /** A mapping of this container port (0..65535) to exactly this host port (1..65535). */
    public static PortMapping fixed(int containerPort, int hostPort) {
        return builder()
                .containerPort(containerPort)
                .hostPort(HostPortRequest.fixed(hostPort))
                .build();
    }

    /** The port inside the container, 0..65535; 0 becomes the host port (S10.1). */
    public abstract int containerPort();

    /** What is asked of the agent. */
    public abstract HostPortRequest hostPort();

    /** The service port, 0..65535; 0 is assigned when the app is deployed (S6.3). */
    public abstract int servicePort();

    /** The protocol. */
    public abstract Protocol protocol();

    /** The name, by S1.5. */
    public abstract Optional<String> name();

    /** The labels in document order. */
    public abstract Map<String, String> labels();

    /** The container networks this mapping belongs to; empty means all of them. */
    public abstract List<String> networkNames();

    /** This mapping with another service port, 0..65535. */
    public abstract PortMapping withServicePort(int servicePort);

    /** This mapping with another host port request. */
    public abstract PortMapping withHostPort(HostPortRequest hostPort);

    /** This mapping with a name. */
    public abstract PortMapping withName(String name);

    @Value.Check
    void check() {
        PortNumber.require("container port", containerPort());
        PortNumber.require("service port", servicePort());
        name().ifPresent(PortName::require);
    }

    /** Builds a {@link PortMapping}; throws {@link IllegalArgumentException} for a port outside 0..65535 or a bad name. */
    public static final class Builder extends ImmutablePortMapping.Builder {
        /** A builder that starts with Marathon's defaults (S2.2). */
        Builder() {
            containerPort(0);
            hostPort(HostPortRequest.none());
            servicePort(0);
            protocol(Protocol.TCP);
        }
    }
}
