package io.github.marathonports.jackson;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodContainer.Command;
import io.github.marathonports.app.PodContainer.Command.Form;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.UpgradeStrategy;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.launch.NetworkBinding;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.launch.PodTask;
import java.util.Locale;

/** A pod in Marathon's shape, and what its containers see (S13). */
final class PodTree {
    private PodTree() {}

    static Obj pod(PodSpec pod) {
        ObjectBuilder tree = new ObjectBuilder()
                .text("id", pod.id().toString())
                .list("networks", pod.networks(), AppTree::network)
                .list("containers", pod.containers(), PodTree::container)
                .value(
                        "scaling",
                        new ObjectBuilder()
                                .text("kind", "fixed")
                                .number("instances", pod.instances())
                                .build());
        Obj scheduling = scheduling(pod);
        if (!scheduling.fields().isEmpty()) {
            tree.value("scheduling", scheduling);
        }
        return tree.mapIfAny("labels", pod.labels()).build();
    }

    private static Obj scheduling(PodSpec pod) {
        ObjectBuilder tree = new ObjectBuilder();
        pod.acceptedResourceRoles()
                .ifPresent(roles -> tree.value(
                        "placement",
                        new ObjectBuilder()
                                .list("acceptedResourceRoles", roles, ObjectBuilder::text)
                                .build()));
        if (!pod.upgradeStrategy().equals(UpgradeStrategy.DEFAULT)) {
            tree.value("upgrade", AppTree.upgrade(pod.upgradeStrategy()));
        }
        return tree.build();
    }

    private static Obj command(Command command) {
        ObjectBuilder tree = new ObjectBuilder();
        return new ObjectBuilder()
                .value(
                        "command",
                        command.form() == Form.SHELL
                                ? tree.text("shell", command.words().get(0)).build()
                                : tree.list("argv", command.words(), ObjectBuilder::text)
                                        .build())
                .build();
    }

    private static Obj container(PodContainer container) {
        ObjectBuilder tree = new ObjectBuilder()
                .text("name", container.name())
                .list("endpoints", container.endpoints(), PodTree::endpoint);
        container.command().ifPresent(command -> tree.value("exec", command(command)));
        if (!container.healthChecks().isEmpty()) {
            tree.value("healthCheck", healthCheck(container));
        }
        return tree.mapIfAny("environment", container.environment()).build();
    }

    private static Obj healthCheck(PodContainer container) {
        ObjectBuilder tree = new ObjectBuilder();
        container
                .healthChecks()
                .forEach(check -> tree.value(
                        check.kind().name().toLowerCase(Locale.ROOT),
                        new ObjectBuilder().text("endpoint", check.endpoint()).build()));
        return tree.build();
    }

    private static Obj endpoint(Endpoint endpoint) {
        ObjectBuilder tree = new ObjectBuilder().text("name", endpoint.name());
        endpoint.containerPort().ifPresent(port -> tree.number("containerPort", port));
        AppTree.hostPort(tree, endpoint.hostPort());
        return tree.listIfAny("protocol", endpoint.protocols(), ObjectBuilder::text)
                .mapIfAny("labels", endpoint.labels())
                .listIfAny("networkNames", endpoint.networkNames(), ObjectBuilder::text)
                .build();
    }

    static Obj plan(PodLaunchPlan plan) {
        return new ObjectBuilder()
                .text("pod", plan.pod().id().toString())
                .text("hostname", plan.hostname())
                .list("networkInfos", plan.networkBindings(), PodTree::network)
                .list("tasks", plan.tasks(), PodTree::task)
                .build();
    }

    private static Obj network(NetworkBinding network) {
        return LaunchTree.network(network);
    }

    private static Obj task(PodTask task) {
        ObjectBuilder tree = new ObjectBuilder()
                .text("name", task.name())
                .map("environment", task.environment().asMap())
                .list("variables", task.environment().variables(), LaunchTree::variable)
                .list("discovery", task.discovery(), LaunchTree::discovered)
                .list("hostPorts", task.hostPorts(), ObjectBuilder::number);
        task.healthCheckPort().ifPresent(port -> tree.number("healthCheckPort", port));
        return tree.build();
    }
}
