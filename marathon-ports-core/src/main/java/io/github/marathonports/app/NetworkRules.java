package io.github.marathonports.app;

import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules about {@code networks} (S4.3, S4.6 and the last sentence of S4.4). */
final class NetworkRules {
    private static final FieldPath NETWORKS = FieldPath.of("networks");

    private NetworkRules() {}

    /** All rules that apps and pods share. */
    static void all(Networked spec, Optional<String> defaultName, List<Violation> violations) {
        notMixed(spec, violations);
        namesUnique(spec, violations);
        hostPlain(spec, violations);
        bridgeUnnamed(spec, violations);
        defaultNameConfigured(spec, defaultName, violations);
    }

    private static void notMixed(Networked app, List<Violation> violations) {
        long hosts = count(app, NetworkMode.HOST);
        long bridges = count(app, NetworkMode.BRIDGE);
        long containers = count(app, NetworkMode.CONTAINER);
        if (hosts + bridges > 1 || (hosts + bridges == 1 && containers > 0)) {
            violations.add(new Violation(
                    ViolationCode.NETWORKS_MIXED,
                    NETWORKS,
                    "a run spec joins one host network, one bridge network, or any number of container networks, but it declares "
                            + hosts + " host, " + bridges + " bridge and " + containers + " container: keep one kind"));
        }
    }

    static long count(Networked app, NetworkMode mode) {
        long count = 0;
        List<NetworkDeclaration> networks = app.networkDeclarations();
        for (int i = 0; i < networks.size(); i++) {
            count += networks.get(i).mode() == mode ? 1 : 0;
        }
        return count;
    }

    static void namesUnique(Networked app, List<Violation> violations) {
        Set<String> repeated = Duplicates.of(app.networkDeclarations(), NetworkDeclaration::name);
        long unnamed = unnamed(app);
        if (!repeated.isEmpty() || unnamed > 1) {
            violations.add(new Violation(
                    ViolationCode.NETWORK_NAMES_NOT_UNIQUE,
                    NETWORKS,
                    repeated.isEmpty()
                            ? "at most one container network may be unnamed but " + unnamed + " are: name them"
                            : "network names must be unique but " + repeated + " are repeated: remove the repetition"));
        }
    }

    private static long unnamed(Networked app) {
        long unnamed = 0;
        List<NetworkDeclaration> networks = app.networkDeclarations();
        for (int i = 0; i < networks.size(); i++) {
            unnamed += networks.get(i).isUnnamedContainer() ? 1 : 0;
        }
        return unnamed;
    }

    private static void hostPlain(Networked app, List<Violation> violations) {
        for (NetworkDeclaration network : app.networkDeclarations()) {
            boolean decorated = network.name().isPresent() || !network.labels().isEmpty();
            if (network.mode() == NetworkMode.HOST && decorated) {
                violations.add(new Violation(
                        ViolationCode.HOST_NETWORK_WITH_NAME_OR_LABELS,
                        NETWORKS,
                        "a host network has neither name nor labels: remove them"));
                return;
            }
        }
    }

    private static void bridgeUnnamed(Networked app, List<Violation> violations) {
        for (NetworkDeclaration network : app.networkDeclarations()) {
            if (network.mode() == NetworkMode.BRIDGE && network.name().isPresent()) {
                violations.add(new Violation(
                        ViolationCode.BRIDGE_NETWORK_WITH_NAME,
                        NETWORKS,
                        "a bridge network has no name but this one is called \""
                                + network.name().get() + "\": remove the name"));
                return;
            }
        }
    }

    private static void defaultNameConfigured(Networked app, Optional<String> defaultName, List<Violation> violations) {
        if (unnamed(app) > 0 && defaultName.isEmpty()) {
            violations.add(new Violation(
                    ViolationCode.NO_DEFAULT_NETWORK_NAME,
                    NETWORKS,
                    "a container network needs a name, because no default network name is configured: name it"));
        }
    }

    static void dockerOnOneNetwork(CanonicalApp app, List<Violation> violations) {
        long containers = count(app, NetworkMode.CONTAINER);
        boolean docker = app.container()
                .filter(container -> container.type() == ContainerType.DOCKER)
                .isPresent();
        if (docker && containers > 1) {
            violations.add(new Violation(
                    ViolationCode.DOCKER_ON_SEVERAL_NETWORKS,
                    FieldPath.root(),
                    "a DOCKER container joins at most one container network but " + containers
                            + " are declared: keep one, or use a MESOS container"));
        }
    }
}
