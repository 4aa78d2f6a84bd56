package io.github.marathonports.violation;

/**
 * The rules that a document can break, one constant each.
 *
 * <p>Codes are stable: tools may store and compare them. A code never says where or with which value; that is the
 * {@link Violation}.
 */
public enum ViolationCode {
    /** The text is not one JSON document: syntax, trailing text, too deep, too long. */
    NOT_JSON("S2.3"),
    /** An object has a key twice. */
    DUPLICATE_KEY("S2.3"),
    /** A value has another JSON type than the field takes. */
    WRONG_TYPE("S1.3"),
    /** A port number is not an integer in 0..65535. */
    PORT_OUT_OF_RANGE("S1.3"),
    /** A number outside what its field takes. */
    NUMBER_OUT_OF_RANGE("S1.3"),
    /** A field that must be there is absent. */
    MISSING_FIELD("S2.3"),
    /** An enumeration does not know the value. */
    UNKNOWN_VALUE("S1.4"),
    /** A port or network name breaks its pattern. */
    NAME_PATTERN("S1.5"),
    /** A port or network name is empty. */
    NAME_EMPTY("S1.5"),
    /** A port or network name is longer than allowed. */
    NAME_TOO_LONG("S1.5"),

    /** {@code container.docker.network} beside {@code networks}. */
    DOCKER_NETWORK_AND_NETWORKS("S2.4"),
    /** {@code networks} beside {@code ipAddress}. */
    NETWORKS_AND_IP_ADDRESS("S2.4"),
    /** A non-zero number twice in {@code ports}. */
    PORTS_NOT_UNIQUE("S2.4"),
    /** {@code ipAddress} beside ports or port definitions. */
    IP_ADDRESS_AND_PORTS("S2.4"),
    /** {@code ports} and {@code portDefinitions} with different numbers. */
    PORTS_AND_PORT_DEFINITIONS_DIFFER("S2.4"),
    /** A name twice in {@code container.docker.portMappings}. */
    DOCKER_PORT_MAPPING_NAMES_NOT_UNIQUE("S2.4"),
    /** A docker-only field in the docker section of a MESOS container. */
    DOCKER_FIELD_IN_MESOS_CONTAINER("S2.4"),
    /** {@code ipAddress.discovery} with a DOCKER container. */
    DISCOVERY_WITH_DOCKER_CONTAINER("S2.4"),
    /** {@code container.docker.credential}, which Marathon no longer takes. */
    DOCKER_CREDENTIAL("S2.4"),

    /** Docker network NONE has no canonical counterpart. */
    DOCKER_NETWORK_NONE("S3.1"),
    /** Mappings both in the container and in its docker section. */
    TWO_PORT_MAPPING_LISTS("S3.2"),
    /** Discovery ports beside a mapping list. */
    DISCOVERY_PORTS_AND_PORT_MAPPINGS("S3.2"),

    /** A name twice among the port definitions. */
    PORT_DEFINITION_NAMES_NOT_UNIQUE("S4.1"),
    /** A non-zero port twice among the port definitions. */
    PORT_DEFINITION_PORTS_NOT_UNIQUE("S4.1"),
    /** A name twice among the port mappings. */
    PORT_MAPPING_NAMES_NOT_UNIQUE("S4.1"),
    /** Port mappings beside a host network. */
    PORT_MAPPINGS_WITH_HOST_NETWORK("S4.2"),
    /** Port definitions without a host network. */
    PORT_DEFINITIONS_WITHOUT_HOST_NETWORK("S4.2"),
    /** Network modes mixed, or more than one host or bridge network. */
    NETWORKS_MIXED("S4.3"),
    /** A network name twice, or two unnamed container networks. */
    NETWORK_NAMES_NOT_UNIQUE("S4.3"),
    /** A host network with a name or labels. */
    HOST_NETWORK_WITH_NAME_OR_LABELS("S4.3"),
    /** A bridge network with a name. */
    BRIDGE_NETWORK_WITH_NAME("S4.3"),
    /** An unnamed container network, and no default name is configured. */
    NO_DEFAULT_NETWORK_NAME("S3.6"),
    /** Several container networks, and a mapping with a host port does not name exactly one. */
    HOST_PORT_WITHOUT_ONE_NETWORK("S4.4"),
    /** A mapping names a network that the app does not join. */
    UNKNOWN_NETWORK_NAME("S4.4"),
    /** A DOCKER container on several container networks. */
    DOCKER_ON_SEVERAL_NETWORKS("S4.4"),
    /** A health check without a port that exists. */
    HEALTH_CHECK_PORT("S4.5"),
    /** A readiness check that names no port of the app. */
    READINESS_CHECK_PORT_NAME("S4.5"),
    /** An endpoint name twice in a pod. */
    ENDPOINT_NAMES_NOT_UNIQUE("S13.4"),
    /** A container port twice in a pod. */
    CONTAINER_PORTS_NOT_UNIQUE("S13.4"),
    /** A fixed host port twice in a pod. */
    HOST_PORTS_NOT_UNIQUE("S13.4"),
    /** An endpoint on a container network without container port. */
    CONTAINER_PORT_MISSING("S13.4"),
    /** An endpoint in host mode with a container port. */
    CONTAINER_PORT_IN_HOST_MODE("S13.4"),
    /** A protocol twice in one endpoint. */
    PROTOCOL_REPEATED("S13.4"),
    /** A pod's health check that names no endpoint of its container. */
    HEALTH_CHECK_ENDPOINT("S13.4"),
    /** A list that must not be empty. */
    EMPTY_LIST("S13.1"),
    /** A spec built by hand that lacks what completion would have filled in. */
    INCOMPLETE("S3.6"),
    /** A spec built by hand that requires ports outside host mode. */
    REQUIRE_PORTS_OUTSIDE_HOST_MODE("S3.7");

    private final String rule;

    ViolationCode(String rule) {
        this.rule = rule;
    }

    /** The number of the rule in SEMANTICS.md, for example {@code S4.1}. */
    public String rule() {
        return rule;
    }
}
