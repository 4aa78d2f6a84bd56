package io.github.marathonports.jackson;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Null;
import io.github.marathonports.jackson.JsonValue.Obj;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rewrites an app document into the canonical shape, field by field and in place: what normalisation did not change stays
 * exactly as it was written.
 */
final class CanonicalDocument {
    private final Obj document;
    private final AppSpec app;
    private final ObjectBuilder result = new ObjectBuilder();

    CanonicalDocument(Obj document, AppSpec app) {
        this.document = document;
        this.app = app;
    }

    Obj rewritten() {
        document.fields().forEach(this::rewrite);
        addMissing();
        return result.build();
    }

    private void rewrite(String name, JsonValue value) {
        if (value instanceof Null) {
            result.valueIfAbsent(name, value);
        } else {
            rewritePresent(name, value);
        }
    }

    private void rewritePresent(String name, JsonValue value) {
        switch (name) {
            case "ports" -> definitionsInPlaceOfPorts();
            case "portDefinitions" -> definitions(value);
            case "ipAddress" -> networksInPlaceOfIpAddress(value);
            case "networks" -> networks();
            case "container" -> container(value);
            case "requirePorts" -> requirePorts(value);
            case "healthChecks" -> healthChecks(value);
            default -> result.value(name, value);
        }
    }

    private boolean has(String name) {
        return document.fields().containsKey(name) && !(document.fields().get(name) instanceof Null);
    }

    private Field field(JsonValue value) {
        return Field.root(value, new Problems());
    }

    private void definitionsInPlaceOfPorts() {
        if (app.isHostMode() && !has("portDefinitions")) {
            result.list("portDefinitions", app.portDefinitions(), AppTree::definition);
        }
    }

    private void definitions(JsonValue value) {
        if (app.isHostMode()) {
            result.value("portDefinitions", value);
        }
    }

    private void networksInPlaceOfIpAddress(JsonValue value) {
        result.value("networks", CanonicalNetworks.ofIpAddress(value, app.networks()));
    }

    /** Old documents have their networks elsewhere, and may say {@code []} here. */
    private void networks() {
        if (!has("ipAddress")) {
            result.value("networks", CanonicalNetworks.of(document, app.networks()));
        }
    }

    private void requirePorts(JsonValue value) {
        boolean required = value instanceof JsonValue.Bool bool && bool.value();
        if (required == app.requirePorts()) {
            result.value("requirePorts", value);
        } else {
            result.bool("requirePorts", app.requirePorts());
        }
    }

    private void healthChecks(JsonValue value) {
        if (!(value instanceof Arr list)) {
            result.value("healthChecks", value);
            return;
        }
        Map<HealthCheck, JsonValue> written = new LinkedHashMap<>();
        for (JsonValue item : list.items()) {
            CheckReader.healthCheck(field(item)).ifPresent(check -> written.putIfAbsent(canonical(check), item));
        }
        result.list("healthChecks", written.entrySet(), entry -> healthCheck(entry.getKey(), entry.getValue()));
    }

    /** The check of the spec that this one became: itself, or itself with the index that S3.8 guesses. */
    private HealthCheck canonical(HealthCheck check) {
        return app.healthChecks().contains(check) ? check : check.withPortIndex(0);
    }

    private static JsonValue healthCheck(HealthCheck check, JsonValue written) {
        boolean same = CheckReader.healthCheck(Field.root(written, new Problems()))
                .filter(check::equals)
                .isPresent();
        return same || !(written instanceof Obj object)
                ? written
                : new ObjectBuilder(object)
                        .number("portIndex", check.portIndex().orElse(0))
                        .build();
    }

    private void container(JsonValue value) {
        if (value instanceof Obj container) {
            ObjectBuilder rewritten = new ObjectBuilder();
            container.fields().forEach((name, field) -> containerField(rewritten, container, name, field));
            if (!app.isHostMode() && !container.fields().containsKey("portMappings")) {
                rewritten.value("portMappings", mappings(writtenMappings(container)));
            }
            result.value("container", rewritten.build());
        }
    }

    private void containerField(ObjectBuilder rewritten, Obj container, String name, JsonValue value) {
        if (name.equals("docker") && value instanceof Obj docker) {
            ObjectBuilder kept = new ObjectBuilder();
            docker.fields().forEach((field, inner) -> {
                boolean moved = field.equals("network") || field.equals("portMappings");
                if (!moved || inner instanceof Null) {
                    kept.value(field, inner);
                }
            });
            rewritten.value("docker", kept.build());
        } else if (!name.equals("portMappings")) {
            rewritten.value(name, value);
        } else if (!app.isHostMode()) {
            rewritten.value("portMappings", mappings(writtenMappings(container)));
        } else if (value instanceof Null) {
            rewritten.value(name, value);
        }
    }

    /** The spec's mappings, each as it was written where it still says the same. */
    private JsonValue mappings(List<JsonValue> written) {
        List<JsonValue> mappings = new ArrayList<>();
        List<PortMapping> canonical =
                app.container().map(AppContainer::portMappings).orElse(List.of());
        for (int i = 0; i < canonical.size(); i++) {
            mappings.add(
                    i < written.size() ? mapping(written.get(i), canonical.get(i)) : AppTree.mapping(canonical.get(i)));
        }
        return ObjectBuilder.array(mappings, mapping -> mapping);
    }

    private List<JsonValue> writtenMappings(Obj container) {
        Field field = field(container);
        Optional<Field> list =
                field.get("portMappings").or(() -> field.get("docker").flatMap(docker -> docker.get("portMappings")));
        return list.map(found -> found.value() instanceof Arr items ? items.items() : List.<JsonValue>of())
                .orElseGet(this::discoveryPorts);
    }

    /** S3.2: discovery ports as the mappings that they become. */
    private List<JsonValue> discoveryPorts() {
        return field(document)
                .object("ipAddress")
                .flatMap(ip -> ip.object("discovery"))
                .flatMap(discovery -> discovery.list("ports", port -> Optional.of(mappingOf(port.value()))))
                .orElse(List.of());
    }

    /** The number is the container port now; what means nothing there but would mean something here stays away. */
    private static JsonValue mappingOf(JsonValue discoveryPort) {
        ObjectBuilder mapping = new ObjectBuilder();
        if (discoveryPort instanceof Obj port) {
            port.fields().forEach((name, value) -> {
                if (name.equals("number")) {
                    mapping.value("containerPort", value);
                } else if (!LostFields.OF_MAPPINGS_ONLY.contains(name)) {
                    mapping.value(name, value);
                }
            });
        }
        return mapping.build();
    }

    private JsonValue mapping(JsonValue written, PortMapping canonical) {
        PortMapping meant = PortsReader.mapping(field(written)).orElseThrow();
        if (meant.equals(canonical) || !(written instanceof Obj object)) {
            return written;
        }
        ObjectBuilder filled = new ObjectBuilder(object);
        HostPortRequest hostPort = canonical.hostPort();
        AppTree.hostPort(filled, hostPort);
        return filled.build();
    }

    private void addMissing() {
        if (!has("networks") && !has("ipAddress")) {
            result.list("networks", app.networks(), AppTree::network);
        }
        if (!has("container")) {
            app.container().ifPresent(container -> result.value("container", newContainer(container)));
        }
        if (app.isHostMode() && !has("portDefinitions") && !has("ports")) {
            result.list("portDefinitions", app.portDefinitions(), AppTree::definition);
        }
    }

    private JsonValue newContainer(AppContainer container) {
        ObjectBuilder tree = new ObjectBuilder().text("type", container.type().name());
        return app.isHostMode()
                ? tree.build()
                : tree.value("portMappings", mappings(discoveryPorts())).build();
    }
}
