package io.github.marathonports.launch;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodContainer.EndpointCheck;
import io.github.marathonports.app.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything one instance of a pod learns about its ports on one agent (S13).
 *
 * <p>Immutable and thread-safe.
 */
public final class PodLaunchPlan {
    private final PodSpec pod;
    private final List<PodPort> ports;
    private final Optional<String> hostname;
    private final LaunchConfig config;

    PodLaunchPlan(PodSpec pod, List<PodPort> ports, Optional<String> hostname, LaunchConfig config) {
        this.pod = pod;
        this.ports = List.copyOf(ports);
        this.hostname = hostname;
        this.config = config;
    }

    /** The pod whose instance it is. */
    public PodSpec pod() {
        return pod;
    }

    /** The agent's hostname, if it is known. */
    public Optional<String> hostname() {
        return hostname;
    }

    /** The endpoints of all containers with their host ports, in order. */
    public List<PodPort> ports() {
        return ports;
    }

    /** The networks that the containerizer is told, with the bindings on each; none in host mode (S13.3). */
    public List<NetworkBinding> networkBindings() {
        return new NetworkBindingRules(ports, config.mesosBridgeName()).on(pod.networks());
    }

    /** What each container learns, in order. */
    public List<PodTask> tasks() {
        List<PodTask> tasks = new ArrayList<>();
        int first = 0;
        for (PodContainer container : pod.containers()) {
            int next = first + container.endpoints().size();
            tasks.add(task(container, ports.subList(first, next)));
            first = next;
        }
        return List.copyOf(tasks);
    }

    private PodTask task(PodContainer container, List<PodPort> own) {
        return new PodTask(
                container.name(),
                new PortEnvironment(new PodEnvironmentRules(
                        ports, pod.isHostMode(), config.envVarsPrefix(), hostname, container.environment())),
                new DiscoveryRules(pod.isHostMode(), pod.networks(), own).ports(),
                own.stream()
                        .flatMapToInt(port -> port.hostPort().stream())
                        .boxed()
                        .toList(),
                healthCheckPort(container, own));
    }

    /** S13.7. */
    private OptionalInt healthCheckPort(PodContainer container, List<PodPort> own) {
        Optional<PodPort> probed = container.healthChecks().stream()
                .findFirst()
                .map(EndpointCheck::endpoint)
                .flatMap(name -> own.stream()
                        .filter(port -> port.endpoint().name().equals(name))
                        .findFirst());
        if (probed.isEmpty()) {
            return OptionalInt.empty();
        }
        Endpoint endpoint = probed.get().endpoint();
        return pod.isHostMode()
                ? probed.get().hostPort()
                : endpoint.containerPort().map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
