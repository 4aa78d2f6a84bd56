package io.github.marathonports.app;

import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Optional;

/** The rules about the networks that a mapping or endpoint names (S4.4, S13.4). */
final class NetworkNameRules {
    private final Networked spec;
    private final long containerNetworks;
    private final List<Violation> violations;

    NetworkNameRules(Networked spec, List<Violation> violations) {
        this.spec = spec;
        this.containerNetworks = NetworkRules.count(spec, NetworkMode.CONTAINER);
        this.violations = violations;
    }

    /** Looks at the port that stands at a position of a list. */
    void check(FieldPath list, int position, HostPortRequest hostPort, List<String> networkNames) {
        if (containerNetworks > 1 && hostPort.isAsked() && networkNames.size() != 1) {
            violations.add(new Violation(
                    ViolationCode.HOST_PORT_WITHOUT_ONE_NETWORK,
                    list.item(position),
                    "with " + containerNetworks + " container networks a port with host port " + hostPort
                            + " names exactly one of them in networkNames, but it names " + networkNames));
        }
        if (!networkNames.isEmpty()) {
            checkNames(list.item(position).field("networkNames"), networkNames);
        }
    }

    private void checkNames(FieldPath path, List<String> networkNames) {
        List<String> known = spec.networkDeclarations().stream()
                .map(NetworkDeclaration::name)
                .flatMap(Optional::stream)
                .toList();
        for (int i = 0; i < networkNames.size(); i++) {
            if (!known.contains(networkNames.get(i))) {
                violations.add(new Violation(
                        ViolationCode.UNKNOWN_NETWORK_NAME,
                        path.item(i),
                        "network \"" + networkNames.get(i) + "\" is none of the declared networks " + known));
            }
        }
    }
}
