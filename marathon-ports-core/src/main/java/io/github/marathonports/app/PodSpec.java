package io.github.marathonports.app;

import io.github.marathonports.network.Network;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A pod, complete and checked (S13).
 *
 * <p>It is its own proof: it cannot be built in a state that S13.4 refuses, nor without what S13.6 fills in. A pod without
 * networks keeps none and is in host mode, unlike an app. Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract non-sealed class PodSpec implements RunSpec, PodAttributes, Networked {
    PodSpec() {}

    /** A builder for the pod of this id. */
    public static Builder builder(String id) {
        return new Builder().id(RunSpecId.of(id));
    }

    @Override
    @Value.Default
    public int instances() {
        return PodAttributes.super.instances();
    }

    @Override
    @Value.Default
    public Scalars scalars() {
        return PodAttributes.super.scalars();
    }

    @Override
    @Value.Default
    public UpgradeStrategy upgradeStrategy() {
        return PodAttributes.super.upgradeStrategy();
    }

    /** The networks; none is host mode (S13.6). */
    public abstract List<Network> networks();

    /** The containers, in order. */
    public abstract List<PodContainer> containers();

    @Override
    public List<NetworkDeclaration> networkDeclarations() {
        return Network.declarations(networks());
    }

    @Override
    public boolean isHostMode() {
        return networks().isEmpty() || networks().get(0).mode() == NetworkMode.HOST;
    }

    /** The endpoints of all containers, in order: the port positions of the pod (S13.1). */
    @Value.Lazy
    public List<Endpoint> endpoints() {
        return containers().stream()
                .flatMap(container -> container.endpoints().stream())
                .toList();
    }

    @Override
    @Value.Lazy
    public List<HostPortRequest> hostPortRequests() {
        return endpoints().stream().map(Endpoint::hostPort).toList();
    }

    @Value.Check
    PodSpec check() {
        Instances.require(instances());
        List<Violation> violations =
                new ArrayList<>(PodRules.check(networkDeclarations(), containers(), Optional.empty()));
        violations.addAll(incomplete());
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("pod " + id() + " cannot be: "
                    + violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        }
        return AppDocument.isOwn(acceptedResourceRoles())
                ? this
                : new Builder()
                        .from(this)
                        .acceptedResourceRoles(acceptedResourceRoles().map(List::copyOf))
                        .build();
    }

    /** S13.6: outside container mode every endpoint has a host port. */
    private List<Violation> incomplete() {
        if (!isHostMode() && networks().get(0).mode() == NetworkMode.CONTAINER) {
            return List.of();
        }
        List<Violation> incomplete = new ArrayList<>();
        for (int i = 0; i < containers().size(); i++) {
            List<Endpoint> own = containers().get(i).endpoints();
            for (int j = 0; j < own.size(); j++) {
                if (!own.get(j).hostPort().isAsked()) {
                    incomplete.add(withoutHostPort(own.get(j), i, j));
                }
            }
        }
        return incomplete;
    }

    private static Violation withoutHostPort(Endpoint endpoint, int container, int position) {
        return new Violation(
                ViolationCode.INCOMPLETE,
                FieldPath.of("containers")
                        .item(container)
                        .field("endpoints")
                        .item(position)
                        .field("hostPort"),
                "endpoint \"" + endpoint.name()
                        + "\" has no host port; outside container networks it has one: ask for a dynamic or a fixed one");
    }

    /** Builds a {@link PodSpec}; throws {@link IllegalArgumentException} naming every broken rule. */
    public static final class Builder extends ImmutablePodSpec.Builder {
        Builder() {}
    }
}
