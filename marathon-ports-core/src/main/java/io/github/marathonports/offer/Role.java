package io.github.marathonports.offer;

import java.util.Objects;

/**
 * The role for which a resource is offered or reserved.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name; {@code *} for everybody
 */
public record Role(String name) {
    /** The role of unreserved resources, {@code *}. */
    public static final Role ANY = new Role("*");

    /** Checks that there is a name. */
    public Role {
        Objects.requireNonNull(name, "name");
    }

    /** The role of this name. */
    public static Role of(String name) {
        return name.equals("*") ? ANY : new Role(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
