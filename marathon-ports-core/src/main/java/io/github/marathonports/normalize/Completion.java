package io.github.marathonports.normalize;

import io.github.marathonports.app.AppContainer;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.Network;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** S3.6 and S3.7: what Marathon fills in once the canonical form is checked. */
final class Completion {
    private final Optional<String> defaultNetworkName;
    private final Steps steps;

    Completion(NormalizationConfig config, Steps steps) {
        this.defaultNetworkName = config.defaultNetworkName();
        this.steps = steps;
    }

    Draft complete(Draft draft) {
        return withHostPorts(withContainer(withNetworks(draft)));
    }

    private Draft withNetworks(Draft draft) {
        if (draft.networkDeclarations().isEmpty()) {
            List<NetworkDeclaration> host = List.of(NetworkDeclaration.host());
            steps.filledIn("S3.6", Paths.NETWORKS, JsonText.list(host, JsonText::of));
            return draft.withNetworks(host);
        }
        return draft.withNetworks(DefaultNetworkName.fillIn(draft.networkDeclarations(), defaultNetworkName, steps));
    }

    private Draft withContainer(Draft draft) {
        if (draft.declaresHostNetwork() || draft.container().isPresent()) {
            return draft;
        }
        AppContainer container = new AppContainer(ContainerType.MESOS, List.of(DefaultPorts.MAPPING));
        steps.filledIn(
                "S3.6",
                Paths.CONTAINER,
                "{\"type\":\"MESOS\",\"portMappings\":" + JsonText.list(container.portMappings(), JsonText::of) + "}");
        return draft.withContainer(container);
    }

    private Draft withHostPorts(Draft draft) {
        boolean bridge = draft.networkDeclarations().get(0).mode() == NetworkMode.BRIDGE;
        if (!bridge || draft.container().isEmpty()) {
            return draft;
        }
        List<PortMapping> mappings = new ArrayList<>();
        for (PortMapping mapping : draft.portMappings()) {
            mappings.add(mapping.hostPort().isAsked() ? mapping : withDynamicHostPort(mapping, mappings.size()));
        }
        return draft.withContainer(draft.container().get().withPortMappings(mappings));
    }

    private PortMapping withDynamicHostPort(PortMapping mapping, int position) {
        steps.filledIn("S3.6", Paths.PORT_MAPPINGS.item(position).field("hostPort"), "0");
        return mapping.withHostPort(HostPortRequest.dynamic());
    }

    AppSpec spec(Draft draft) {
        return AppSpec.builder()
                .from(draft.document())
                .networks(
                        draft.networkDeclarations().stream().map(Network::from).toList())
                .container(draft.container())
                .portDefinitions(draft.portDefinitions())
                .requirePorts(requirePorts(draft))
                .healthChecks(draft.healthChecks())
                .build();
    }

    private boolean requirePorts(Draft draft) {
        boolean dropped = draft.requirePorts() && !draft.declaresHostNetwork();
        if (dropped) {
            steps.replaced("S3.7", Paths.REQUIRE_PORTS, "true", "false");
        }
        return draft.requirePorts() && !dropped;
    }
}
