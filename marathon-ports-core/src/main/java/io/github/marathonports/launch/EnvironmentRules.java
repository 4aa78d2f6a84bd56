package io.github.marathonports.launch;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PortVariableNames;
import io.github.marathonports.launch.PortVariable.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The rules S10.2-S10.7, each a method, applied in the order in which later ones overwrite earlier ones (S10.6). */
final class EnvironmentRules implements VariableRules {
    /** Names that every app has, so that they are not made anew for each task. */
    private static final String[] FIRST_POSITIONS =
            IntStream.range(0, 32).mapToObj(position -> "PORT" + position).toArray(String[]::new);

    private final AppSpec app;
    private final List<ResolvedPort> ports;
    /** The effective port of each position as text; three rules tell it. */
    private final String[] numbers;

    private final String prefix;
    private final Optional<String> hostname;

    EnvironmentRules(AppSpec app, List<ResolvedPort> ports, String prefix, Optional<String> hostname) {
        this.app = app;
        this.ports = ports;
        this.numbers = new String[ports.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = String.valueOf(ports.get(i).effectivePort());
        }
        this.prefix = prefix;
        this.hostname = hostname;
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
        app.env().forEach((name, value) -> sink.set("S10.7", Source.USER, NO_POSITION, name, value));
    }

    @Override
    public int atMost() {
        return 3 * ports.size() + 3 + app.env().size();
    }

    private void byPosition(Sink sink) {
        for (int i = 0; i < numbers.length; i++) {
            set(sink, "S10.2", Source.POSITION, i, i < FIRST_POSITIONS.length ? FIRST_POSITIONS[i] : "PORT" + i);
        }
    }

    private void byNumber(Sink sink) {
        for (int i = 0; i < numbers.length; i++) {
            Optional<String> declared = app.portVariableNames().get(i).byNumber();
            String name = declared.isPresent()
                    ? declared.get()
                    : PortVariableNames.byNumber(ports.get(i).effectivePort());
            set(sink, "S10.3", Source.NUMBER, i, name);
        }
    }

    private void byName(Sink sink) {
        for (int i = 0; i < numbers.length; i++) {
            Optional<String> name = app.portVariableNames().get(i).byName();
            if (name.isPresent()) {
                set(sink, "S10.4", Source.NAME, i, name.get());
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
        append(all, port -> port.hostPort().isPresent());
        append(all, ResolvedPort::isGenerated);
        if (all.length() > 0) {
            all.setLength(all.length() - 1);
            int comma = all.indexOf(",");
            String first = all.substring(0, comma < 0 ? all.length() : comma);
            sink.set("S10.5", Source.ALL_PORTS, NO_POSITION, prefixed("PORT"), first);
        }
        sink.set("S10.5", Source.ALL_PORTS, NO_POSITION, prefixed("PORTS"), all.toString());
    }

    private void append(StringBuilder all, Predicate<ResolvedPort> which) {
        for (int i = 0; i < numbers.length; i++) {
            if (which.test(ports.get(i))) {
                all.append(numbers[i]).append(',');
            }
        }
    }
}
