package io.github.marathonports.app;

import java.util.Locale;
import java.util.Optional;

/**
 * What a document says about the environment variables of one of its ports: their names, without a configured prefix.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byNumber {@code PORT_8080} for a declared port (S10.3); empty where none is declared, because then the number is known only
 *     at launch
 * @param byName {@code PORT_HTTP} for a named port (S10.4)
 */
public record PortVariableNames(Optional<String> byNumber, Optional<String> byName) {
    private static final String STEM = "PORT_";

    static PortVariableNames of(int declaredPort, Optional<String> name) {
        return new PortVariableNames(
                declaredPort == 0 ? Optional.empty() : Optional.of(byNumber(declaredPort)),
                name.map(PortVariableNames::byName));
    }

    /** The variable that tells a port by its number (S10.3). */
    public static String byNumber(int port) {
        return STEM + port;
    }

    /** The variable that tells a port by its name (S10.4). */
    public static String byName(String name) {
        return STEM + name.toUpperCase(Locale.ROOT);
    }
}
