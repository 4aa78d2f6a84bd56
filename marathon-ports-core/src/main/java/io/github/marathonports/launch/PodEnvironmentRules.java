package io.github.marathonports.launch;

import io.github.marathonports.launch.PortVariable.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The variables of a pod's container (S13.2): the user's first, since Marathon's win over them (S13.5). */
final class PodEnvironmentRules implements VariableRules {
    private static final String RULE = "S13.2";
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Z0-9_]+");

    private final List<PodPort> ports;
    private final boolean hostMode;
    private final String prefix;
    private final Optional<String> hostname;
    private final Map<String, String> userEnv;

    PodEnvironmentRules(
            List<PodPort> ports,
            boolean hostMode,
            String prefix,
            Optional<String> hostname,
            Map<String, String> userEnv) {
        this.ports = ports;
        this.hostMode = hostMode;
        this.prefix = prefix.toUpperCase(Locale.ROOT);
        this.hostname = hostname;
        this.userEnv = userEnv;
    }

    @Override
    public void apply(Sink sink) {
        userEnv.forEach((name, value) -> sink.set("S13.5", Source.USER, NO_POSITION, name, value));
        ports.forEach(port -> endpoint(sink, port));
        hostname.ifPresent(host -> sink.set(RULE, Source.HOST, NO_POSITION, "HOST", host));
    }

    @Override
    public int atMost() {
        return userEnv.size() + 3 * ports.size() + 1;
    }

    private void endpoint(Sink sink, PodPort port) {
        set(sink, port, "ENDPOINT_", hostMode ? port.hostPort().orElse(0) : port.declaredPort());
        port.hostPort().ifPresent(hostPort -> set(sink, port, "EP_HOST_", hostPort));
        port.endpoint().containerPort().ifPresent(containerPort -> set(sink, port, "EP_CONTAINER_", containerPort));
    }

    private void set(Sink sink, PodPort port, String kind, int number) {
        String name = NOT_IN_A_NAME
                .matcher(port.endpoint().name().toUpperCase(Locale.ROOT))
                .replaceAll("_");
        sink.set(RULE, Source.NAME, port.position(), prefix + kind + name, String.valueOf(number));
    }
}
