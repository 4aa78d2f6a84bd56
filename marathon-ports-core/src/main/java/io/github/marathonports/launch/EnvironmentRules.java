package io.github.marathonports.launch;

import io.github.marathonports.launch.PortVariable.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules S10.2-S10.7, each a method, applied in the order in which later ones overwrite earlier ones (S10.6). */
final class EnvironmentRules implements VariableRules {
    private final List<ResolvedPort> ports;
    /** The effective port of each position as text, which most variables share. */
    private final String[] numbers;

    private final String prefix;
    private final Optional<String> hostname;
    private final Map<String, String> userEnv;

    EnvironmentRules(List<ResolvedPort> ports, String prefix, Optional<String> hostname, Map<String, String> userEnv) {
        this.ports = ports;
        this.numbers = new String[ports.size()];
        this.prefix = prefix;
        this.hostname = hostname;
        this.userEnv = userEnv;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = String.valueOf(ports.get(i).effectivePort());
        }
    }

    @Override
    public void apply(Sink sink) {
        if (!ports.isEmpty()) {
            byPosition(sink);
            byNumber(sink);
            byName(sink);
            all(sink);
        }
        hostname.ifPresent(host -> sink.set("S10.7", Source.HOST, null, prefix + "HOST", host));
        userEnv.forEach((name, value) -> sink.set("S10.7", Source.USER, null, name, value));
    }

    @Override
    public int most() {
        return 3 * numbers.length + 3 + userEnv.size();
    }

    private void byPosition(Sink sink) {
        for (int i = 0; i < numbers.length; i++) {
            sink.set("S10.2", Source.POSITION, ports.get(i), prefix + "PORT" + i, numbers[i]);
        }
    }

    private void byNumber(Sink sink) {
        for (int i = 0; i < numbers.length; i++) {
            ResolvedPort port = ports.get(i);
            int number = port.declaredPort() == 0 ? port.effectivePort() : port.declaredPort();
            sink.set("S10.3", Source.NUMBER, port, prefix + "PORT_" + number, numbers[i]);
        }
    }

    private void byName(Sink sink) {
        for (int i = 0; i < numbers.length; i++) {
            ResolvedPort port = ports.get(i);
            if (port.name().isPresent()) {
                String name = port.name().get().toUpperCase(Locale.ROOT);
                sink.set("S10.4", Source.NAME, port, prefix + "PORT_" + name, numbers[i]);
            }
        }
    }

    /** S10.5: the taken host ports in order of position, then the generated numbers. */
    private void all(Sink sink) {
        StringBuilder list = new StringBuilder("65535,".length() * numbers.length);
        String first = null;
        for (boolean generated : new boolean[] {false, true}) {
            for (int i = 0; i < numbers.length; i++) {
                ResolvedPort port = ports.get(i);
                if (generated ? port.isGenerated() : port.hostPort().isPresent()) {
                    list.append(first == null ? "" : ",").append(numbers[i]);
                    first = first == null ? numbers[i] : first;
                }
            }
        }
        if (first != null) {
            sink.set("S10.5", Source.ALL_PORTS, null, prefix + "PORT", first);
        }
        sink.set("S10.5", Source.ALL_PORTS, null, prefix + "PORTS", list.toString());
    }
}
