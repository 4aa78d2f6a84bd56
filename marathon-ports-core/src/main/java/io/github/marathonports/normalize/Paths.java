package io.github.marathonports.normalize;

import io.github.marathonports.violation.FieldPath;

/** The fields that normalisation reads and writes. */
final class Paths {
    static final FieldPath PORTS = FieldPath.of("ports");
    static final FieldPath PORT_DEFINITIONS = FieldPath.of("portDefinitions");
    static final FieldPath NETWORKS = FieldPath.of("networks");
    static final FieldPath REQUIRE_PORTS = FieldPath.of("requirePorts");
    static final FieldPath HEALTH_CHECKS = FieldPath.of("healthChecks");
    static final FieldPath CONTAINER = FieldPath.of("container");
    static final FieldPath PORT_MAPPINGS = CONTAINER.field("portMappings");
    static final FieldPath DOCKER = CONTAINER.field("docker");
    static final FieldPath DOCKER_NETWORK = DOCKER.field("network");
    static final FieldPath DOCKER_PARAMETERS = DOCKER.field("parameters");
    static final FieldPath DOCKER_PORT_MAPPINGS = DOCKER.field("portMappings");
    static final FieldPath IP_ADDRESS = FieldPath.of("ipAddress");
    static final FieldPath DISCOVERY_PORTS = IP_ADDRESS.field("discovery").field("ports");

    private Paths() {}
}
