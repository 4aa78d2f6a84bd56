package io.github.marathonports.lint;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;

/** Where the ports of an app stand in its document, which may be of either shape (S2). */
final class AppPorts {
    private static final FieldPath CONTAINER = FieldPath.of("container");
    private static final FieldPath DISCOVERY_PORTS = FieldPath.of("ipAddress", "discovery", "ports");

    private final AppDocument document;
    private final AppSpec app;

    AppPorts(AppDocument document, AppSpec app) {
        this.document = document;
        this.app = app;
    }

    /** The list that the app's ports come from, or the document where there is none. */
    FieldPath list() {
        return app.isHostMode() ? definitions() : mappings();
    }

    private FieldPath definitions() {
        if (document.portDefinitions().isPresent()) {
            return FieldPath.of("portDefinitions");
        }
        return document.ports().isPresent() ? FieldPath.of("ports") : FieldPath.root();
    }

    private FieldPath mappings() {
        if (document.container().flatMap(ContainerDocument::portMappings).isPresent()) {
            return CONTAINER.field("portMappings");
        }
        if (document.container().flatMap(ContainerDocument::dockerPortMappings).isPresent()) {
            return FieldPath.of("container", "docker", "portMappings");
        }
        if (!discoveryPorts().isEmpty()) {
            return DISCOVERY_PORTS;
        }
        return document.container().isPresent() ? CONTAINER : FieldPath.root();
    }

    private List<?> discoveryPorts() {
        return document.ipAddress()
                .flatMap(ip -> ip.discovery())
                .map(discovery -> discovery.ports())
                .orElse(List.of());
    }

    /** How many of its ports the document lists, so that they were not filled in. */
    int written() {
        if (app.isHostMode()) {
            return document.portDefinitions().isPresent() || document.ports().isPresent() ? app.portCount() : 0;
        }
        return document.container()
                .flatMap(container -> container.portMappings().or(container::dockerPortMappings))
                .map(List::size)
                .orElse(discoveryPorts().size());
    }

    /** The item of a position, or the list for one that was filled in. */
    FieldPath item(int position) {
        return position < written() ? list().item(position) : list();
    }

    /** A field of a position; for a bare number in {@code ports} the number itself. */
    FieldPath field(int position, String name) {
        boolean bareNumber = app.isHostMode() && document.portDefinitions().isEmpty();
        return position < written() && !bareNumber ? item(position).field(written(name)) : item(position);
    }

    /** S3.2: what is a container port of a mapping is the number of a discovery port. */
    private String written(String name) {
        return list().equals(DISCOVERY_PORTS) && name.equals("containerPort") ? "number" : name;
    }

    List<PortPosition> positions() {
        List<PortPosition> positions = new ArrayList<>();
        for (int i = 0; i < app.portCount(); i++) {
            positions.add(
                    app.portMappings().isEmpty()
                            ? ofDefinition(i, app.portDefinitions().get(i))
                            : ofMapping(i, app.portMappings().get(i)));
        }
        return positions;
    }

    private PortPosition ofDefinition(int position, PortDefinition definition) {
        return new PortPosition(
                item(position),
                field(position, "port"),
                "definition " + position,
                app.hostPortRequests().get(position),
                definition.protocol().expansion(),
                definition.labels());
    }

    private PortPosition ofMapping(int position, PortMapping mapping) {
        return new PortPosition(
                item(position),
                field(position, "hostPort"),
                "mapping " + position,
                mapping.hostPort(),
                mapping.protocol().expansion(),
                mapping.labels());
    }
}
