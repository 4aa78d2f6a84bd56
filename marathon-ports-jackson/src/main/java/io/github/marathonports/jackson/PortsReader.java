package io.github.marathonports.jackson;

import io.github.marathonports.app.DiscoveryPort;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.network.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads port definitions, port mappings, discovery ports and networks. */
final class PortsReader {
    private static final String PROTOCOLS = "tcp, udp, \"udp,tcp\"";

    private PortsReader() {}

    static Optional<PortDefinition> definition(Field field) {
        return field.asObject()
                .map(definition -> PortDefinition.builder()
                        .port(definition.port("port").orElse(0))
                        .protocol(protocol(definition))
                        .name(definition.portName("name"))
                        .labels(definition.textMap("labels"))
                        .build());
    }

    static Optional<PortMapping> mapping(Field field) {
        return field.asObject()
                .map(mapping -> PortMapping.builder()
                        .containerPort(mapping.port("containerPort").orElse(0))
                        .hostPort(mapping.port("hostPort")
                                .map(HostPortRequest::ofNumber)
                                .orElse(HostPortRequest.none()))
                        .servicePort(mapping.port("servicePort").orElse(0))
                        .protocol(protocol(mapping))
                        .name(mapping.portName("name"))
                        .labels(mapping.textMap("labels"))
                        .networkNames(
                                mapping.list("networkNames", Names::network).orElse(List.of()))
                        .build());
    }

    static Optional<DiscoveryPort> discoveryPort(Field field) {
        return field.asObject().flatMap(port -> {
            if (port.get("name").isEmpty()) {
                port.missing("name", "a discovery port has a name, but there was none");
            }
            int number = port.port("number").orElse(0);
            Optional<String> name = port.portName("name");
            Protocol protocol = protocol(port);
            Map<String, String> labels = port.textMap("labels");
            return name.map(given -> new DiscoveryPort(number, given, protocol, labels));
        });
    }

    static Optional<NetworkDeclaration> network(Field field) {
        return field.asObject()
                .map(network -> new NetworkDeclaration(
                        network.constant("mode", NetworkMode::parse, "host, container, container/bridge")
                                .orElse(NetworkMode.CONTAINER),
                        network.get("name").flatMap(Names::network),
                        network.textMap("labels")));
    }

    private static Protocol protocol(Field field) {
        return field.constant("protocol", Protocol::parse, PROTOCOLS).orElse(Protocol.TCP);
    }
}
