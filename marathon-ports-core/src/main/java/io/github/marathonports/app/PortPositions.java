package io.github.marathonports.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The port positions of an app: its mappings if it has any, else its definitions (S5). Worked out once for each app, because matching
 * and service ports ask every app of a cluster. Immutable and thread-safe.
 */
final class PortPositions {
    private final List<HostPortRequest> hostPortRequests;
    private final int[] servicePorts;
    /** Worked out when the first task starts, twice at worst; most apps of a large cluster are never asked. */
    private @Nullable List<PortVariableNames> variableNames;

    private PortPositions(List<HostPortRequest> hostPortRequests, int[] servicePorts) {
        this.hostPortRequests = hostPortRequests;
        this.servicePorts = servicePorts;
    }

    static PortPositions of(AppSpec app) {
        return app.portMappings().isEmpty()
                ? ofDefinitions(app.portDefinitions(), app.requirePorts())
                : ofMappings(app.portMappings());
    }

    /** S5.1: a definition asks for its own number only with {@code requirePorts}, else for any port (S5.2). */
    private static PortPositions ofDefinitions(List<PortDefinition> definitions, boolean required) {
        HostPortRequest[] requests = new HostPortRequest[definitions.size()];
        int[] servicePorts = new int[requests.length];
        for (int i = 0; i < requests.length; i++) {
            servicePorts[i] = definitions.get(i).port();
            requests[i] = required ? HostPortRequest.ofNumber(servicePorts[i]) : HostPortRequest.dynamic();
        }
        return new PortPositions(List.of(requests), servicePorts);
    }

    /** S5.1. */
    private static PortPositions ofMappings(List<PortMapping> mappings) {
        HostPortRequest[] requests = new HostPortRequest[mappings.size()];
        int[] servicePorts = new int[requests.length];
        for (int i = 0; i < requests.length; i++) {
            servicePorts[i] = mappings.get(i).servicePort();
            requests[i] = mappings.get(i).hostPort();
        }
        return new PortPositions(List.of(requests), servicePorts);
    }

    List<HostPortRequest> hostPortRequests() {
        return hostPortRequests;
    }

    /** S5.1. */
    int count() {
        return servicePorts.length;
    }

    /** S5.2. */
    int servicePort(int position) {
        return servicePorts[position];
    }

    /** S5.2. */
    void forEachServicePort(IntConsumer seen) {
        for (int servicePort : servicePorts) {
            seen.accept(servicePort);
        }
    }

    /** S5.2. */
    List<Integer> servicePorts() {
        return Arrays.stream(servicePorts).boxed().toList();
    }

    List<PortVariableNames> variableNames(AppSpec app) {
        List<PortVariableNames> names = variableNames;
        if (names == null) {
            names = app.portMappings().isEmpty()
                    ? app.portDefinitions().stream()
                            .map(definition -> PortVariableNames.of(definition.port(), definition.name()))
                            .toList()
                    : app.portMappings().stream()
                            .map(mapping -> PortVariableNames.of(mapping.containerPort(), mapping.name()))
                            .toList();
            variableNames = names;
        }
        return names;
    }

    /** S6.5. */
    static AppSpec withServicePorts(AppSpec app, List<Integer> servicePorts) {
        int positions = app.portCount();
        if (servicePorts.size() != positions) {
            throw new IllegalArgumentException("service ports of " + app.id() + " must be " + positions + " but were "
                    + servicePorts.size() + ": " + servicePorts);
        }
        // Assigned first: such numbers may repeat where a document's may not.
        ImmutableAppSpec assigned = ((ImmutableAppSpec) app).withServicePortSource(ServicePortSource.ASSIGNED);
        return app.portMappings().isEmpty()
                ? assigned.withPortDefinitions(definitions(app, servicePorts))
                : assigned.withContainer(app.container().orElseThrow().withPortMappings(mappings(app, servicePorts)));
    }

    private static List<PortDefinition> definitions(AppSpec app, List<Integer> servicePorts) {
        List<PortDefinition> definitions = new ArrayList<>(servicePorts.size());
        for (int i = 0; i < servicePorts.size(); i++) {
            definitions.add(app.portDefinitions().get(i).withPort(servicePorts.get(i)));
        }
        return definitions;
    }

    private static List<PortMapping> mappings(AppSpec app, List<Integer> servicePorts) {
        List<PortMapping> mappings = new ArrayList<>(servicePorts.size());
        for (int i = 0; i < servicePorts.size(); i++) {
            mappings.add(app.portMappings().get(i).withServicePort(servicePorts.get(i)));
        }
        return mappings;
    }
}
