package io.github.marathonports.jackson;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.ReadinessCheck;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.network.Network;
import io.github.marathonports.network.NetworkDeclaration;

/** An app in Marathon's canonical shape (S2.2). */
final class AppTree {
    private AppTree() {}

    static Obj app(AppSpec app) {
        ObjectBuilder tree = new ObjectBuilder()
                .text("id", app.id().toString())
                .number("instances", app.instances())
                .amount("cpus", app.scalars().cpus())
                .amount("mem", app.scalars().mem())
                .amount("disk", app.scalars().disk())
                .amount("gpus", app.scalars().gpus());
        app.acceptedResourceRoles().ifPresent(roles -> tree.list("acceptedResourceRoles", roles, ObjectBuilder::text));
        app.cmd().ifPresent(cmd -> tree.text("cmd", cmd));
        tree.listIfAny("args", app.args(), ObjectBuilder::text);
        if (!app.upgradeStrategy().equals(UpgradeStrategy.DEFAULT)) {
            tree.value("upgradeStrategy", upgrade(app.upgradeStrategy()));
        }
        tree.mapIfAny("env", app.env()).mapIfAny("labels", app.labels());
        tree.list("networks", app.networks(), AppTree::network);
        app.container().ifPresent(container -> tree.value("container", container(container, app)));
        if (app.isHostMode()) {
            tree.list("portDefinitions", app.portDefinitions(), AppTree::definition);
        }
        return tree.bool("requirePorts", app.requirePorts())
                .listIfAny("healthChecks", app.healthChecks(), AppTree::healthCheck)
                .listIfAny("readinessChecks", app.readinessChecks(), AppTree::readinessCheck)
                .build();
    }

    static Obj upgrade(UpgradeStrategy strategy) {
        return new ObjectBuilder()
                .amount("minimumHealthCapacity", strategy.minimumHealthCapacity())
                .amount("maximumOverCapacity", strategy.maximumOverCapacity())
                .build();
    }

    static Obj network(Network network) {
        return network(network.declaration());
    }

    private static Obj network(NetworkDeclaration network) {
        return new ObjectBuilder()
                .text("mode", network.mode().text())
                .text("name", network.name())
                .mapIfAny("labels", network.labels())
                .build();
    }

    private static Obj container(AppContainer container, AppSpec app) {
        ObjectBuilder tree = new ObjectBuilder().text("type", container.type().name());
        if (!app.isHostMode()) {
            tree.list("portMappings", container.portMappings(), AppTree::mapping);
        }
        return tree.build();
    }

    static Obj mapping(PortMapping mapping) {
        ObjectBuilder tree = new ObjectBuilder().number("containerPort", mapping.containerPort());
        hostPort(tree, mapping.hostPort());
        return tree.number("servicePort", mapping.servicePort())
                .text("protocol", mapping.protocol().text())
                .text("name", mapping.name())
                .mapIfAny("labels", mapping.labels())
                .listIfAny("networkNames", mapping.networkNames(), ObjectBuilder::text)
                .build();
    }

    /** An absent host port stays absent (S1.2). */
    static void hostPort(ObjectBuilder tree, HostPortRequest request) {
        if (request instanceof HostPortRequest.Static fixed) {
            tree.number("hostPort", fixed.port());
        } else if (request.isAsked()) {
            tree.number("hostPort", 0);
        }
    }

    static Obj definition(PortDefinition definition) {
        return new ObjectBuilder()
                .number("port", definition.port())
                .text("protocol", definition.protocol().text())
                .text("name", definition.name())
                .mapIfAny("labels", definition.labels())
                .build();
    }

    static Obj healthCheck(HealthCheck check) {
        ObjectBuilder tree =
                new ObjectBuilder().text("protocol", check.protocol().name());
        check.portIndex().ifPresent(index -> tree.number("portIndex", index));
        check.port().ifPresent(port -> tree.number("port", port));
        check.settings().forEach((name, json) -> tree.value(name, DocumentSource.canonical(json)));
        return tree.build();
    }

    private static Obj readinessCheck(ReadinessCheck check) {
        return new ObjectBuilder().text("portName", check.portName()).build();
    }
}
