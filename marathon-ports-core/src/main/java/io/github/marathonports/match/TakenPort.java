package io.github.marathonports.match;

import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortNumber;
import java.util.Objects;
import java.util.Optional;

/**
 * A host port taken from an offer (S7.7).
 *
 * <p>Immutable and thread-safe.
 *
 * @param port the port, 0..65535
 * @param role the role for which it was offered
 * @param reservation who had reserved it; an empty reservation is one too
 */
public record TakenPort(int port, Role role, Optional<Reservation> reservation) {
    /** Checks the port and that nothing is missing. */
    public TakenPort {
        PortNumber.require("taken port", port);
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(reservation, "reservation");
    }
}
