package io.github.marathonports.normalize;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DockerDocument;
import io.github.marathonports.app.DockerDocument.Field;
import io.github.marathonports.app.Duplicates;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules about the old fields and their mixture with the new ones (S2.4), in the order of the rule's sentence. */
final class OldFieldRules {
    private final AppDocument document;
    private final List<Violation> violations = new ArrayList<>();

    private OldFieldRules(AppDocument document) {
        this.document = document;
    }

    static List<Violation> check(AppDocument document) {
        OldFieldRules rules = new OldFieldRules(document);
        rules.dockerNetworkAndNetworks();
        rules.networksAndIpAddress();
        rules.portsUnique();
        rules.ipAddressAndPorts();
        rules.portsAndDefinitionsAgree();
        rules.dockerMappingNamesUnique();
        rules.noDockerFieldsInMesosContainer();
        rules.noDiscoveryWithDockerContainer();
        rules.noCredential();
        return rules.violations;
    }

    private void add(ViolationCode code, FieldPath path, String message) {
        violations.add(new Violation(code, path, message));
    }

    private void dockerNetworkAndNetworks() {
        document.container().flatMap(ContainerDocument::dockerNetwork).ifPresent(network -> {
            if (!document.networks().isEmpty()) {
                add(
                        ViolationCode.DOCKER_NETWORK_AND_NETWORKS,
                        FieldPath.root(),
                        "container.docker.network (" + network
                                + ") and networks say the same thing twice: keep networks");
            }
        });
    }

    private void networksAndIpAddress() {
        if (!document.networks().isEmpty() && document.ipAddress().isPresent()) {
            add(
                    ViolationCode.NETWORKS_AND_IP_ADDRESS,
                    FieldPath.root(),
                    "networks and ipAddress say the same thing twice: keep networks");
        }
    }

    private void portsUnique() {
        Set<Integer> repeated = Duplicates.of(
                document.ports().orElse(List.of()), port -> Optional.of(port).filter(number -> number != 0));
        if (!repeated.isEmpty()) {
            add(
                    ViolationCode.PORTS_NOT_UNIQUE,
                    FieldPath.root(),
                    "ports must be unique but " + repeated
                            + " are repeated: use other numbers, or 0, which may be repeated");
        }
    }

    private void ipAddressAndPorts() {
        boolean anyPorts = !document.ports().orElse(List.of()).isEmpty()
                || !document.portDefinitions().orElse(List.of()).isEmpty();
        if (document.ipAddress().isPresent() && anyPorts) {
            add(
                    ViolationCode.IP_ADDRESS_AND_PORTS,
                    FieldPath.root(),
                    "an app with ipAddress has no ports or portDefinitions: use container.portMappings");
        }
    }

    private void portsAndDefinitionsAgree() {
        if (document.ports().isEmpty() || document.portDefinitions().isEmpty()) {
            return;
        }
        List<Integer> ports = document.ports().get();
        List<Integer> numbers = document.portDefinitions().get().stream()
                .map(PortDefinition::port)
                .toList();
        if (!ports.equals(numbers)) {
            add(
                    ViolationCode.PORTS_AND_PORT_DEFINITIONS_DIFFER,
                    FieldPath.root(),
                    "ports " + ports + " and portDefinitions " + numbers
                            + " must name the same numbers: keep portDefinitions");
        }
    }

    private void dockerMappingNamesUnique() {
        List<PortMapping> mappings = document.container()
                .flatMap(ContainerDocument::dockerPortMappings)
                .orElse(List.of());
        Set<String> repeated = Duplicates.of(mappings, PortMapping::name);
        if (!repeated.isEmpty()) {
            add(
                    ViolationCode.DOCKER_PORT_MAPPING_NAMES_NOT_UNIQUE,
                    Paths.DOCKER_PORT_MAPPINGS,
                    "names of port mappings must be unique but " + repeated + " are repeated: rename them");
        }
    }

    private void noDockerFieldsInMesosContainer() {
        if (!isContainer(ContainerType.MESOS)) {
            return;
        }
        DockerDocument docker =
                document.container().flatMap(ContainerDocument::docker).orElse(DockerDocument.empty());
        docker.network().ifPresent(network -> addMesosField(Paths.DOCKER_NETWORK, "network"));
        if (docker.present().contains(Field.PARAMETERS)) {
            addMesosField(Paths.DOCKER_PARAMETERS, "parameters");
        }
        docker.portMappings().ifPresent(mappings -> addMesosField(Paths.DOCKER_PORT_MAPPINGS, "portMappings"));
    }

    private void addMesosField(FieldPath path, String field) {
        add(
                ViolationCode.DOCKER_FIELD_IN_MESOS_CONTAINER,
                path,
                "a MESOS container has no docker." + field + ": remove it, or use a DOCKER container");
    }

    private void noDiscoveryWithDockerContainer() {
        boolean discovery = document.ipAddress().flatMap(ip -> ip.discovery()).isPresent();
        if (discovery && isContainer(ContainerType.DOCKER)) {
            add(
                    ViolationCode.DISCOVERY_WITH_DOCKER_CONTAINER,
                    Paths.IP_ADDRESS,
                    "ipAddress.discovery is not allowed for a DOCKER container: use container.portMappings");
        }
    }

    private void noCredential() {
        boolean credential = document.container()
                .flatMap(ContainerDocument::docker)
                .filter(docker -> docker.present().contains(Field.CREDENTIAL))
                .isPresent();
        if (credential) {
            add(
                    ViolationCode.DOCKER_CREDENTIAL,
                    FieldPath.root(),
                    "container.docker.credential is no longer taken: use pullConfig or an URI");
        }
    }

    private boolean isContainer(ContainerType type) {
        return document.container()
                .filter(container -> container.type() == type)
                .isPresent();
    }
}
