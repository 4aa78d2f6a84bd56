package io.github.marathonports.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The objects of a document in which ports are declared, and the fields that Marathon knows in each (S2.1, S2.2, S13.1).
 *
 * <p>It never says what a field means; it is the list against which an unknown field is held, so that a misspelt one is found.
 */
public enum DocumentObject {
    /** An app itself. */
    APP(
            List.of(
                    "ports",
                    "portDefinitions",
                    "requirePorts",
                    "networks",
                    "container",
                    "ipAddress",
                    "healthChecks",
                    "readinessChecks"),
            Names.APP),
    /** {@code container}. */
    CONTAINER(List.of("portMappings", "docker", "type"), List.of("volumes", "linuxInfo", "appc")),
    /** {@code container.docker}. */
    DOCKER(
            List.of("network", "portMappings"),
            List.of("image", "credential", "pullConfig", "privileged", "parameters", "forcePullImage")),
    /** An item of {@code portMappings}. */
    PORT_MAPPING(
            List.of("containerPort", "hostPort", "servicePort", "protocol", "name", "labels", "networkNames"),
            List.of()),
    /** An item of {@code portDefinitions}. */
    PORT_DEFINITION(List.of("port", "protocol", "name", "labels"), List.of()),
    /** An item of {@code networks}. */
    NETWORK(List.of("mode", "name", "labels"), List.of()),
    /** {@code ipAddress}. */
    IP_ADDRESS(List.of("networkName", "labels", "discovery"), List.of("groups")),
    /** {@code ipAddress.discovery}. */
    DISCOVERY(List.of("ports"), List.of()),
    /** An item of {@code ipAddress.discovery.ports}. */
    DISCOVERY_PORT(List.of("number", "name", "protocol", "labels"), List.of()),
    /** An item of {@code healthChecks}. */
    HEALTH_CHECK(List.of("protocol", "portIndex", "port"), Names.HEALTH_CHECK),
    /** An item of {@code readinessChecks}. */
    READINESS_CHECK(List.of("portName", "protocol"), Names.READINESS_CHECK),
    /** A pod itself. */
    POD(List.of("networks", "containers"), Names.POD),
    /** An item of a pod's {@code containers}. */
    POD_CONTAINER(List.of("endpoints", "healthCheck"), Names.POD_CONTAINER),
    /** {@code healthCheck} of a pod's container. */
    POD_HEALTH_CHECK(List.of("http", "tcp"), Names.POD_HEALTH_CHECK),
    /** {@code http} of such a health check. */
    HTTP_PROBE(List.of("endpoint"), List.of("path", "scheme")),
    /** {@code tcp} of such a health check. */
    TCP_PROBE(List.of("endpoint"), List.of()),
    /** An item of {@code endpoints}. */
    ENDPOINT(List.of("name", "containerPort", "hostPort", "protocol", "labels", "networkNames"), List.of());

    @SuppressWarnings("ImmutableEnumChecker") // List.of is unmodifiable
    private final List<String> portFields;

    @SuppressWarnings("ImmutableEnumChecker") // List.copyOf is unmodifiable
    private final List<String> fields;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is unmodifiable
    private final Set<String> known;

    DocumentObject(List<String> portFields, List<String> others) {
        this.portFields = portFields;
        List<String> all = new ArrayList<>(portFields);
        all.addAll(others);
        this.fields = List.copyOf(all);
        this.known = Set.copyOf(all);
    }

    /** The fields that say something about ports. */
    public List<String> portFields() {
        return portFields;
    }

    /** Every field that Marathon takes or shows there. */
    public List<String> fields() {
        return fields;
    }

    /** Whether Marathon takes or shows a field of this name there. */
    public boolean knows(String name) {
        return known.contains(name);
    }

    /** The long lists. */
    private static final class Names {
        static final List<String> APP = List.of(
                "id",
                "acceptedResourceRoles",
                "args",
                "backoffFactor",
                "backoffSeconds",
                "check",
                "cmd",
                "constraints",
                "cpus",
                "dependencies",
                "disk",
                "env",
                "executor",
                "executorResources",
                "fetch",
                "gpus",
                "instances",
                "killSelection",
                "labels",
                "maxLaunchDelaySeconds",
                "mem",
                "residency",
                "resourceLimits",
                "role",
                "secrets",
                "storeUrls",
                "taskKillGracePeriodSeconds",
                "tty",
                "unreachableStrategy",
                "upgradeStrategy",
                "uris",
                "user",
                "version",
                "versionInfo",
                "deployments",
                "lastTaskFailure",
                "readinessCheckResults",
                "taskStats",
                "tasks",
                "tasksHealthy",
                "tasksRunning",
                "tasksStaged",
                "tasksUnhealthy");
        static final List<String> HEALTH_CHECK = List.of(
                "command",
                "delaySeconds",
                "gracePeriodSeconds",
                "ignoreHttp1xx",
                "intervalSeconds",
                "ipProtocol",
                "maxConsecutiveFailures",
                "path",
                "timeoutSeconds");
        static final List<String> READINESS_CHECK = List.of(
                "httpStatusCodesForReady", "intervalSeconds", "name", "path", "preserveLastResponse", "timeoutSeconds");
        static final List<String> POD = List.of(
                "id",
                "environment",
                "executorResources",
                "labels",
                "linuxInfo",
                "role",
                "scaling",
                "scheduling",
                "secrets",
                "user",
                "version",
                "volumes");
        static final List<String> POD_CONTAINER = List.of(
                "name",
                "artifacts",
                "check",
                "environment",
                "exec",
                "image",
                "labels",
                "lifecycle",
                "linuxInfo",
                "resourceLimits",
                "resources",
                "tty",
                "user",
                "volumeMounts");

        static final List<String> POD_HEALTH_CHECK = List.of(
                "exec",
                "delaySeconds",
                "gracePeriodSeconds",
                "intervalSeconds",
                "maxConsecutiveFailures",
                "timeoutSeconds");

        private Names() {}
    }
}
