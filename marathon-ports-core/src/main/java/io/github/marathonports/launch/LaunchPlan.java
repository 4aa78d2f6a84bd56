package io.github.marathonports.launch;

import io.github.marathonports.app.AppSpec;
import java.util.List;
import java.util.Optional;

/**
 * Everything one task of an app learns about its ports on one agent (S10, S11).
 *
 * <p>All parts are read from one list of {@linkplain #ports() resolved ports}, so they never disagree about a 0. Immutable and
 * thread-safe.
 */
public final class LaunchPlan {
    private final AppSpec app;
    private final List<ResolvedPort> ports;
    private final Optional<String> hostname;
    private final LaunchConfig config;

    LaunchPlan(AppSpec app, List<ResolvedPort> ports, Optional<String> hostname, LaunchConfig config) {
        this.app = app;
        this.ports = ports;
        this.hostname = hostname;
        this.config = config;
    }

    /** The app whose task it is. */
    public AppSpec app() {
        return app;
    }

    /** The agent's hostname, if it is known. */
    public Optional<String> hostname() {
        return hostname;
    }

    /** The port positions with every number settled (S10.1). */
    public List<ResolvedPort> ports() {
        return ports;
    }

    /** The environment variables (S10.2-S10.7). */
    public PortEnvironment environment() {
        return new PortEnvironment(new EnvironmentRules(app, ports, config.envVarsPrefix(), hostname));
    }

    /** What the containerizer is told; empty for an app without a container (S10.8). */
    public Optional<ContainerBindings> containerBindings() {
        return new BindingRules(app, ports, config.mesosBridgeName()).bindings();
    }

    /** What service discovery is told (S11.1-S11.3). */
    public DiscoveryInfo discovery() {
        return new DiscoveryInfo(
                DiscoveryRules.name(app.id()), new DiscoveryRules(app.isHostMode(), app.networks(), ports).ports());
    }

    /**
     * Where each port is reached, unresolved ones included (S11.4).
     *
     * @param ipAddresses the task's addresses on container networks, first one first; empty while it has none
     */
    public List<PortAssignment> portAssignments(List<String> ipAddresses) {
        return new AssignmentRules(app.isHostMode(), ports, hostname).assignments(ipAddresses);
    }

    /**
     * Where each port is reached, unresolved ones left out (S11.4).
     *
     * @param ipAddresses the task's addresses on container networks, first one first; empty while it has none
     */
    public List<PortAssignment> resolvedPortAssignments(List<String> ipAddresses) {
        return portAssignments(ipAddresses).stream()
                .filter(PortAssignment::isResolved)
                .toList();
    }
}
