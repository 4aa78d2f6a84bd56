package io.github.marathonports.examples.cli;

import io.github.marathonports.launch.PortVariable;
import io.github.marathonports.launch.PortVariable.Origin;
import java.util.List;
import java.util.stream.Collectors;

/** Environment variables and where each comes from, as rows of a table. */
final class VariableRows {
    private VariableRows() {}

    static List<List<String>> of(List<PortVariable> variables) {
        return variables.stream()
                .map(variable -> List.of(variable.name() + "=" + variable.value(), origin(variable)))
                .toList();
    }

    private static String origin(PortVariable variable) {
        return words(variable.origin())
                + variable.overwritten().stream()
                        .map(before -> "; overwrites " + before.value() + ", " + words(before.origin()))
                        .collect(Collectors.joining());
    }

    private static String words(Origin origin) {
        String position = origin.position().isPresent()
                ? " of position " + origin.position().getAsInt()
                : "";
        String words = switch (origin.source()) {
            case POSITION -> "port" + position;
            case NUMBER -> "port" + position + " by its number";
            case NAME -> "port" + position + " by its name";
            case ALL_PORTS -> "all ports";
            case HOST -> "the agent's hostname";
            case USER -> "the user's own";
        };
        return words + " (" + origin.rule() + ")";
    }
}
