package io.github.marathonports.app;

import java.util.Locale;
import java.util.Optional;

/** Which containerizer runs a container (S2.2). Documents spell it in any letter case (S1.4). */
public enum ContainerType {
    /** The Docker daemon; the default when a container says nothing. */
    DOCKER,
    /** The Mesos containerizer. */
    MESOS;

    /** The type that a document spells so; empty when there is none. */
    public static Optional<ContainerType> parse(String text) {
        return EnumText.parse(values(), text.toUpperCase(Locale.ROOT));
    }
}
