package io.github.marathonports.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The transport protocol of a port, as documents spell it: {@code tcp}, {@code udp} or {@code udp,tcp} (S1.4).
 *
 * <p>It never stands for any other spelling: {@code tcp,udp} and {@code udp, tcp} are refused by Marathon, and here.
 */
public enum Protocol {
    /** {@code tcp}, the default. */
    TCP("tcp"),
    /** {@code udp}. */
    UDP("udp"),
    /** {@code udp,tcp}: both, udp first wherever the port is expanded. */
    UDP_TCP("udp,tcp");

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is unmodifiable
    private final List<String> expansion;

    Protocol(String text) {
        this.text = text;
        this.expansion = List.of(text.split(","));
    }

    /**
     * The protocol that a document spells so, in any letter case (S1.4).
     *
     * @return empty when Marathon refuses the spelling
     */
    public static Optional<Protocol> parse(String text) {
        String canonical = text.toLowerCase(Locale.ROOT);
        for (Protocol protocol : values()) {
            if (protocol.text.equals(canonical)) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }

    /** The canonical spelling, as Marathon writes it back. */
    public String text() {
        return text;
    }

    /** The single protocols in the order of expansion (S1.4): {@code udp,tcp} gives udp, then tcp. */
    public List<String> expansion() {
        return expansion;
    }

    @Override
    public String toString() {
        return text;
    }
}
