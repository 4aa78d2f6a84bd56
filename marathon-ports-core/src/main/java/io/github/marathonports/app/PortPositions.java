package io.github.marathonports.app;

import java.util.ArrayList;
import java.util.List;

/** The port positions of an app: its mappings if it has any, else its definitions (S5). */
final class PortPositions {
    private PortPositions() {}

    /** S5.1: in host mode a definition asks for its own number only with {@code requirePorts}, else for any port (S5.2). */
    static List<HostPortRequest> hostPortRequests(AppSpec app) {
        if (!app.portMappings().isEmpty()) {
            return List.copyOf(
                    app.portMappings().stream().map(PortMapping::hostPort).toList());
        }
        return List.copyOf(app.portDefinitions().stream()
                .map(definition ->
                        app.requirePorts() ? HostPortRequest.ofNumber(definition.port()) : HostPortRequest.dynamic())
                .toList());
    }

    /** S5.1. */
    static int count(AppSpec app) {
        return app.portMappings().isEmpty()
                ? app.portDefinitions().size()
                : app.portMappings().size();
    }

    /** S5.2. */
    static int servicePort(AppSpec app, int position) {
        return app.portMappings().isEmpty()
                ? app.portDefinitions().get(position).port()
                : app.portMappings().get(position).servicePort();
    }

    /** S5.2. */
    static List<Integer> servicePorts(AppSpec app) {
        List<Integer> servicePorts = new ArrayList<>();
        for (int i = 0; i < count(app); i++) {
            servicePorts.add(servicePort(app, i));
        }
        return servicePorts;
    }

    /** S6.5. */
    static AppSpec withServicePorts(AppSpec app, List<Integer> servicePorts) {
        int positions = count(app);
        if (servicePorts.size() != positions) {
            throw new IllegalArgumentException("service ports of " + app.id() + " must be " + positions + " but were "
                    + servicePorts.size() + ": " + servicePorts);
        }
        AppSpec.Builder changed = AppSpec.builder().from(app).servicePortSource(ServicePortSource.ASSIGNED);
        if (app.portMappings().isEmpty()) {
            return changed.portDefinitions(definitions(app, servicePorts)).build();
        }
        return changed.container(
                        app.container().map(container -> container.withPortMappings(mappings(app, servicePorts))))
                .build();
    }

    private static List<PortDefinition> definitions(AppSpec app, List<Integer> servicePorts) {
        List<PortDefinition> definitions = new ArrayList<>();
        for (int i = 0; i < servicePorts.size(); i++) {
            definitions.add(app.portDefinitions().get(i).withPort(servicePorts.get(i)));
        }
        return definitions;
    }

    private static List<PortMapping> mappings(AppSpec app, List<Integer> servicePorts) {
        List<PortMapping> mappings = new ArrayList<>();
        for (int i = 0; i < servicePorts.size(); i++) {
            mappings.add(app.portMappings().get(i).withServicePort(servicePorts.get(i)));
        }
        return mappings;
    }
}
