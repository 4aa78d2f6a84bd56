package io.github.marathonports.app;

import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules about port definitions and port mappings (S4.1, S4.2, S4.4). */
final class PortRules {
    private static final FieldPath DEFINITIONS = FieldPath.of("portDefinitions");
    private static final FieldPath MAPPINGS = FieldPath.of("container", "portMappings");

    private PortRules() {}

    static void definitionNamesUnique(CanonicalApp app, List<Violation> violations) {
        Set<String> repeated = Duplicates.of(app.portDefinitions(), PortDefinition::name);
        if (!repeated.isEmpty()) {
            violations.add(new Violation(
                    ViolationCode.PORT_DEFINITION_NAMES_NOT_UNIQUE,
                    DEFINITIONS,
                    "names of port definitions must be unique but " + repeated + " are repeated: rename them"));
        }
    }

    static void definitionPortsUnique(CanonicalApp app, List<Violation> violations) {
        if (app.hasAssignedServicePorts()) {
            return;
        }
        Set<Integer> repeated = Duplicates.of(
                app.portDefinitions(),
                definition -> Optional.of(definition.port()).filter(port -> port != 0));
        if (!repeated.isEmpty()) {
            violations.add(new Violation(
                    ViolationCode.PORT_DEFINITION_PORTS_NOT_UNIQUE,
                    DEFINITIONS,
                    "ports of port definitions must be unique but " + repeated
                            + " are repeated: use other numbers, or 0, which may be repeated"));
        }
    }

    static void mappingNamesUnique(CanonicalApp app, List<Violation> violations) {
        Set<String> repeated = Duplicates.of(app.portMappings(), PortMapping::name);
        if (!repeated.isEmpty()) {
            violations.add(new Violation(
                    ViolationCode.PORT_MAPPING_NAMES_NOT_UNIQUE,
                    MAPPINGS,
                    "names of port mappings must be unique but " + repeated + " are repeated: rename them"));
        }
    }

    static void mappingsNotOnHostNetwork(CanonicalApp app, List<Violation> violations) {
        if (app.declaresHostNetwork() && !app.portMappings().isEmpty()) {
            violations.add(new Violation(
                    ViolationCode.PORT_MAPPINGS_WITH_HOST_NETWORK,
                    FieldPath.root(),
                    "port mappings do not go with a host network but there are "
                            + app.portMappings().size() + ": use portDefinitions, or another network"));
        }
    }

    static void definitionsOnlyOnHostNetwork(CanonicalApp app, List<Violation> violations) {
        if (!app.declaresHostNetwork() && !app.portDefinitions().isEmpty()) {
            violations.add(new Violation(
                    ViolationCode.PORT_DEFINITIONS_WITHOUT_HOST_NETWORK,
                    FieldPath.root(),
                    "port definitions go with a host network only but there are "
                            + app.portDefinitions().size() + ": use container.portMappings"));
        }
    }

    static void networksOfMappings(CanonicalApp app, List<Violation> violations) {
        NetworkNameRules rules = new NetworkNameRules(app, violations);
        for (int i = 0; i < app.portMappings().size(); i++) {
            PortMapping mapping = app.portMappings().get(i);
            rules.check(MAPPINGS, i, mapping.hostPort(), mapping.networkNames());
        }
    }
}
