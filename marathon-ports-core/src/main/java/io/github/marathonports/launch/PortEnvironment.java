package io.github.marathonports.launch;

import io.github.marathonports.launch.PortVariable.Origin;
import io.github.marathonports.launch.PortVariable.Overwritten;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The environment variables that tell a task its ports and host, the user's own included (S10.2-S10.7).
 *
 * <p>It never holds a variable that Marathon sets for other reasons ({@code MARATHON_APP_ID}, {@code MESOS_*}). The order is
 * that of the rules: positions, numbers, names, {@code PORT} and {@code PORTS}, {@code HOST}, the user's. Immutable and
 * thread-safe.
 */
public final class PortEnvironment {
    private static final int USUAL_LINE = 24;

    private final VariableRules rules;
    private final Map<String, String> values;

    PortEnvironment(VariableRules rules) {
        this.rules = rules;
        VariableMap collected = new VariableMap(rules.atMost());
        rules.apply((rule, source, position, name, value) -> collected.set(name, value));
        this.values = collected;
    }

    /** Name to value, in the order of the rules. */
    public Map<String, String> asMap() {
        return values;
    }

    /** The value of a variable; empty when the task does not see it. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Every variable with the rule and position that set it and what it overwrote, in the same order. */
    public List<PortVariable> variables() {
        Map<String, PortVariable> variables = new LinkedHashMap<>();
        rules.apply((rule, source, position, name, value) -> variables.merge(
                name,
                new PortVariable(name, value, new Origin(rule, position(position), source), List.of()),
                (before, after) -> overwrite(before, after)));
        return List.copyOf(variables.values());
    }

    private static OptionalInt position(int position) {
        return position == VariableRules.NO_POSITION ? OptionalInt.empty() : OptionalInt.of(position);
    }

    private static PortVariable overwrite(PortVariable before, PortVariable after) {
        List<Overwritten> overwritten = new ArrayList<>(before.overwritten());
        overwritten.add(new Overwritten(before.value(), before.origin()));
        return new PortVariable(after.name(), after.value(), after.origin(), overwritten);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortEnvironment that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** One {@code NAME=value} a line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(USUAL_LINE * values.size());
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }
}
