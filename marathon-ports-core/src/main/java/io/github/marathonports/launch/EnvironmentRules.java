package io.github.marathonports.launch;

import io.github.marathonports.launch.PortVariable.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;

/** The rules S10.2-S10.7, each a method, applied in the order in which later ones overwrite earlier ones (S10.6). */
final class EnvironmentRules implements VariableRules {
    private final List<ResolvedPort> ports;
    private final String prefix;
    private final Optional<String> hostname;
    private final Map<String, String> userEnv;

    EnvironmentRules(List<ResolvedPort> ports, String prefix, Optional<String> hostname, Map<String, String> userEnv) {
        this.ports = ports;
        this.prefix = prefix;
        this.hostname = hostname;
        this.userEnv = userEnv;
    }

    @Override
    public void apply(Sink sink) {
        if (!ports.isEmpty()) {
            byPosition(sink);
            byNumber(sink);
            byName(sink);
            all(sink);
        }
        hostname.ifPresent(host -> sink.set("S10.7", Source.HOST, OptionalInt.empty(), prefix + "HOST", host));
        userEnv.forEach((name, value) -> sink.set("S10.7", Source.USER, OptionalInt.empty(), name, value));
    }

    private void byPosition(Sink sink) {
        for (ResolvedPort port : ports) {
            set(sink, "S10.2", Source.POSITION, port, "PORT" + port.position());
        }
    }

    private void byNumber(Sink sink) {
        for (ResolvedPort port : ports) {
            int number = port.declaredPort() == 0 ? port.effectivePort() : port.declaredPort();
            set(sink, "S10.3", Source.NUMBER, port, "PORT_" + number);
        }
    }

    private void byName(Sink sink) {
        for (ResolvedPort port : ports) {
            if (port.name().isPresent()) {
                set(
                        sink,
                        "S10.4",
                        Source.NAME,
                        port,
                        "PORT_" + port.name().get().toUpperCase(Locale.ROOT));
            }
        }
    }

    private void set(Sink sink, String rule, Source source, ResolvedPort port, String name) {
        sink.set(rule, source, OptionalInt.of(port.position()), prefix + name, String.valueOf(port.effectivePort()));
    }

    /** S10.5: the taken host ports in order of position, then the generated numbers. */
    private void all(Sink sink) {
        StringJoiner list = new StringJoiner(",");
        ports.forEach(port -> port.hostPort().ifPresent(taken -> list.add(String.valueOf(taken))));
        ports.stream()
                .filter(ResolvedPort::isGenerated)
                .forEach(port -> list.add(String.valueOf(port.effectivePort())));
        String all = list.toString();
        if (!all.isEmpty()) {
            int comma = all.indexOf(',');
            sink.set(
                    "S10.5",
                    Source.ALL_PORTS,
                    OptionalInt.empty(),
                    prefix + "PORT",
                    comma < 0 ? all : all.substring(0, comma));
        }
        sink.set("S10.5", Source.ALL_PORTS, OptionalInt.empty(), prefix + "PORTS", all);
    }
}
