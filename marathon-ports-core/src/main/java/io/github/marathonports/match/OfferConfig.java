package io.github.marathonports.match;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.offer.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The flags of Marathon that decide which resources of an offer it takes (S12.15).
 *
 * <p>Immutable and thread-safe.
 *
 * @param frameworkRole {@code --mesos_role}, if it is set
 * @param defaultAcceptedRoles {@code --default_accepted_resource_roles}: what a run spec accepts that names no roles
 * @param gpuScheduling {@code --gpu_scheduling_behavior}
 */
public record OfferConfig(
        Optional<Role> frameworkRole, Optional<List<Role>> defaultAcceptedRoles, GpuScheduling gpuScheduling) {
    private static final List<Role> ANYBODY = List.of(Role.ANY);

    private static final OfferConfig DEFAULTS =
            new OfferConfig(Optional.empty(), Optional.empty(), GpuScheduling.RESTRICTED);

    /** Copies the list. */
    public OfferConfig {
        Objects.requireNonNull(frameworkRole, "frameworkRole");
        Objects.requireNonNull(gpuScheduling, "gpuScheduling");
        defaultAcceptedRoles = defaultAcceptedRoles.map(List::copyOf);
    }

    /** Marathon without flags: role {@code *}, gpus restricted. */
    public static OfferConfig defaults() {
        return DEFAULTS;
    }

    /** These flags with {@code --mesos_role}. */
    public OfferConfig withFrameworkRole(Role role) {
        return new OfferConfig(Optional.of(role), defaultAcceptedRoles, gpuScheduling);
    }

    /** These flags with {@code --default_accepted_resource_roles}. */
    public OfferConfig withDefaultAcceptedRoles(List<Role> roles) {
        return new OfferConfig(frameworkRole, Optional.of(roles), gpuScheduling);
    }

    /** These flags with {@code --gpu_scheduling_behavior}. */
    public OfferConfig withGpuScheduling(GpuScheduling behaviour) {
        return new OfferConfig(frameworkRole, defaultAcceptedRoles, behaviour);
    }

    /** The roles whose resources a run spec takes: its own, else the default ones, else {@code *} and the framework's role. */
    public List<Role> acceptedRoles(RunSpec spec) {
        return spec.acceptedResourceRoles()
                .filter(roles -> !roles.isEmpty())
                .map(roles -> roles.stream().map(Role::of).toList())
                .or(() -> defaultAcceptedRoles.filter(roles -> !roles.isEmpty()))
                .orElseGet(this::unspecified);
    }

    private List<Role> unspecified() {
        return frameworkRole.isEmpty() || frameworkRole.get().equals(Role.ANY)
                ? ANYBODY
                : List.of(Role.ANY, frameworkRole.get());
    }

    /** The selector of those roles. */
    public ResourceSelector selector(RunSpec spec) {
        return ResourceSelector.acceptingRoles(acceptedRoles(spec));
    }
}
