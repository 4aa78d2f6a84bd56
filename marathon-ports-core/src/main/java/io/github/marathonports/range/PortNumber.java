package io.github.marathonports.range;

/** The bounds of a port number, 0..65535 inclusive (S1.3). What 0 means is up to whoever uses it. */
public final class PortNumber {
    /** The lowest port number. */
    public static final int MIN = 0;
    /** The highest port number. */
    public static final int MAX = 65535;

    private PortNumber() {}

    /** Whether the number is in 0..65535. */
    public static boolean isValid(long number) {
        return number >= MIN && number <= MAX;
    }

    /**
     * The number, if it is in 0..65535.
     *
     * @param subject what the number is, for the message: {@code host port}
     * @throws IllegalArgumentException if it is not
     */
    public static int require(String subject, int number) {
        if (!isValid(number)) {
            throw new IllegalArgumentException(subject + " must be in 0..65535 but was " + number);
        }
        return number;
    }
}
