package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.ContainerType;
import io.github.marathonports.app.DockerDocument;
import io.github.marathonports.app.DockerNetwork;
import io.github.marathonports.app.HealthCheck;
import io.github.marathonports.app.HealthCheckProtocol;
import io.github.marathonports.app.IpAddressDocument;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.NetworkMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes out of a document of {@link AppDocumentArbitraries} what a Marathon without flags would refuse, by the letter of the rules; it
 * never asks a normaliser.
 */
final class ValidDocuments {
    private ValidDocuments() {}

    /** Spreads host ports over several networks (S4.4), and leaves out health checks that find no port (S4.5). */
    static AppDocument canonical(AppDocument document) {
        AppDocument spread = document.networks().size() > 1 ? onSeveralNetworks(document) : document;
        boolean host =
                document.networks().isEmpty() || document.networks().get(0).mode() == NetworkMode.HOST;
        return withUsableChecks(spread, host);
    }

    /** A DOCKER container may join one only. */
    private static AppDocument onSeveralNetworks(AppDocument document) {
        return AppDocument.builder()
                .from(document)
                .container(document.container()
                        .map(container -> new ContainerDocument(
                                ContainerType.MESOS,
                                container.portMappings().map(AppArbitraries::onOneNetworkEach),
                                container.docker())))
                .build();
    }

    /** Names the network (S3.1), which takes {@code ipAddress} and so no ports (S2.4), and leaves out checks without a port. */
    static AppDocument old(AppDocument document) {
        Optional<DockerNetwork> network =
                document.container().flatMap(ContainerDocument::docker).flatMap(DockerDocument::network);
        boolean onContainerNetwork = network.map(DockerNetwork.USER::equals)
                .orElse(document.ipAddress().isPresent());
        AppDocument named = onContainerNetwork ? withNetworkName(document) : document;
        boolean host =
                network.map(DockerNetwork.HOST::equals).orElse(named.ipAddress().isEmpty());
        return withUsableChecks(named, host);
    }

    private static AppDocument withNetworkName(AppDocument document) {
        Optional<IpAddressDocument> there = document.ipAddress();
        IpAddressDocument named = new IpAddressDocument(
                there.flatMap(IpAddressDocument::networkName).or(() -> Optional.of(AppArbitraries.NETWORK)),
                there.map(IpAddressDocument::labels).orElse(Map.of()),
                there.flatMap(IpAddressDocument::discovery));
        return AppDocument.builder()
                .from(document)
                .ports(Optional.empty())
                .ipAddress(named)
                .build();
    }

    private static AppDocument withUsableChecks(AppDocument document, boolean host) {
        int ports = host ? definitions(document).orElse(1) : mappings(document);
        boolean isFilledIn = host ? document.portDefinitions().isPresent() : ports > 0;
        return AppDocument.builder()
                .from(document)
                .healthChecks(document.healthChecks().stream()
                        .filter(check -> isUsable(check, ports, isFilledIn))
                        .toList())
                .build();
    }

    /** S4.5: by its own port, by a position that is there, by one that is filled in (S3.8), or as there is only one. */
    private static boolean isUsable(HealthCheck check, int ports, boolean isFilledIn) {
        boolean probesThePosition =
                check.protocol() == HealthCheckProtocol.HTTP && check.port().isEmpty();
        return !probesThePosition
                || ports == 1
                || (ports > 1 && (isFilledIn || check.portIndex().isPresent()));
    }

    /** How many definitions are given, in either shape. */
    private static Optional<Integer> definitions(AppDocument document) {
        return document.portDefinitions()
                .map(List::size)
                .or(() -> document.ports().map(List::size));
    }

    /** S3.5: as many as are given, or one by default, and no fewer than definitions; none without a container. */
    private static int mappings(AppDocument document) {
        if (document.container().isEmpty()) {
            return 0;
        }
        ContainerDocument container = document.container().get();
        Optional<List<PortMapping>> given =
                container.portMappings().or(() -> container.docker().flatMap(DockerDocument::portMappings));
        return Math.max(given.map(List::size).orElse(1), definitions(document).orElse(0));
    }
}
