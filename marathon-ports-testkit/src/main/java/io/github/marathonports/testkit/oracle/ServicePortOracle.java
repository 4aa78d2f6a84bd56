package io.github.marathonports.testkit.oracle;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service ports of an update, by asking every number of the range whether any port of any app is equal to it (S6).
 *
 * <p>Immutable and thread-safe.
 */
public final class ServicePortOracle {
    private final int lowest;
    private final int highest;

    private ServicePortOracle(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** An oracle for this range, both ends included. */
    public static ServicePortOracle ofRange(int lowest, int highest) {
        return new ServicePortOracle(lowest, highest);
    }

    /**
     * The service ports of every app of {@code after}, by its id, position by position; empty when the range is exhausted.
     *
     * @param before all apps before the update
     * @param after all apps after it, in the order in which they are served
     */
    public Optional<Map<String, List<Integer>>> assign(List<AppSpec> before, List<AppSpec> after) {
        List<Integer> used = new ArrayList<>();
        for (AppSpec app : before) {
            used.addAll(servicePorts(app));
        }
        for (AppSpec app : after) {
            used.addAll(servicePorts(app));
        }
        Map<String, List<Integer>> assigned = new LinkedHashMap<>();
        for (AppSpec app : after) {
            Optional<List<Integer>> ports = isChanged(app, before)
                    ? filled(servicePorts(app), reusable(app, before), used)
                    : Optional.of(servicePorts(app));
            if (ports.isEmpty()) {
                return Optional.empty();
            }
            assigned.put(app.id().toString(), ports.get());
        }
        return Optional.of(assigned);
    }

    /** S5.2. */
    private static List<Integer> servicePorts(AppSpec app) {
        List<Integer> ports = new ArrayList<>();
        List<PortMapping> mappings =
                app.container().isPresent() ? app.container().get().portMappings() : List.of();
        for (PortMapping mapping : mappings) {
            ports.add(mapping.servicePort());
        }
        if (mappings.isEmpty()) {
            for (PortDefinition definition : app.portDefinitions()) {
                ports.add(definition.port());
            }
        }
        return ports;
    }

    /** S6.1: anything but the number of instances differs, or there was no such app. */
    private static boolean isChanged(AppSpec app, List<AppSpec> before) {
        for (AppSpec previous : before) {
            if (AppSpec.builder()
                    .from(previous)
                    .instances(app.instances())
                    .build()
                    .equals(app)) {
                return false;
            }
        }
        return true;
    }

    /** S6.3: what the previous version had in the range and the new one does not name, in old order. */
    private List<Integer> reusable(AppSpec app, List<AppSpec> before) {
        List<Integer> reusable = new ArrayList<>();
        for (AppSpec previous : before) {
            if (previous.id().equals(app.id())) {
                for (int port : servicePorts(previous)) {
                    if (port != 0
                            && port >= lowest
                            && port <= highest
                            && !servicePorts(app).contains(port)) {
                        reusable.add(port);
                    }
                }
            }
        }
        return reusable;
    }

    private Optional<List<Integer>> filled(List<Integer> ports, List<Integer> reusable, List<Integer> used) {
        List<Integer> filled = new ArrayList<>();
        for (int port : ports) {
            if (port != 0) {
                filled.add(port);
            } else if (!reusable.isEmpty()) {
                filled.add(reusable.remove(0));
            } else {
                int fresh = Math.max(1, lowest);
                while (fresh <= highest && used.contains(fresh)) {
                    fresh++;
                }
                if (fresh > highest) {
                    return Optional.empty();
                }
                used.add(fresh);
                filled.add(fresh);
            }
        }
        return Optional.of(filled);
    }
}
