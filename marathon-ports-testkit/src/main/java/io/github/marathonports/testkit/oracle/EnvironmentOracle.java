package io.github.marathonports.testkit.oracle;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.network.NetworkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The variables that a task sees, by reading S10 and S13.2 sentence by sentence.
 *
 * <p>What S10.1 makes up at random is not the oracle's to know: {@link #numbersMissing} says how many numbers that are, and the caller
 * gives them. Immutable and thread-safe.
 */
public final class EnvironmentOracle {
    private static final int LOWEST_MADE_UP = 1025;
    private static final int HIGHEST_MADE_UP = 65535;

    /** One position as S10.1 sees it. */
    private record Position(String name, int declared, OptionalInt host) {
        boolean needsNumber() {
            return host.isEmpty() && declared == 0;
        }
    }

    private final String prefix;
    private final Optional<String> hostname;

    private EnvironmentOracle(String prefix, Optional<String> hostname) {
        this.prefix = prefix;
        this.hostname = hostname;
    }

    /** An oracle for tasks on an agent of this hostname. */
    public static EnvironmentOracle on(String hostname) {
        return new EnvironmentOracle("", Optional.of(hostname));
    }

    /** The same with {@code --env_vars_prefix}. */
    public EnvironmentOracle withPrefix(String text) {
        return new EnvironmentOracle(text, hostname);
    }

    /** How many numbers S10.1 makes up for a task of this app. */
    public static int numbersMissing(AppSpec app, List<OptionalInt> hostPorts) {
        int missing = 0;
        for (Position position : positions(app, hostPorts)) {
            missing += position.needsNumber() ? 1 : 0;
        }
        return missing;
    }

    /**
     * The variables of an app's task.
     *
     * @param hostPorts the taken host port of each position, empty where none was taken
     * @param madeUp the numbers that were made up, in order of the positions
     * @throws IllegalArgumentException if a number was made up that S10.1 does not allow
     */
    public Map<String, String> variables(AppSpec app, List<OptionalInt> hostPorts, List<Integer> madeUp) {
        List<Position> positions = positions(app, hostPorts);
        List<Integer> effective = effective(positions, new ArrayList<>(madeUp));
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < positions.size(); i++) {
            variables.put(prefix + "PORT" + i, "" + effective.get(i));
        }
        for (int i = 0; i < positions.size(); i++) {
            int declared = positions.get(i).declared();
            variables.put(prefix + "PORT_" + (declared != 0 ? declared : effective.get(i)), "" + effective.get(i));
        }
        for (int i = 0; i < positions.size(); i++) {
            if (!positions.get(i).name().isEmpty()) {
                String name = positions.get(i).name().toUpperCase(Locale.ROOT);
                variables.put(prefix + "PORT_" + name, "" + effective.get(i));
            }
        }
        if (!positions.isEmpty()) {
            ports(positions, madeUp, variables);
        }
        hostname.ifPresent(name -> variables.put(prefix + "HOST", name));
        variables.putAll(app.env());
        return variables;
    }

    /** S10.5. */
    private void ports(List<Position> positions, List<Integer> madeUp, Map<String, String> variables) {
        List<String> ports = new ArrayList<>();
        for (Position position : positions) {
            position.host().ifPresent(port -> ports.add("" + port));
        }
        for (int number : madeUp) {
            ports.add("" + number);
        }
        variables.put(prefix + "PORTS", String.join(",", ports));
        if (!ports.isEmpty()) {
            variables.put(prefix + "PORT", ports.get(0));
        }
    }

    /** S10.1. */
    private static List<Integer> effective(List<Position> positions, List<Integer> madeUp) {
        List<Integer> forbidden = new ArrayList<>();
        for (Position position : positions) {
            position.host().ifPresent(forbidden::add);
            forbidden.add(position.declared());
        }
        List<Integer> effective = new ArrayList<>();
        for (Position position : positions) {
            if (!position.needsNumber()) {
                effective.add(position.host().orElse(position.declared()));
            } else {
                int number = madeUp.remove(0);
                if (number < LOWEST_MADE_UP || number > HIGHEST_MADE_UP || forbidden.contains(number)) {
                    throw new IllegalArgumentException("made-up port must be in 1025..65535 and none of " + forbidden
                            + " but was " + number + " (S10.1)");
                }
                forbidden.add(number);
                effective.add(number);
            }
        }
        return effective;
    }

    private static List<Position> positions(AppSpec app, List<OptionalInt> hostPorts) {
        List<Position> positions = new ArrayList<>();
        List<PortMapping> mappings =
                app.container().isPresent() ? app.container().get().portMappings() : List.of();
        for (PortMapping mapping : mappings) {
            positions.add(
                    new Position(mapping.name().orElse(""), mapping.containerPort(), hostPorts.get(positions.size())));
        }
        if (mappings.isEmpty()) {
            for (PortDefinition definition : app.portDefinitions()) {
                positions.add(
                        new Position(definition.name().orElse(""), definition.port(), hostPorts.get(positions.size())));
            }
        }
        return positions;
    }

    /** The variables that each container of a pod sees, container by container (S13.2, S13.5). */
    public List<Map<String, String>> variables(PodSpec pod, List<OptionalInt> hostPorts) {
        boolean host = pod.networks().isEmpty() || pod.networks().get(0).mode() == NetworkMode.HOST;
        List<Map<String, String>> all = new ArrayList<>();
        for (PodContainer seeing : pod.containers()) {
            Map<String, String> variables = new TreeMap<>(seeing.environment());
            int position = 0;
            for (PodContainer container : pod.containers()) {
                for (Endpoint endpoint : container.endpoints()) {
                    endpoint(endpoint, hostPorts.get(position++), host, variables);
                }
            }
            hostname.ifPresent(name -> variables.put("HOST", name));
            all.add(variables);
        }
        return all;
    }

    private void endpoint(Endpoint endpoint, OptionalInt taken, boolean host, Map<String, String> variables) {
        String before = prefix.toUpperCase(Locale.ROOT);
        String name = endpoint.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]+", "_");
        int declared = endpoint.containerPort().orElse(0);
        variables.put(before + "ENDPOINT_" + name, "" + (host ? taken.orElse(0) : declared));
        taken.ifPresent(port -> variables.put(before + "EP_HOST_" + name, "" + port));
        endpoint.containerPort().ifPresent(port -> variables.put(before + "EP_CONTAINER_" + name, "" + port));
    }
}
