package io.github.marathonports.testkit.jqwik;

import static io.github.marathonports.testkit.jqwik.PostedJson.list;
import static io.github.marathonports.testkit.jqwik.PostedJson.listIfAny;
import static io.github.marathonports.testkit.jqwik.PostedJson.map;
import static io.github.marathonports.testkit.jqwik.PostedJson.object;
import static io.github.marathonports.testkit.jqwik.PostedJson.texts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.DiscoveryPort;
import io.github.marathonports.app.DockerDocument;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.IpAddressDocument;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.network.Protocol;
import java.util.Map;
import java.util.Optional;

/** The fields of an app's document, in either shape (S2.1, S2.2). */
final class PostedAppJson {
    private PostedAppJson() {}

    static ObjectNode tree(AppDocument app) {
        ObjectNode tree = object().put("id", app.id().toString());
        general(app, tree);
        app.ports().ifPresent(ports -> list(tree, "ports", ports, tree::numberNode));
        app.portDefinitions()
                .ifPresent(definitions -> list(tree, "portDefinitions", definitions, PostedAppJson::definition));
        if (app.requirePorts()) {
            tree.put("requirePorts", true);
        }
        listIfAny(tree, "networks", app.networks(), PostedJson::network);
        app.container().ifPresent(container -> tree.set("container", container(container)));
        app.ipAddress().ifPresent(address -> tree.set("ipAddress", ipAddress(address)));
        listIfAny(tree, "healthChecks", app.healthChecks(), PostedAppJson::healthCheck);
        listIfAny(tree, "readinessChecks", app.readinessChecks(), check -> object().put("portName", check.portName()));
        return tree;
    }

    private static void general(AppDocument app, ObjectNode tree) {
        if (app.instances() != 1) {
            tree.put("instances", app.instances());
        }
        Scalars scalars = app.scalars();
        if (!scalars.equals(Scalars.APP_DEFAULT)) {
            tree.put("cpus", scalars.cpus()).put("mem", scalars.mem());
            tree.put("disk", scalars.disk()).put("gpus", scalars.gpus());
        }
        app.acceptedResourceRoles().ifPresent(roles -> list(tree, "acceptedResourceRoles", roles, tree::textNode));
        app.cmd().ifPresent(cmd -> tree.put("cmd", cmd));
        texts(tree, "args", app.args());
        map(tree, "env", app.env());
        map(tree, "labels", app.labels());
        if (!app.upgradeStrategy().equals(UpgradeStrategy.DEFAULT)) {
            tree.set("upgradeStrategy", PostedJson.upgrade(app.upgradeStrategy()));
        }
    }

    private static ObjectNode definition(PortDefinition definition) {
        ObjectNode tree = object().put("port", definition.port());
        described(tree, definition.name(), definition.protocol(), definition.labels());
        return tree;
    }

    private static ObjectNode mapping(PortMapping mapping) {
        ObjectNode tree = object().put("containerPort", mapping.containerPort());
        PostedJson.hostPort(tree, mapping.hostPort());
        if (mapping.servicePort() != 0) {
            tree.put("servicePort", mapping.servicePort());
        }
        described(tree, mapping.name(), mapping.protocol(), mapping.labels());
        texts(tree, "networkNames", mapping.networkNames());
        return tree;
    }

    private static void described(
            ObjectNode tree, Optional<String> name, Protocol protocol, Map<String, String> labels) {
        if (protocol != Protocol.TCP) {
            tree.put("protocol", protocol.text());
        }
        name.ifPresent(text -> tree.put("name", text));
        map(tree, "labels", labels);
    }

    private static ObjectNode container(ContainerDocument container) {
        ObjectNode tree = object().put("type", container.type().name());
        container.portMappings().ifPresent(mappings -> list(tree, "portMappings", mappings, PostedAppJson::mapping));
        container.docker().ifPresent(docker -> tree.set("docker", docker(docker)));
        return tree;
    }

    private static ObjectNode docker(DockerDocument docker) {
        ObjectNode tree = object();
        docker.network().ifPresent(network -> tree.put("network", network.name()));
        docker.portMappings().ifPresent(mappings -> list(tree, "portMappings", mappings, PostedAppJson::mapping));
        if (docker.present().contains(DockerDocument.Field.PARAMETERS)) {
            tree.putArray("parameters").addObject().put("key", "hostname").put("value", "web");
        }
        if (docker.present().contains(DockerDocument.Field.CREDENTIAL)) {
            tree.putObject("credential").put("principal", "user");
        }
        return tree;
    }

    private static ObjectNode ipAddress(IpAddressDocument address) {
        ObjectNode tree = object();
        address.networkName().ifPresent(name -> tree.put("networkName", name));
        map(tree, "labels", address.labels());
        address.discovery()
                .ifPresent(discovery ->
                        list(tree.putObject("discovery"), "ports", discovery.ports(), PostedAppJson::discoveryPort));
        return tree;
    }

    private static ObjectNode discoveryPort(DiscoveryPort port) {
        ObjectNode tree = object().put("number", port.number());
        described(tree, Optional.of(port.name()), port.protocol(), port.labels());
        return tree;
    }

    private static ObjectNode healthCheck(HealthCheck check) {
        ObjectNode tree = object().put("protocol", check.protocol().name());
        check.portIndex().ifPresent(index -> tree.put("portIndex", index));
        check.port().ifPresent(port -> tree.put("port", port));
        check.settings().forEach((name, json) -> tree.set(name, PostedJson.parsed(json)));
        return tree;
    }
}
