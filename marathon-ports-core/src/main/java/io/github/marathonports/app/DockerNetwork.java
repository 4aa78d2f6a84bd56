package io.github.marathonports.app;

import java.util.Locale;
import java.util.Optional;

/** The value of {@code container.docker.network} in the old shape (S2.1). Documents spell it in any letter case (S1.4). */
public enum DockerNetwork {
    /** One bridge network. */
    BRIDGE,
    /** The host network. */
    HOST,
    /** No network; it has no canonical counterpart (S3.1). */
    NONE,
    /** A container network. */
    USER;

    /** The docker network that a document spells so; empty when there is none. */
    public static Optional<DockerNetwork> parse(String text) {
        return EnumText.parse(values(), text.toUpperCase(Locale.ROOT));
    }
}
