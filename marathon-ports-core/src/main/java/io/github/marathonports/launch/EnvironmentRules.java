package io.github.marathonports.launch;

import io.github.marathonports.launch.PortVariable.Source;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules S10.2-S10.7, each a method, applied in the order in which later ones overwrite earlier ones (S10.6). */
final class EnvironmentRules implements VariableRules {
    /** Names that every app has, so that they are not made anew for each task. */
    private static final String[] FIRST_POSITIONS =
            IntStream.range(0, 32).mapToObj(position -> "PORT" + position).toArray(String[]::new);

    private final List<ResolvedPort> ports;
    /** The effective port of each position as text; three rules tell it. */
    private final String[] numbers;

    private final String prefix;
    private final Optional<String> hostname;
    private final Map<String, String> userEnv;

    EnvironmentRules(List<ResolvedPort> ports, String prefix, Optional<String> hostname, Map<String, String> userEnv) {
        this.ports = ports;
        this.numbers = new String[ports.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = String.valueOf(ports.get(i).effectivePort());
        }
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
        hostname.ifPresent(host -> sink.set("S10.7", Source.HOST, NO_POSITION, prefixed("HOST"), host));
        userEnv.forEach((name, value) -> sink.set("S10.7", Source.USER, NO_POSITION, name, value));
    }

    @Override
    public int atMost() {
        return 3 * ports.size() + 3 + userEnv.size();
    }

    private void byPosition(Sink sink) {
        for (int i = 0; i < numbers.length; i++) {
            set(sink, "S10.2", Source.POSITION, i, i < FIRST_POSITIONS.length ? FIRST_POSITIONS[i] : "PORT" + i);
        }
    }

    private void byNumber(Sink sink) {
        for (int i = 0; i < numbers.length; i++) {
            int declared = ports.get(i).declaredPort();
            set(sink, "S10.3", Source.NUMBER, i, declared == 0 ? "PORT_" + numbers[i] : "PORT_" + declared);
        }
    }

    private void byName(Sink sink) {
        for (int i = 0; i < numbers.length; i++) {
            Optional<String> name = ports.get(i).name();
            if (name.isPresent()) {
                set(sink, "S10.4", Source.NAME, i, "PORT_" + name.get().toUpperCase(Locale.ROOT));
            }
        }
    }

    private void set(Sink sink, String rule, Source source, int position, String name) {
        sink.set(rule, source, position, prefixed(name), numbers[position]);
    }

    private String prefixed(String name) {
        return prefix.isEmpty() ? name : prefix + name;
    }

    /** S10.5: the taken host ports in order of position, then the generated numbers. */
    private void all(Sink sink) {
        StringBuilder all = new StringBuilder(6 * numbers.length);
        for (ResolvedPort port : ports) {
            if (port.hostPort().isPresent()) {
                all.append(port.hostPort().getAsInt()).append(',');
            }
        }
        for (ResolvedPort port : ports) {
            if (port.isGenerated()) {
                all.append(port.effectivePort()).append(',');
            }
        }
        if (all.length() > 0) {
            all.setLength(all.length() - 1);
            int comma = all.indexOf(",");
            String first = all.substring(0, comma < 0 ? all.length() : comma);
            sink.set("S10.5", Source.ALL_PORTS, NO_POSITION, prefixed("PORT"), first);
        }
        sink.set("S10.5", Source.ALL_PORTS, NO_POSITION, prefixed("PORTS"), all.toString());
    }
}
