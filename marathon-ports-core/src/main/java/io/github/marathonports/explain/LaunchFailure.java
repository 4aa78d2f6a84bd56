package io.github.marathonports.explain;

import io.github.marathonports.violation.FieldPath;
import java.util.Objects;

/**
 * Why every task fails when it is launched, although offers match.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface LaunchFailure {

    /** The failure in one sentence, and what to do. */
    String sentence();

    /** The number of the rule. */
    String rule();

    /**
     * A fixed host port that two mappings of one app ask for over the same protocol (S12.4).
     *
     * @param port the port
     * @param first the mapping that asks first
     * @param second the one that asks again
     */
    record PortTwice(int port, FieldPath first, FieldPath second) implements LaunchFailure {
        /** Checks that nothing is missing. */
        public PortTwice {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
        }

        @Override
        public String sentence() {
            return "every task fails at launch although its offer matches: " + first + " and " + second
                    + " both take host port " + port + " (" + rule() + "); give one of them another port, or remove it";
        }

        @Override
        public String rule() {
            return "S12.4";
        }
    }

    /**
     * An endpoint of a pod on a bridge network that does not say on which port the container listens (S13.4).
     *
     * @param path where the container port is missing
     */
    record NoContainerPort(FieldPath path) implements LaunchFailure {
        /** Checks that nothing is missing. */
        public NoContainerPort {
            Objects.requireNonNull(path, "path");
        }

        @Override
        public String sentence() {
            return "every instance fails at launch although its offer matches: there is no " + path
                    + ", which a bridge network needs (" + rule() + "); write the port that the container listens on";
        }

        @Override
        public String rule() {
            return "S13.4";
        }
    }
}
