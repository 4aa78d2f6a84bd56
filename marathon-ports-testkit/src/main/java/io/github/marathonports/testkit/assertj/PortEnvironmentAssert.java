package io.github.marathonports.testkit.assertj;

import io.github.marathonports.launch.PortEnvironment;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Assertions on the variables that a task sees (S10, S13.2); their failures print the whole launch plan they belong to. */
public final class PortEnvironmentAssert extends DecisionAssert<PortEnvironmentAssert, PortEnvironment> {

    PortEnvironmentAssert(PortEnvironment actual, Supplier<String> decision) {
        super(actual, decision, PortEnvironmentAssert.class);
    }

    /** The variable is there and has this value. */
    public PortEnvironmentAssert contains(String name, String value) {
        String was = actual.get(name).map(found -> name + "=" + found).orElse("no " + name);
        return check(actual.get(name).filter(value::equals).isPresent(), name + "=" + value, was);
    }

    /** The variable is there and names this port. */
    public PortEnvironmentAssert containsPort(String name, int port) {
        return contains(name, String.valueOf(port));
    }

    /** There is no such variable. */
    public PortEnvironmentAssert doesNotContain(String name) {
        return check(
                actual.get(name).isEmpty(),
                "no " + name,
                name + "=" + actual.get(name).orElse(""));
    }

    /** These variables are there, and no others, in any order. */
    public PortEnvironmentAssert containsOnlyNames(String... names) {
        Set<String> expected = new TreeSet<>(List.of(names));
        Set<String> found = new TreeSet<>(actual.asMap().keySet());
        return check(found.equals(expected), "only the variables " + expected, found);
    }
}
