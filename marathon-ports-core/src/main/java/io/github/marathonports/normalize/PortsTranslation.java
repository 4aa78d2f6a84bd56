package io.github.marathonports.normalize;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.Networked;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.range.PortNumber;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** S3.4 and S3.5: which of the port lists the network mode keeps, and what is filled in. */
final class PortsTranslation {
    private final AppDocument document;
    private final Networked networks;
    private final Optional<ContainerTranslation.Container> container;
    private final Steps steps;

    PortsTranslation(
            AppDocument document,
            List<NetworkDeclaration> networks,
            Optional<ContainerTranslation.Container> container,
            Steps steps) {
        this.document = document;
        this.networks = () -> networks;
        this.container = container;
        this.steps = steps;
    }

    /** The ports that stay; a number of {@code ports} that is no port cannot become a definition. */
    Translation<Draft> translate() {
        List<Violation> noPorts = networks.declaresOtherNetwork() ? List.of() : noPorts();
        return noPorts.isEmpty() ? Translation.of(draft()) : new Translation.Contradiction<>(noPorts);
    }

    private Draft draft() {
        return new Draft(
                document,
                networks.networkDeclarations(),
                container.map(this::withMappings),
                networks.declaresOtherNetwork() ? noDefinitions() : definitions(),
                document.healthChecks());
    }

    /** S1.3: reading does not look at the range. */
    private List<Violation> noPorts() {
        List<Integer> ports = document.ports().orElse(List.of());
        return IntStream.range(0, ports.size())
                .filter(i -> !PortNumber.isValid(ports.get(i)))
                .mapToObj(i -> new Violation(
                        ViolationCode.PORT_OUT_OF_RANGE,
                        Paths.PORTS.item(i),
                        "a port is in 0..65535 but there was " + ports.get(i) + ": name one, or use 0"))
                .toList();
    }

    private AppContainer withMappings(ContainerTranslation.Container given) {
        List<PortMapping> mappings = new ArrayList<>(
                networks.declaresHostNetwork() ? dropped(given.portMappings()) : keptOrDefault(given.portMappings()));
        if (networks.declaresOtherNetwork()) {
            pad(mappings);
        }
        return new AppContainer(given.type(), mappings);
    }

    private List<PortMapping> dropped(Optional<List<PortMapping>> mappings) {
        mappings.filter(list -> !list.isEmpty())
                .ifPresent(list -> steps.dropped("S3.4", Paths.PORT_MAPPINGS, JsonText.list(list, JsonText::of)));
        return List.of();
    }

    private List<PortMapping> keptOrDefault(Optional<List<PortMapping>> mappings) {
        return mappings.orElseGet(() -> {
            List<PortMapping> filled = List.of(DefaultPorts.MAPPING);
            steps.filledIn("S3.5", Paths.PORT_MAPPINGS, JsonText.list(filled, JsonText::of));
            return filled;
        });
    }

    private void pad(List<PortMapping> mappings) {
        int given = document.portDefinitions()
                .map(List::size)
                .or(() -> document.ports().map(List::size))
                .orElse(0);
        while (mappings.size() < given) {
            PortMapping blank = PortMapping.builder().build();
            steps.filledIn("S3.5", Paths.PORT_MAPPINGS.item(mappings.size()), JsonText.of(blank));
            mappings.add(blank);
        }
    }

    private List<PortDefinition> noDefinitions() {
        document.ports()
                .filter(ports -> !ports.isEmpty())
                .ifPresent(ports -> steps.dropped("S3.5", Paths.PORTS, ports.toString()));
        document.portDefinitions()
                .filter(list -> !list.isEmpty())
                .ifPresent(list -> steps.dropped("S3.5", Paths.PORT_DEFINITIONS, JsonText.list(list, JsonText::of)));
        return List.of();
    }

    private List<PortDefinition> definitions() {
        document.ports().ifPresent(ports -> steps.moved("S3.4", Paths.PORTS, Paths.PORT_DEFINITIONS, ports.toString()));
        return document.portDefinitions()
                .or(() -> document.ports().map(PortsTranslation::fromPorts))
                .orElseGet(this::defaultDefinition);
    }

    private static List<PortDefinition> fromPorts(List<Integer> ports) {
        return ports.stream().map(PortDefinition::of).toList();
    }

    private List<PortDefinition> defaultDefinition() {
        List<PortDefinition> filled = List.of(DefaultPorts.DEFINITION);
        steps.filledIn("S3.4", Paths.PORT_DEFINITIONS, JsonText.list(filled, JsonText::of));
        return filled;
    }
}
