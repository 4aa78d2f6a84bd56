package io.github.marathonports.app;

import io.github.marathonports.network.Network;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * An app in the canonical shape, complete and checked: what Marathon means by a document (S2.2, S4).
 *
 * <p>It is its own proof: it cannot be built in a state that S4 refuses, nor without what S3.6 and S3.7 fill in, so no later
 * stage checks again. The numbers in its port definitions are service ports (S5.2). Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract non-sealed class AppSpec implements RunSpec, AppAttributes, CanonicalApp, ServicePorts {

    AppSpec() {}

    /** A builder; only the id is required, and without networks the app is on the host network (S3.6). */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder for the app of this id. */
    public static Builder builder(String id) {
        return new Builder().id(RunSpecId.of(id));
    }

    @Override
    @Value.Default
    public int instances() {
        return AppAttributes.super.instances();
    }

    @Override
    @Value.Default
    public Scalars scalars() {
        return AppAttributes.super.scalars();
    }

    @Override
    @Value.Default
    public UpgradeStrategy upgradeStrategy() {
        return AppAttributes.super.upgradeStrategy();
    }

    /** Who gave the service ports; no part of the app's definition, so not compared. */
    @Value.Auxiliary
    @Value.Default
    public ServicePortSource servicePortSource() {
        return ServicePortSource.DECLARED;
    }

    @Override
    public boolean hasAssignedServicePorts() {
        return servicePortSource() == ServicePortSource.ASSIGNED;
    }

    /** The networks: one host network, one bridge, or any number of container networks. */
    public abstract List<Network> networks();

    @Override
    public abstract List<PortDefinition> portDefinitions();

    @Override
    public abstract Optional<AppContainer> container();

    /** Whether every number of the definitions is a required host port (S7.4); only in host mode (S3.7). */
    @Value.Default
    public boolean requirePorts() {
        return false;
    }

    @Override
    public abstract List<HealthCheck> healthChecks();

    @Override
    @Value.Lazy
    public List<NetworkDeclaration> networkDeclarations() {
        return Network.declarations(networks());
    }

    /** The mode that all networks share (S4.3). */
    public NetworkMode networkMode() {
        return networks().get(0).mode();
    }

    @Override
    public boolean isHostMode() {
        return networkMode() == NetworkMode.HOST;
    }

    /** The port mappings if the container has any, else none: the positions of S5.1 outside host mode. */
    @Override
    @Value.Lazy
    public List<PortMapping> portMappings() {
        return container().map(AppContainer::portMappings).orElse(List.of());
    }

    @Value.Lazy
    PortPositions positions() {
        return PortPositions.of(this);
    }

    @Override
    public List<HostPortRequest> hostPortRequests() {
        return positions().hostPortRequests();
    }

    /** How many port positions the app has: its mappings if it has any, else its definitions (S5.1). */
    @Override
    public int portCount() {
        return positions().count();
    }

    /**
     * The service port of one position; 0 is not assigned yet (S5.2).
     *
     * @param position 0 to {@link #portCount()} - 1
     */
    @Override
    public int servicePort(int position) {
        return positions().servicePort(position);
    }

    /** The service port of each position, in order; 0 is not assigned yet (S5.2). */
    public List<Integer> servicePorts() {
        return positions().servicePorts();
    }

    /** Shows the service port of each position, in order; 0 is not assigned yet (S5.2). */
    public void forEachServicePort(IntConsumer seen) {
        positions().forEachServicePort(seen);
    }

    /** What the variables of each position's port are called, in order (S10.3, S10.4). */
    public List<PortVariableNames> portVariableNames() {
        return positions().variableNames(this);
    }

    /**
     * This app with these assigned service ports, one for each position: in the mappings, or in host mode in the definitions
     * (S6.5). They may repeat: S6.3 does not remove duplicates.
     *
     * @throws IllegalArgumentException if there are not exactly as many as positions, or one is outside 0..65535
     */
    public AppSpec withServicePorts(List<Integer> servicePorts) {
        return PortPositions.withServicePorts(this, servicePorts);
    }

    /** This app with another number of instances. */
    public abstract AppSpec withInstances(int instances);

    /** Whether nothing but the number of instances differs (S6.1). */
    public boolean isSameDefinitionAs(AppSpec other) {
        return this == other
                || equals(other)
                || withInstances(other.instances()).equals(other);
    }

    @Value.Check
    AppSpec check() {
        Instances.require(instances());
        if (networks().isEmpty()) {
            return builder().from(this).addNetworks(Network.host()).build();
        }
        List<Violation> violations = new ArrayList<>(CanonicalRules.check(this, Optional.empty()));
        violations.addAll(CompletenessRules.check(this));
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("app " + id() + " cannot be: "
                    + violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        }
        if (!AppDocument.isOwn(acceptedResourceRoles())) {
            return builder()
                    .from(this)
                    .acceptedResourceRoles(acceptedResourceRoles().map(List::copyOf))
                    .build();
        }
        return this;
    }

    /**
     * Builds an {@link AppSpec}; throws {@link IllegalArgumentException} naming every broken rule of S4, S3.6 and S3.7, and
     * {@link IllegalStateException} when the id is missing.
     */
    public static final class Builder extends ImmutableAppSpec.Builder {
        Builder() {}
    }
}
