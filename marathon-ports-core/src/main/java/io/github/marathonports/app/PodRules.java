package io.github.marathonports.app;

import io.github.marathonports.app.PodContainer.EndpointCheck;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The port and network rules of pods (S13.4, S4.3), all of them; they never stop at the first broken one. */
public final class PodRules {
    private static final FieldPath CONTAINERS = FieldPath.of("containers");

    private final Networked networks;
    private final List<PodContainer> containers;
    private final List<Violation> violations = new ArrayList<>();

    private PodRules(List<NetworkDeclaration> networks, List<PodContainer> containers) {
        this.networks = () -> networks;
        this.containers = containers;
    }

    /**
     * Everything that is wrong with a pod that is not completed yet.
     *
     * @param defaultNetworkName what an unnamed container network will be called, if that is configured (S3.6)
     * @return one violation per broken rule and place (S13.4); empty when the pod is sound
     */
    public static List<Violation> check(
            List<NetworkDeclaration> networks, List<PodContainer> containers, Optional<String> defaultNetworkName) {
        PodRules rules = new PodRules(networks, containers);
        rules.unique("endpoint names", ViolationCode.ENDPOINT_NAMES_NOT_UNIQUE, endpoint -> Stream.of(endpoint.name()));
        rules.unique(
                "container ports",
                ViolationCode.CONTAINER_PORTS_NOT_UNIQUE,
                endpoint -> endpoint.containerPort().stream());
        rules.unique("fixed host ports", ViolationCode.HOST_PORTS_NOT_UNIQUE, PodRules::fixedHostPort);
        NetworkRules.all(rules.networks, defaultNetworkName, rules.violations);
        rules.endpoints();
        rules.healthChecks();
        return rules.violations;
    }

    /** The rule that no network name occurs twice, asked once more of the completed pod (S2.3, step f). */
    public static List<Violation> checkNetworkNames(List<NetworkDeclaration> networks) {
        return CanonicalRules.checkNetworkNames(() -> networks);
    }

    private static Stream<Integer> fixedHostPort(Endpoint endpoint) {
        return endpoint.hostPort() instanceof HostPortRequest.Static fixed ? Stream.of(fixed.port()) : Stream.empty();
    }

    private <T> void unique(String what, ViolationCode code, Function<Endpoint, Stream<T>> values) {
        List<T> all = containers.stream()
                .flatMap(container -> container.endpoints().stream())
                .flatMap(values)
                .toList();
        Set<T> repeated = Duplicates.of(all);
        if (!repeated.isEmpty()) {
            violations.add(new Violation(
                    code,
                    FieldPath.root(),
                    what + " must be unique across the containers of a pod but " + repeated + " are repeated"));
        }
    }

    private void endpoints() {
        NetworkNameRules names = new NetworkNameRules(networks, violations);
        for (int i = 0; i < containers.size(); i++) {
            List<Endpoint> endpoints = containers.get(i).endpoints();
            FieldPath list = CONTAINERS.item(i).field("endpoints");
            for (int j = 0; j < endpoints.size(); j++) {
                FieldPath path = list.item(j);
                containerPort(path, endpoints.get(j));
                protocolsNotRepeated(path, endpoints.get(j));
                names.check(
                        list, j, endpoints.get(j).hostPort(), endpoints.get(j).networkNames());
            }
        }
    }

    private void containerPort(FieldPath path, Endpoint endpoint) {
        boolean container =
                networks.networkDeclarations().stream().anyMatch(network -> network.mode() == NetworkMode.CONTAINER);
        if (container && endpoint.containerPort().isEmpty()) {
            violations.add(new Violation(
                    ViolationCode.CONTAINER_PORT_MISSING,
                    path.field("containerPort"),
                    "endpoint \"" + endpoint.name()
                            + "\" needs a containerPort on a container network, but there was none"));
        } else if (networks.declaresHostNetwork() && endpoint.containerPort().isPresent()) {
            violations.add(new Violation(
                    ViolationCode.CONTAINER_PORT_IN_HOST_MODE,
                    path.field("containerPort"),
                    "endpoint \"" + endpoint.name() + "\" has no containerPort in host mode, but there was "
                            + endpoint.containerPort().get() + ": remove it, or join another network"));
        }
    }

    private void protocolsNotRepeated(FieldPath path, Endpoint endpoint) {
        Set<String> repeated = Duplicates.of(endpoint.protocols());
        if (!repeated.isEmpty()) {
            violations.add(new Violation(
                    ViolationCode.PROTOCOL_REPEATED,
                    path.field("protocol"),
                    "protocols of one endpoint are not repeated, but " + repeated + " are"));
        }
    }

    private void healthChecks() {
        for (int i = 0; i < containers.size(); i++) {
            PodContainer container = containers.get(i);
            FieldPath path = CONTAINERS.item(i).field("healthCheck");
            container.healthChecks().stream()
                    .filter(check -> container.endpoint(check.endpoint()).isEmpty())
                    .forEach(check -> violations.add(unknownEndpoint(path, check, container)));
        }
    }

    private static Violation unknownEndpoint(FieldPath path, EndpointCheck check, PodContainer container) {
        return new Violation(
                ViolationCode.HEALTH_CHECK_ENDPOINT,
                path.field(check.kind().name().toLowerCase(Locale.ROOT)).field("endpoint"),
                "health check names endpoint \"" + check.endpoint() + "\", which is none of container \""
                        + container.name() + "\": "
                        + container.endpoints().stream().map(Endpoint::name).toList());
    }
}
