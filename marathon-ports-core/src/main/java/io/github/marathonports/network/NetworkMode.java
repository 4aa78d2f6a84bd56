package io.github.marathonports.network;

import java.util.Locale;
import java.util.Optional;

/**
 * The mode of a network in the canonical shape (S2.2).
 *
 * <p>It never names the old {@code container.docker.network} values; those are translated (S3.1).
 */
public enum NetworkMode {
    /** The agent's own network: ports are bound directly. */
    HOST("host"),
    /** Any number of named networks with an address per task; USER mode in the old shape. The default mode. */
    CONTAINER("container"),
    /** One bridge per agent: container ports are mapped to host ports. */
    BRIDGE("container/bridge");

    private final String text;

    NetworkMode(String text) {
        this.text = text;
    }

    /**
     * The mode that a document spells so, in any letter case (S1.4).
     *
     * @return empty when there is no such mode
     */
    public static Optional<NetworkMode> parse(String text) {
        String canonical = text.toLowerCase(Locale.ROOT);
        for (NetworkMode mode : values()) {
            if (mode.text.equals(canonical)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** The canonical spelling, as Marathon writes it back. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
