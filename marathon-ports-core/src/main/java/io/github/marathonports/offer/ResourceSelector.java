package io.github.marathonports.offer;

import io.github.marathonports.network.Labels;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which resources of an offer count for a run spec (S7.1).
 *
 * <p>By default those whose role is accepted and that are not reserved by Marathon for one of its own tasks; or, for a task
 * that returns to its reservation, only those reserved with given labels. A resource with a persistent volume never counts.
 * Immutable and thread-safe.
 */
public final class ResourceSelector {
    private static final ResourceSelector UNRESERVED = of(List.of(Role.ANY));

    private final Set<Role> acceptedRoles;
    private final Optional<Map<String, String>> reservedLabels;

    private ResourceSelector(Set<Role> acceptedRoles, Optional<Map<String, String>> reservedLabels) {
        this.acceptedRoles = acceptedRoles;
        this.reservedLabels = reservedLabels;
    }

    /** Accepts only what everybody is offered, role {@code *}. */
    public static ResourceSelector unreserved() {
        return UNRESERVED;
    }

    /** Accepts these roles. */
    public static ResourceSelector acceptingRoles(Role... roles) {
        return acceptingRoles(Arrays.asList(roles));
    }

    /** Accepts these roles. */
    public static ResourceSelector acceptingRoles(Collection<Role> roles) {
        return roles.size() == 1 && roles.contains(Role.ANY) ? UNRESERVED : of(roles);
    }

    private static ResourceSelector of(Collection<Role> roles) {
        return new ResourceSelector(Collections.unmodifiableSet(new LinkedHashSet<>(roles)), Optional.empty());
    }

    /** This selector, counting only what is reserved with at least these labels, Marathon's own included. */
    public ResourceSelector reservedWithLabels(Map<String, String> labels) {
        return new ResourceSelector(acceptedRoles, Optional.of(Labels.copyOf(labels)));
    }

    /** The accepted roles, in the order given. */
    public Set<Role> acceptedRoles() {
        return acceptedRoles;
    }

    /** Whether a resource counts. */
    public boolean accepts(OfferedResource resource) {
        return accepts(resource.role(), resource.reservation(), resource.volume());
    }

    /** Whether a resource counts that is for this role, reserved so, and carries such a volume. */
    public boolean accepts(Role role, Optional<Reservation> reservation, VolumeUse volume) {
        if (volume == VolumeUse.PERSISTENT || !acceptedRoles.contains(role)) {
            return false;
        }
        return reservedLabels.isPresent()
                ? reservation.isPresent() && reservation.get().carries(reservedLabels.get())
                : reservation.isEmpty() || !reservation.get().isMarathons();
    }

    /** Why a resource does not count, in a few words for a message; empty when it does. */
    public Optional<String> refusal(OfferedResource resource) {
        if (!acceptedRoles.contains(resource.role())) {
            return Optional.of("role " + resource.role() + " is not accepted");
        }
        if (resource.volume() == VolumeUse.PERSISTENT) {
            return Optional.of("a persistent volume lies on it");
        }
        return reservedLabels.isPresent()
                ? otherReservation(resource, reservedLabels.get())
                : marathonsReservation(resource);
    }

    private static Optional<String> otherReservation(OfferedResource resource, Map<String, String> wanted) {
        boolean carries = resource.reservation().filter(r -> r.carries(wanted)).isPresent();
        return carries ? Optional.empty() : Optional.of("it is not reserved with " + wanted);
    }

    private static Optional<String> marathonsReservation(OfferedResource resource) {
        return resource.reservation().filter(Reservation::isMarathons).map(r -> "Marathon reserved it for a task");
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ResourceSelector that
                        && acceptedRoles.equals(that.acceptedRoles)
                        && reservedLabels.equals(that.reservedLabels));
    }

    @Override
    public int hashCode() {
        return Objects.hash(acceptedRoles, reservedLabels);
    }

    /** The accepted roles, and the labels where they matter. */
    @Override
    public String toString() {
        String roles = acceptedRoles.stream().map(Role::name).collect(Collectors.joining(", "));
        return "role " + roles
                + reservedLabels.map(labels -> " reserved with " + labels).orElse("");
    }
}
