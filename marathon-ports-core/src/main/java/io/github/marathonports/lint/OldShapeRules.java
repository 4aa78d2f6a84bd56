package io.github.marathonports.lint;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.IpAddressDocument;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortName;
import io.github.marathonports.violation.FieldPath;
import java.util.List;
import java.util.Optional;

/** The fields of Marathon 1.4 and earlier (S2.1, S2.4, S12.14). */
final class OldShapeRules {
    private static final FieldPath PORTS = FieldPath.of("ports");
    private static final FieldPath IP_ADDRESS = FieldPath.of("ipAddress");
    private static final FieldPath DOCKER = FieldPath.of("container", "docker");

    private OldShapeRules() {}

    /** S2.4: an app on which they differ is refused, and has a finding of that. */
    static void bothPortLists(AppDocument document, Findings findings) {
        if (document.ports().isPresent() && document.portDefinitions().isPresent()) {
            findings.add(
                    FindingCode.PORTS_AND_PORT_DEFINITIONS,
                    PORTS,
                    "ports " + document.ports().get() + " stands beside portDefinitions " + numbers(document));
        }
    }

    private static List<Integer> numbers(AppDocument document) {
        return document.portDefinitions().orElse(List.of()).stream()
                .map(PortDefinition::port)
                .toList();
    }

    static void oldFields(AppDocument document, Findings findings) {
        document.ports().ifPresent(ports -> old(findings, PORTS, "is portDefinitions now"));
        document.ipAddress()
                .ifPresent(
                        ip -> old(findings, IP_ADDRESS, "is networks, and its discovery.ports are port mappings, now"));
        document.container()
                .flatMap(ContainerDocument::dockerNetwork)
                .ifPresent(network -> old(findings, DOCKER.field("network"), "is networks now"));
        document.container()
                .flatMap(ContainerDocument::dockerPortMappings)
                .ifPresent(mappings -> old(findings, DOCKER.field("portMappings"), "is container.portMappings now"));
    }

    private static void old(Findings findings, FieldPath path, String now) {
        findings.add(FindingCode.OLD_FIELD, path, "this field of the old shape " + now);
    }

    /** Asked of the networks that the app really joins: on the host network, for one, the name means nothing. */
    static void networkName(LintedApp app, Findings findings) {
        app.document()
                .ipAddress()
                .flatMap(IpAddressDocument::networkName)
                .filter(name -> !isRepostable(name))
                .filter(name -> app.spec().networks().stream()
                        .anyMatch(network -> network.name().equals(Optional.of(name))))
                .ifPresent(name -> findings.add(
                        FindingCode.NETWORK_NAME_NOT_REPOSTABLE,
                        IP_ADDRESS.field("networkName"),
                        "the network name \"" + name + "\" is taken here, but refused in networks"));
    }

    private static boolean isRepostable(String name) {
        return PortName.isValidNetwork(name) && name.length() <= PortName.MAX_NETWORK_LENGTH;
    }
}
