package io.github.marathonports.jackson;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.jackson.JsonValue.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one app document, in either shape (S2.1, S2.2). */
final class AppReader {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "instances",
            "cpus",
            "mem",
            "disk",
            "gpus",
            "acceptedResourceRoles",
            "env",
            "labels",
            "ports",
            "portDefinitions",
            "requirePorts",
            "networks",
            "container",
            "ipAddress",
            "healthChecks");
    private static final Set<String> KNOWN_IN_CONTAINER = Set.of("type", "portMappings", "docker");
    private static final Set<String> KNOWN_IN_DOCKER = Set.of("network", "portMappings");
    private static final Set<String> KNOWN_IN_IP_ADDRESS = Set.of("networkName", "labels", "discovery");

    /** What Marathon adds when it shows an app: state, not definition. */
    private static final Set<String> STATE = Set.of(
            "version",
            "versionInfo",
            "tasksStaged",
            "tasksRunning",
            "tasksHealthy",
            "tasksUnhealthy",
            "deployments",
            "tasks",
            "lastTaskFailure",
            "taskStats",
            "readinessCheckResults");

    private AppReader() {}

    /**
     * The app of this object.
     *
     * @param group the group in which a relative id is resolved (S1.6)
     * @return empty when it is no object or has no id; the problems say so
     */
    static Optional<AppDocument> read(Field field, RunSpecId group) {
        return field.asObject().flatMap(app -> {
            Optional<RunSpecId> id = app.text("id").map(group::resolve);
            if (app.get("id").isEmpty()) {
                app.missing("id", "an app has an id like \"/prod/web\", but there was none");
            }
            AppDocument document = document(app, id.orElse(RunSpecId.root()));
            return id.map(found -> document);
        });
    }

    private static AppDocument document(Field app, RunSpecId id) {
        return AppDocument.builder()
                .id(id)
                .instances(app.integer("instances").orElse(1))
                .scalars(scalars(app))
                .acceptedResourceRoles(app.list("acceptedResourceRoles", Field::asText))
                .env(env(app))
                .labels(app.textMap("labels"))
                .ports(app.list("ports", Field::asInteger))
                .portDefinitions(app.list("portDefinitions", PortsReader::definition))
                .requirePorts(app.bool("requirePorts"))
                .networks(app.list("networks", PortsReader::network).orElse(List.of()))
                .container(app.object("container").map(ContainerReader::container))
                .ipAddress(app.object("ipAddress").map(ContainerReader::ipAddress))
                .healthChecks(app.list("healthChecks", CheckReader::healthCheck).orElse(List.of()))
                .readinessChecks(
                        app.list("readinessChecks", CheckReader::readinessCheck).orElse(List.of()))
                .otherFields(otherFields(app))
                .build();
    }

    private static Scalars scalars(Field app) {
        Scalars defaults = Scalars.APP_DEFAULT;
        return new Scalars(
                app.amount("cpus").orElse(defaults.cpus()),
                app.amount("mem").orElse(defaults.mem()),
                app.amount("disk").orElse(defaults.disk()),
                app.amount("gpus").orElse(defaults.gpus()));
    }

    /** Text entries; an object is a secret, whose value nobody knows here. */
    private static Map<String, String> env(Field app) {
        Map<String, String> env = new LinkedHashMap<>();
        app.object("env")
                .ifPresent(map -> map.names()
                        .forEach(name -> map.get(name)
                                .filter(entry -> !isSecret(entry))
                                .flatMap(Field::asText)
                                .ifPresent(text -> env.put(name, text))));
        return env;
    }

    private static boolean isSecret(Field entry) {
        return entry.get("secret").isPresent();
    }

    private static Map<String, String> otherFields(Field app) {
        Map<String, String> others = new LinkedHashMap<>();
        addOthers(app, KNOWN, others);
        app.get("container").ifPresent(container -> {
            addOthers(container, KNOWN_IN_CONTAINER, others);
            container.get("docker").ifPresent(docker -> addOthers(docker, KNOWN_IN_DOCKER, others));
        });
        app.get("ipAddress").ifPresent(ip -> addOthers(ip, KNOWN_IN_IP_ADDRESS, others));
        app.get("env")
                .ifPresent(env -> env.names()
                        .forEach(name -> env.get(name)
                                .filter(entry -> !(entry.value() instanceof Text))
                                .ifPresent(entry -> add(entry, others))));
        return others;
    }

    private static void addOthers(Field object, Set<String> known, Map<String, String> others) {
        for (String name : object.names()) {
            if (!known.contains(name) && !(object.path().isRoot() && STATE.contains(name))) {
                object.get(name).ifPresent(field -> add(field, others));
            }
        }
    }

    private static void add(Field field, Map<String, String> others) {
        others.put(field.path().toString(), field.value().canonicalText());
    }
}
