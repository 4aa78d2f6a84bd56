package io.github.marathonports.testkit.cluster;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a task cannot be launched.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param port the port it is about, if it is about one
 * @param holder who holds that port, if somebody does
 * @param sentence the refusal for a person: the agent, the port and its holder by name
 */
public record LaunchRefusal(Kind kind, OptionalInt port, Optional<String> holder, String sentence) {

    /** What is wrong with a launch. */
    public enum Kind {
        /** The offer was declined, rescinded or replaced, or this cluster never made it. */
        OFFER_GONE,
        /** The match takes a port that the offer does not have for that role: it was made against another one. */
        NOT_OFFERED,
        /** Another task holds a port. */
        PORT_HELD,
        /** The task takes a port twice with one protocol (S12.4). */
        PORT_TWICE,
        /** An endpoint on a bridge network does not say on which port its container listens (S13.4). */
        NO_CONTAINER_PORT,
        /** There is too little cpus, mem, disk or gpus left. */
        TOO_LITTLE,
        /** A task of this name is there already. */
        TASK_EXISTS
    }

    /** Checks that nothing is missing. */
    public LaunchRefusal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(port, "port");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(sentence, "sentence");
    }

    static LaunchRefusal of(Kind kind, String sentence) {
        return new LaunchRefusal(kind, OptionalInt.empty(), Optional.empty(), sentence);
    }

    static LaunchRefusal ofPort(Kind kind, int port, String sentence) {
        return new LaunchRefusal(kind, OptionalInt.of(port), Optional.empty(), sentence);
    }

    static LaunchRefusal held(int port, String holder, String sentence) {
        return new LaunchRefusal(Kind.PORT_HELD, OptionalInt.of(port), Optional.of(holder), sentence);
    }

    /** For callers to whom a refusal is a bug. */
    static void requireNone(Optional<LaunchRefusal> refusal) {
        if (refusal.isPresent()) {
            throw new IllegalStateException(refusal.get().sentence());
        }
    }

    /** The sentence. */
    @Override
    public String toString() {
        return sentence;
    }
}
