package io.github.marathonports.app;

import io.github.marathonports.range.PortNumber;

/**
 * What one port position asks of an agent: nothing, any port, or one port (S5.1).
 *
 * <p>It never uses a magic number: the documents' {@code 0} is {@link Dynamic}, their absence is {@link None} (S1.2).
 * Immutable and thread-safe.
 */
public sealed interface HostPortRequest {

    /** No host port is taken: the port lives on the container's network only (S3.6). */
    static HostPortRequest none() {
        return None.INSTANCE;
    }

    /** Marathon chooses a port at random; a document's {@code 0}. */
    static HostPortRequest dynamic() {
        return Dynamic.INSTANCE;
    }

    /**
     * Exactly this port.
     *
     * @param port 1..65535
     * @throws IllegalArgumentException if the port is outside 1..65535
     */
    static HostPortRequest fixed(int port) {
        return new Static(port);
    }

    /**
     * What a document's number asks for: {@code 0} any port, everything else exactly that one.
     *
     * @param number 0..65535
     * @throws IllegalArgumentException if the number is outside 0..65535
     */
    static HostPortRequest ofNumber(int number) {
        return number == 0 ? Dynamic.INSTANCE : new Static(number);
    }

    /** Whether a host port is asked for at all, fixed or chosen. */
    default boolean isAsked() {
        return !(this instanceof None);
    }

    /** No host port. */
    final class None implements HostPortRequest {
        private static final None INSTANCE = new None();

        private None() {}

        @Override
        public String toString() {
            return "none";
        }
    }

    /** Any host port. */
    final class Dynamic implements HostPortRequest {
        private static final Dynamic INSTANCE = new Dynamic();

        private Dynamic() {}

        @Override
        public String toString() {
            return "0";
        }
    }

    /**
     * One host port.
     *
     * @param port 1..65535
     */
    record Static(int port) implements HostPortRequest {
        /** Checks the bounds. */
        public Static {
            PortNumber.require("host port", port);
            if (port == 0) {
                throw new IllegalArgumentException("fixed host port must not be 0: 0 asks for a dynamic port");
            }
        }

        @Override
        public String toString() {
            return String.valueOf(port);
        }
    }
}
