package io.github.marathonports.app;

/**
 * The rule for names of ports and networks (S1.5): lower-case letters, digits and inner dashes.
 *
 * <p>It never trims or lowers: a name that breaks the rule is an error, not a spelling.
 */
public final class PortName {
    /** The pattern as Marathon states it. */
    public static final String PATTERN = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";
    /** The pattern of network names, which may also contain {@code _} inside. */
    public static final String NETWORK_PATTERN = "^[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";
    /** The longest name of a network or a pod's endpoint, in characters. App port names have no maximum. */
    public static final int MAX_NETWORK_LENGTH = 63;

    private PortName() {}

    /** Whether this is a legal name of a port of an app. The length is unlimited. */
    public static boolean isValid(String name) {
        return matches(name, false);
    }

    /** Whether the characters of this network name are legal; its length is another rule. */
    public static boolean isValidNetwork(String name) {
        return matches(name, true);
    }

    /**
     * The name, if it is a legal port name.
     *
     * @throws IllegalArgumentException if it is not
     */
    static String require(String name) {
        if (!isValid(name)) {
            throw new IllegalArgumentException("port name must match " + PATTERN + " (S1.5) but was \"" + name + "\"");
        }
        return name;
    }

    /**
     * The name, if it is a legal name of a pod's endpoint.
     *
     * @throws IllegalArgumentException if it is not
     */
    static String requireShort(String name) {
        require(name);
        if (name.length() > MAX_NETWORK_LENGTH) {
            throw new IllegalArgumentException("endpoint name must have at most " + MAX_NETWORK_LENGTH
                    + " characters (S1.5) but has " + name.length() + ": \"" + name + "\"");
        }
        return name;
    }

    private static boolean matches(String name, boolean underscoreInside) {
        int last = name.length() - 1;
        if (last < 0 || !isLetterOrDigit(name.charAt(0)) || !isLetterOrDigit(name.charAt(last))) {
            return false;
        }
        for (int i = 1; i < last; i++) {
            char c = name.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && !(underscoreInside && c == '_')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
