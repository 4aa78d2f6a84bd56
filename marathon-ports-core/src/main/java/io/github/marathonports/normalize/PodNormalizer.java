package io.github.marathonports.normalize;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodAttributes;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodRules;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.network.Network;
import io.github.marathonports.network.NetworkDeclaration;
import io.github.marathonports.network.NetworkMode;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Turns a pod document into the pod that Marathon understands by it: of S2.3 only the steps d, e and f apply (S13.4, S13.6).
 *
 * <p>Immutable and thread-safe.
 */
public final class PodNormalizer {
    private static final String RULE = "S13.6";

    private final NormalizationConfig config;

    private PodNormalizer(NormalizationConfig config) {
        this.config = Objects.requireNonNull(config, "config");
    }

    /** A normaliser for a Marathon that was started with these flags. */
    public static PodNormalizer of(NormalizationConfig config) {
        return new PodNormalizer(config);
    }

    /** The pod that the document means, or why Marathon refuses it. */
    public Normalization<PodSpec> normalize(PodDocument document) {
        List<Violation> violations =
                PodRules.check(document.networkDeclarations(), document.containers(), config.defaultNetworkName());
        if (!violations.isEmpty()) {
            return new Normalization.Rejected<>(Stage.CHECK, violations);
        }
        Steps steps = new Steps();
        List<NetworkDeclaration> networks =
                DefaultNetworkName.fillIn(document.networkDeclarations(), config.defaultNetworkName(), steps);
        List<Violation> names = PodRules.checkNetworkNames(networks);
        if (!names.isEmpty()) {
            return new Normalization.Rejected<>(Stage.CHECK, names);
        }
        return new Normalization.Accepted<>(spec(document, networks, steps), steps.inOrder());
    }

    private static PodSpec spec(PodDocument document, List<NetworkDeclaration> networks, Steps steps) {
        boolean container = networks.stream().anyMatch(network -> network.mode() == NetworkMode.CONTAINER);
        return PodSpec.builder("/")
                .from((PodAttributes) document)
                .networks(networks.stream().map(Network::from).toList())
                .containers(container ? document.containers() : withHostPorts(document.containers(), steps))
                .build();
    }

    private static List<PodContainer> withHostPorts(List<PodContainer> containers, Steps steps) {
        List<PodContainer> complete = new ArrayList<>();
        for (PodContainer container : containers) {
            FieldPath path = FieldPath.of("containers").item(complete.size()).field("endpoints");
            complete.add(container.withEndpoints(withHostPorts(container.endpoints(), path, steps)));
        }
        return complete;
    }

    private static List<Endpoint> withHostPorts(List<Endpoint> endpoints, FieldPath path, Steps steps) {
        List<Endpoint> complete = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (endpoint.hostPort().isAsked()) {
                complete.add(endpoint);
            } else {
                steps.filledIn(RULE, path.item(complete.size()).field("hostPort"), "0");
                complete.add(endpoint.withHostPort(HostPortRequest.dynamic()));
            }
        }
        return complete;
    }
}
