package io.github.marathonports.jackson;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.DocumentObject;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.app.UpgradeStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Set<String> KNOWN_OR_STATE =
            Stream.concat(KNOWN.stream(), STATE.stream()).collect(Collectors.toUnmodifiableSet());

    /** Fields that are read where they have the type that is expected. */
    private static final Set<String> HINTS = Set.of("/cmd", "/args", "/upgradeStrategy");

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
                .instances(app.count("instances").orElse(1))
                .scalars(scalars(app))
                .acceptedResourceRoles(app.list("acceptedResourceRoles", Field::asText))
                .env(app.environment("env"))
                .cmd(Hint.text(app, "cmd"))
                .args(Hint.texts(app, "args").orElse(List.of()))
                .upgradeStrategy(Hint.upgrade(app, "upgradeStrategy").orElse(UpgradeStrategy.DEFAULT))
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
                .checkCommands(CheckCommands.ofApp(app))
                .otherFields(otherFields(app))
                .unknownFields(UnknownFields.ofApp(app))
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

    private static Map<String, String> otherFields(Field app) {
        Map<String, String> others = new LinkedHashMap<>();
        app.addOthers(others, name -> isOther(name, DocumentObject.APP, KNOWN_OR_STATE) && !isHint(app, name));
        app.get("container").ifPresent(container -> {
            container.addOthers(others, name -> isOther(name, DocumentObject.CONTAINER, KNOWN_IN_CONTAINER));
            container.get("docker").ifPresent(docker -> addDockerOthers(others, docker));
        });
        app.get("ipAddress")
                .ifPresent(ip ->
                        ip.addOthers(others, name -> isOther(name, DocumentObject.IP_ADDRESS, KNOWN_IN_IP_ADDRESS)));
        app.get("env").ifPresent(env -> env.addOthers(others, name -> isSecret(env, name)));
        others.entrySet().removeIf(other -> isEmptyList(other.getKey(), other.getValue()));
        return others;
    }

    private static void addDockerOthers(Map<String, String> others, Field docker) {
        docker.addOthers(others, name -> isOther(name, DocumentObject.DOCKER, KNOWN_IN_DOCKER));
    }

    /** Whether a list says as little as its absence (S6.1); a command that is a list says something, though nobody knows what. */
    private static boolean isEmptyList(String path, String canonicalText) {
        return canonicalText.equals("[]") && !HINTS.contains(path);
    }

    /** Whether Marathon knows this field and no port rule reads it; a field that Marathon does not know changes no app (S6.1). */
    private static boolean isOther(String name, DocumentObject object, Set<String> read) {
        return !read.contains(name) && object.knows(name);
    }

    /** Whether a field that no port rule judges has the expected type, so that it was read. */
    private static boolean isHint(Field app, String name) {
        return switch (name) {
            case "cmd" -> Hint.text(app, name).isPresent();
            case "args" -> Hint.texts(app, name).isPresent();
            case "upgradeStrategy" -> Hint.upgrade(app, name).isPresent();
            default -> false;
        };
    }

    private static boolean isSecret(Field env, String name) {
        return env.get(name).filter(Field::isSecret).isPresent();
    }
}
