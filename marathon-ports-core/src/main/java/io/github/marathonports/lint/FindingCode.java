package io.github.marathonports.lint;

/**
 * What lint can find, one constant each, in the order of {@code docs/lint.md}, where each has a bad and a good example.
 *
 * <p>Codes are stable: tools may store and compare them, and their {@link #name()} is what texts, JSON and SARIF show.
 */
public enum FindingCode {
    // The text cannot be used
    /** The text is not JSON, so nobody can read it. */
    NOT_JSON(Weight.error("S2.3"), "The text is not JSON, so nobody can read it.", "make it one JSON document"),
    /** The text is JSON, but holds neither an app nor a pod. */
    NOT_A_RUN_SPEC(
            Weight.error("S2.3"),
            "The text is JSON, but holds neither an app nor a pod.",
            "give an app, a pod, a list of them, or a group"),
    /** One object has the same key twice, and a reader keeps only one of them. */
    DUPLICATE_KEY(
            Weight.error("S2.3"),
            "One object has the same key twice, and a reader keeps only one of them.",
            "keep one of the two"),
    // Marathon refuses it
    /** Marathon refuses the document. */
    REJECTED(
            Weight.error("S2.3"),
            "Marathon refuses the document.",
            "correct it; Marathon answers 422 and deploys nothing"),
    // Fields that do nothing
    /** A field looks like a port field, but Marathon knows none of that name there and passes it over. */
    UNKNOWN_PORT_FIELD(
            Weight.warning("S2.2"),
            "A field looks like a port field, but Marathon knows none of that name there and passes it over.",
            "correct the name or the place, or remove the field"),
    /** Port mappings on the host network, or without a network, are dropped silently. */
    PORT_MAPPINGS_DROPPED(
            Weight.warning("S3.4"),
            "Port mappings on the host network, or without a network, are dropped silently.",
            "use portDefinitions, or join a network: \"networks\": [{\"mode\": \"container/bridge\"}]"),
    /** Ports and port definitions outside the host network are dropped silently. */
    PORT_DEFINITIONS_DROPPED(
            Weight.warning("S3.5"),
            "Ports and port definitions outside the host network are dropped silently.",
            "say it in container.portMappings, and remove the list"),
    /** More port definitions than port mappings outside the host network: each one too many adds a blank mapping. */
    BLANK_PORT_MAPPING(
            Weight.warning("S3.5"),
            "More port definitions than port mappings outside the host network: each one too many adds a blank mapping.",
            "remove the list, and write a mapping for each port that is meant"),
    /** requirePorts has no effect outside the host network. */
    REQUIRE_PORTS_IGNORED(
            Weight.warning("S3.7"),
            "requirePorts has no effect outside the host network.",
            "write the number as hostPort of a mapping, and remove requirePorts"),
    /** The same health check is there twice; Marathon keeps one, and counts positions without the other. */
    HEALTH_CHECK_REPEATED(
            Weight.note("S3.9"),
            "The same health check is there twice; Marathon keeps one, and counts positions without the other.",
            "remove the second"),
    /** The same ports stand in ports and in portDefinitions; the day they differ, Marathon refuses the app. */
    PORTS_AND_PORT_DEFINITIONS(
            Weight.warning("S2.4"),
            "The same ports stand in ports and in portDefinitions; the day they differ, Marathon refuses the app.",
            "keep portDefinitions"),
    /** A field of the old shape, which Marathon translates since 1.5. */
    OLD_FIELD(
            Weight.note("S2.1"),
            "A field of the old shape, which Marathon translates since 1.5.",
            "migrate the document"),
    /** The old shape takes this network name, but the canonical form that Marathon shows is refused when it is posted again. */
    NETWORK_NAME_NOT_REPOSTABLE(
            Weight.warning("S12.14"),
            "The old shape takes this network name, but the canonical form that Marathon shows is refused when it is posted again.",
            "rename the network: lower-case letters, digits, and - or _ inside, at most 63 characters"),
    // Host ports
    /** requirePorts with a 0: the service port that Marathon assigns becomes the required host port, and no agent offers it. */
    REQUIRED_PORT_ZERO(
            Weight.error("S12.2"),
            "requirePorts with a 0: the service port that Marathon assigns becomes the required host port, and no agent offers it.",
            "name the port, or set requirePorts to false"),
    /** A number in ports or portDefinitions without requirePorts is only the service port; the host port is random. */
    NUMBER_IS_SERVICE_PORT(
            Weight.warning("S5.2"),
            "A number in ports or portDefinitions without requirePorts is only the service port; the host port is random.",
            "listen on the port variable; or set requirePorts to true if the task must have this host port; or ignore this if a service port is meant"),
    /** Two mappings ask for the same host port with the same protocol: the offer matches, and the task fails at launch. */
    HOST_PORT_TWICE(
            Weight.error("S12.4"),
            "Two mappings ask for the same host port with the same protocol: the offer matches, and the task fails at launch.",
            "give each mapping a host port of its own, or 0"),
    /** Two mappings ask for the same host port with different protocols. */
    HOST_PORT_TWICE_BY_PROTOCOL(
            Weight.warning("S12.4"),
            "Two mappings ask for the same host port with different protocols.",
            "write one mapping with the protocol \"udp,tcp\""),
    /** Two mappings lead to the same container port with the same protocol; the variable {@code PORT_<number>} tells only the last. */
    CONTAINER_PORT_TWICE(
            Weight.warning("S10.6"),
            "Two mappings lead to the same container port with the same protocol; the variable PORT_<number> tells only the last.",
            "remove one of them, or correct its container port"),
    /** A fixed host port that no agent offers unless its ports are configured: the default is 31000-32000. */
    HOST_PORT_OUTSIDE_DEFAULT(
            Weight.warning("S12.1"),
            "A fixed host port that no agent offers unless its ports are configured: the default is 31000-32000.",
            "use 0, or add the port to the agents' --resources"),
    /** A fixed host port below 1024, which only root may bind. */
    HOST_PORT_PRIVILEGED(
            Weight.note("S12.1"),
            "A fixed host port below 1024, which only root may bind.",
            "use 0 or a higher port, and let a load balancer listen here"),
    /** A fixed host port inside 31000-32000 competes with the random ports of all other tasks. */
    HOST_PORT_IN_DYNAMIC_RANGE(
            Weight.note("S12.3"),
            "A fixed host port inside 31000-32000 competes with the random ports of all other tasks.",
            "use 0, or a port that agents offer outside that range"),
    /** A fixed host port inside 32768-60999, from which the kernel takes ports for outgoing connections. */
    HOST_PORT_EPHEMERAL(
            Weight.warning("S12.3"),
            "A fixed host port inside 32768-60999, from which the kernel takes ports for outgoing connections.",
            "use 0 or another port, or reserve it in net.ipv4.ip_local_reserved_ports"),
    /** A fixed host port, and an upgrade that must start new tasks before it may stop old ones: it needs an agent to spare. */
    HOST_PORT_ROLLOUT(
            Weight.note("S12.3"),
            "A fixed host port, and an upgrade that must start new tasks before it may stop old ones: it needs an agent to spare.",
            "lower upgradeStrategy.minimumHealthCapacity, or use 0"),
    // Host ports, when the agents are known
    /** A fixed host port that no agent has: the app waits for ever. */
    HOST_PORT_ON_NO_AGENT(
            Weight.error("S12.1"),
            "A fixed host port that no agent has: the app waits for ever.",
            "use 0 or a port that agents have, or add the port to the agents' --resources"),
    /** Fixed host ports, and more instances than agents that have them: the rest waits for ever. */
    TOO_FEW_AGENTS(
            Weight.error("S12.3"),
            "Fixed host ports, and more instances than agents that have them: the rest waits for ever.",
            "use 0, ask for fewer instances, or add the ports to more agents"),
    /** Fixed host ports, an upgrade that must start new tasks before it may stop old ones, and no agent to spare. */
    ROLLOUT_CANNOT_FINISH(
            Weight.error("S12.3"),
            "Fixed host ports, an upgrade that must start new tasks before it may stop old ones, and no agent to spare.",
            "lower upgradeStrategy.minimumHealthCapacity, use 0, or add the ports to one more agent"),
    // Service ports and virtual addresses
    /** Two ports have the same service port; the load balancer serves one of them or mixes them. */
    SERVICE_PORT_SHARED(
            Weight.warning("S12.5"),
            "Two ports have the same service port; the load balancer serves one of them or mixes them.",
            "give each a service port of its own, or 0"),
    /** A fixed service port inside the range that Marathon hands out; another app may have been given it already. */
    SERVICE_PORT_IN_ASSIGNED_RANGE(
            Weight.note("S12.5"),
            "A fixed service port inside the range that Marathon hands out; another app may have been given it already.",
            "use 0, or a number outside the range"),
    /** A service port that load balancers keep for themselves: 80, 443, 9090 or 9091. */
    SERVICE_PORT_RESERVED(
            Weight.warning("S12.5"),
            "A service port that load balancers keep for themselves: 80, 443, 9090 or 9091.",
            "use another number, or 0"),
    /** A VIP label that is neither /name:port nor address:port. */
    VIP_MALFORMED(
            Weight.warning("S11.2"),
            "A VIP label that is neither /name:port nor address:port.",
            "write \"/name:port\", for example \"/web:80\""),
    /** Two ports have the same VIP; connections to it reach one or the other. */
    VIP_SHARED(
            Weight.warning("S11.2"),
            "Two ports have the same VIP; connections to it reach one or the other.",
            "give each a VIP of its own, unless they are meant to share"),
    // Names and variables
    /** A port name with a dash: its variable keeps the dash, and no POSIX shell can read it. */
    PORT_NAME_NOT_IN_SHELL(
            Weight.warning("S12.6"),
            "A port name with a dash: its variable keeps the dash, and no POSIX shell can read it.",
            "use a name without a dash"),
    /** A port name that is a number: its variable looks like that of another port. */
    PORT_NAME_IS_A_NUMBER(
            Weight.warning("S12.6"),
            "A port name that is a number: its variable looks like that of another port.",
            "use a name with a letter"),
    /** A command refers to a port variable that Marathon will not define. */
    UNDEFINED_PORT_VARIABLE(
            Weight.warning("S10.2"),
            "A command refers to a port variable that Marathon will not define.",
            "use a variable that is defined"),
    /** An argument holds a port variable, but no shell sees arguments, so nobody expands it. */
    PORT_VARIABLE_IN_ARGS(
            Weight.note("S10.2"),
            "An argument holds a port variable, but no shell sees arguments, so nobody expands it.",
            "use cmd, or start a shell: [\"sh\", \"-c\", \"...\"]"),
    /** A value in env holds a port variable, which Marathon does not expand. */
    PORT_VARIABLE_IN_ENV(
            Weight.warning("S10.7"),
            "A value in env holds a port variable, which Marathon does not expand.",
            "expand it where the task starts: in cmd, or in a script"),
    /** A command uses the variable of a host port inside a container whose port is fixed: who listens there is not reached. */
    LISTENS_ON_HOST_PORT(
            Weight.warning("S10.2"),
            "A command uses the variable of a host port inside a container whose port is fixed: who listens there is not reached.",
            "listen on the container port"),
    /** All container ports are fixed and there are no host ports: PORT is not set, and PORTS is empty. */
    PORT_UNSET(
            Weight.note("S12.13"),
            "All container ports are fixed and there are no host ports: PORT is not set, and PORTS is empty.",
            "listen on the container ports"),
    /** A variable in env replaces the one with which Marathon tells a port. */
    ENV_SHADOWS_PORT_VARIABLE(
            Weight.warning("S10.7"),
            "A variable in env replaces the one with which Marathon tells a port.",
            "remove it, or give it another name"),
    /** A variable in a pod's environment is replaced by Marathon's. */
    ENV_LOST_TO_PORT_VARIABLE(
            Weight.warning("S13.5"),
            "A variable in a pod's environment is replaced by Marathon's.",
            "give it another name"),
    // Health checks
    /** A MESOS_* health check addresses no port of the app, and Marathon does not say so. */
    HEALTH_CHECK_PORT_INDEX(
            Weight.error("S4.5"),
            "A MESOS_* health check addresses no port of the app, and Marathon does not say so.",
            "address one of the ports, counted from 0"),
    /** A health check over http or tcp of a port that speaks udp only. */
    HEALTH_CHECK_ON_UDP(
            Weight.warning("S4.5"),
            "A health check over http or tcp of a port that speaks udp only.",
            "check a tcp port, or give the port the protocol \"udp,tcp\""),
    /** A health check of a port that is none of the app's. */
    HEALTH_CHECK_FOREIGN_PORT(
            Weight.warning("S4.5"),
            "A health check of a port that is none of the app's.",
            "use portIndex, or one of the app's ports"),
    // Endpoints of pods
    /** An endpoint without protocol gets no discovery entry; absent is not tcp here. */
    ENDPOINT_WITHOUT_PROTOCOL(
            Weight.warning("S13.5"),
            "An endpoint without protocol gets no discovery entry; absent is not tcp here.",
            "write \"protocol\": [\"tcp\"]"),
    /** An endpoint without containerPort on a bridge network is accepted, and its pod fails at launch. */
    ENDPOINT_WITHOUT_CONTAINER_PORT(
            Weight.error("S13.4"),
            "An endpoint without containerPort on a bridge network is accepted, and its pod fails at launch.",
            "write the port that the container listens on as containerPort"),
    /** The names of two endpoints give the same variables, and the last one wins. */
    ENDPOINT_VARIABLES_MEET(
            Weight.warning("S13.2"),
            "The names of two endpoints give the same variables, and the last one wins.",
            "rename one of them so that they differ in more than dashes"),
    /** The variable {@code ENDPOINT_<NAME>} will be 0, because the endpoint has no container port. */
    ENDPOINT_VARIABLE_ZERO(
            Weight.warning("S13.2"),
            "The variable ENDPOINT_<NAME> will be 0, because the endpoint has no container port.",
            "write the port that the container listens on as containerPort");

    private final Severity severity;
    private final String rule;
    private final String summary;
    private final String advice;

    FindingCode(Weight weight, String summary, String advice) {
        this.severity = weight.severity();
        this.rule = weight.rule();
        this.summary = summary;
        this.advice = advice;
    }

    /** How bad every finding of this code is. */
    public Severity severity() {
        return severity;
    }

    /** The number of the rule, for example {@code S12.4}; a finding may name a narrower one. */
    public String rule() {
        return rule;
    }

    /** What is wrong wherever this is found, in one sentence. */
    public String summary() {
        return summary;
    }

    /** What to do about it wherever it is found, without a full stop. */
    public String advice() {
        return advice;
    }
}
