package io.github.marathonports.testkit.jqwik;

import static io.github.marathonports.testkit.jqwik.PostedJson.list;
import static io.github.marathonports.testkit.jqwik.PostedJson.listIfAny;
import static io.github.marathonports.testkit.jqwik.PostedJson.map;
import static io.github.marathonports.testkit.jqwik.PostedJson.object;
import static io.github.marathonports.testkit.jqwik.PostedJson.texts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodContainer.Command.Form;
import io.github.marathonports.app.PodContainer.EndpointCheck;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.app.UpgradeStrategy;
import java.util.Locale;

/** The fields of a pod's document (S13.1). */
final class PostedPodJson {
    private PostedPodJson() {}

    static ObjectNode tree(PodDocument pod) {
        ObjectNode tree = object().put("id", pod.id().toString());
        map(tree, "labels", pod.labels());
        map(tree, "environment", pod.environment());
        listIfAny(tree, "networks", pod.networkDeclarations(), PostedJson::network);
        list(tree, "containers", pod.containers(), container -> container(container, pod));
        if (!pod.scalars().equals(Scalars.POD_EXECUTOR) && !pod.containers().isEmpty()) {
            ((ObjectNode) tree.get("containers").get(0)).set("resources", besidesTheExecutor(pod.scalars()));
        }
        if (pod.instances() != 1) {
            tree.putObject("scaling").put("kind", "fixed").put("instances", pod.instances());
        }
        ObjectNode scheduling = scheduling(pod);
        if (!scheduling.isEmpty()) {
            tree.set("scheduling", scheduling);
        }
        return tree;
    }

    private static ObjectNode scheduling(PodDocument pod) {
        ObjectNode tree = object();
        pod.acceptedResourceRoles()
                .ifPresent(roles -> list(tree.putObject("placement"), "acceptedResourceRoles", roles, tree::textNode));
        if (!pod.upgradeStrategy().equals(UpgradeStrategy.DEFAULT)) {
            tree.set("upgrade", PostedJson.upgrade(pod.upgradeStrategy()));
        }
        return tree;
    }

    private static ObjectNode container(PodContainer container, PodDocument pod) {
        ObjectNode tree = object().put("name", container.name());
        listIfAny(tree, "endpoints", container.endpoints(), PostedPodJson::endpoint);
        for (EndpointCheck check : container.healthChecks()) {
            tree.withObjectProperty("healthCheck")
                    .putObject(check.kind().name().toLowerCase(Locale.ROOT))
                    .put("endpoint", check.endpoint());
        }
        if (!container.environment().equals(pod.environment())) {
            map(tree, "environment", container.environment());
        }
        container.command().ifPresent(command -> command(tree.putObject("exec").putObject("command"), command));
        return tree;
    }

    private static void command(ObjectNode tree, PodContainer.Command command) {
        if (command.form() == Form.SHELL) {
            tree.put("shell", String.join(" ", command.words()));
        } else {
            texts(tree, "argv", command.words());
        }
    }

    /** The sum of all containers, at the first one: a document does not say how it is spread. */
    private static ObjectNode besidesTheExecutor(Scalars all) {
        Scalars executor = Scalars.POD_EXECUTOR;
        return object().put("cpus", all.cpus() - executor.cpus())
                .put("mem", all.mem() - executor.mem())
                .put("disk", all.disk() - executor.disk())
                .put("gpus", all.gpus() - executor.gpus());
    }

    private static ObjectNode endpoint(Endpoint endpoint) {
        ObjectNode tree = object().put("name", endpoint.name());
        endpoint.containerPort().ifPresent(port -> tree.put("containerPort", port));
        PostedJson.hostPort(tree, endpoint.hostPort());
        texts(tree, "protocol", endpoint.protocols());
        map(tree, "labels", endpoint.labels());
        texts(tree, "networkNames", endpoint.networkNames());
        return tree;
    }
}
