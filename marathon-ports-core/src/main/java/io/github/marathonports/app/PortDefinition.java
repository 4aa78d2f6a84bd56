package io.github.marathonports.app;

import io.github.marathonports.network.Protocol;
import io.github.marathonports.range.PortNumber;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One entry of {@code portDefinitions}, the ports of an app on the host network (S2.2).
 *
 * <p>Its number is the service port; it is never the host port unless the app requires its ports (S5.2). Immutable and
 * thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class PortDefinition {
    PortDefinition() {}

    /** A builder; every field has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /** A nameless tcp definition of this port, 0..65535. */
    public static PortDefinition of(int port) {
        return builder().port(port).build();
    }

    /** The service port, 0..65535; 0 is assigned when the app is deployed (S6.3). */
    public abstract int port();

    /** The protocol. */
    public abstract Protocol protocol();

    /** The name, by S1.5. */
    public abstract Optional<String> name();

    /** The labels in document order. */
    public abstract Map<String, String> labels();

    /** This definition with another number, 0..65535. */
    public abstract PortDefinition withPort(int port);

    /** This definition with a name. */
    public abstract PortDefinition withName(String name);

    @Value.Check
    void check() {
        PortNumber.require("port of a port definition", port());
        name().ifPresent(PortName::require);
    }

    /** Builds a {@link PortDefinition}; throws {@link IllegalArgumentException} for a port outside 0..65535 or a bad name. */
    public static final class Builder extends ImmutablePortDefinition.Builder {
        /** A builder that starts with Marathon's defaults (S2.2). */
        Builder() {
            port(0);
            protocol(Protocol.TCP);
        }
    }
}
