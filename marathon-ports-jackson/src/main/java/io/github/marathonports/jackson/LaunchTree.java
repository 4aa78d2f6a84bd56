package io.github.marathonports.jackson;

import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.launch.ContainerBindings;
import io.github.marathonports.launch.DiscoveryInfo;
import io.github.marathonports.launch.DiscoveryInfo.DiscoveredPort;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.NetworkBinding;
import io.github.marathonports.launch.PortAssignment;
import io.github.marathonports.launch.PortBinding;
import io.github.marathonports.launch.PortVariable;
import io.github.marathonports.launch.PortVariable.Origin;
import io.github.marathonports.launch.PortVariable.Overwritten;
import java.util.List;
import java.util.OptionalInt;

/** What a task sees (S10, S11). */
final class LaunchTree {
    private LaunchTree() {}

    static Obj plan(LaunchPlan plan) {
        ObjectBuilder tree = new ObjectBuilder()
                .text("app", plan.app().id().toString())
                .text("hostname", plan.hostname())
                .map("environment", plan.environment().asMap())
                .list("variables", plan.environment().variables(), LaunchTree::variable);
        plan.containerBindings().ifPresent(bindings -> tree.value("container", container(bindings)));
        return tree.value("discovery", discovery(plan.discovery()))
                .list("portAssignments", plan.portAssignments(List.of()), LaunchTree::assignment)
                .build();
    }

    static Obj variable(PortVariable variable) {
        return origin(
                        new ObjectBuilder().text("name", variable.name()).text("value", variable.value()),
                        variable.origin())
                .listIfAny("overwritten", variable.overwritten(), LaunchTree::overwritten)
                .build();
    }

    private static Obj overwritten(Overwritten overwritten) {
        return origin(new ObjectBuilder().text("value", overwritten.value()), overwritten.origin())
                .build();
    }

    private static ObjectBuilder origin(ObjectBuilder tree, Origin origin) {
        tree.text("rule", origin.rule()).text("source", ResultTree.lower(origin.source()));
        origin.position().ifPresent(position -> tree.number("position", position));
        return tree;
    }

    static Obj container(ContainerBindings bindings) {
        ObjectBuilder tree = new ObjectBuilder().text("type", bindings.type().name());
        bindings.docker()
                .ifPresent(docker -> tree.value(
                        "docker",
                        new ObjectBuilder()
                                .text("network", docker.network().name())
                                .list("portMappings", docker.portBindings(), LaunchTree::binding)
                                .build()));
        return tree.list("networkInfos", bindings.networks(), LaunchTree::network)
                .build();
    }

    private static Obj binding(PortBinding binding) {
        return new ObjectBuilder()
                .number("hostPort", binding.hostPort())
                .number("containerPort", binding.containerPort())
                .text("protocol", binding.protocol())
                .build();
    }

    static Obj network(NetworkBinding network) {
        return new ObjectBuilder()
                .text("name", network.name())
                .mapIfAny("labels", network.labels())
                .list("portMappings", network.portBindings(), LaunchTree::binding)
                .build();
    }

    static Obj discovery(DiscoveryInfo discovery) {
        return new ObjectBuilder()
                .text("visibility", DiscoveryInfo.VISIBILITY)
                .text("name", discovery.name())
                .list("ports", discovery.ports(), LaunchTree::discovered)
                .build();
    }

    static Obj discovered(DiscoveredPort port) {
        return new ObjectBuilder()
                .number("number", port.number())
                .text("protocol", port.protocol())
                .text("name", port.name())
                .mapIfAny("labels", port.labels())
                .build();
    }

    static Obj assignment(PortAssignment assignment) {
        return new ObjectBuilder()
                .textOrNull("portName", assignment.portName())
                .textOrNull("effectiveIpAddress", assignment.effectiveIpAddress())
                .numberOrNull(
                        "effectivePort",
                        OptionalInt.of(assignment.effectivePort().orElse(PortAssignment.UNRESOLVED_PORT)))
                .numberOrNull("hostPort", assignment.hostPort())
                .numberOrNull("containerPort", assignment.containerPort())
                .build();
    }
}
