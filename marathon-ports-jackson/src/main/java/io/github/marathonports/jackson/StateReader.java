package io.github.marathonports.jackson;

import io.github.marathonports.jackson.AgentState.Resources;
import io.github.marathonports.jackson.JsonValue.Num;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.ViolationCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the agents of a Mesos master's {@code /state}, {@code /master/state} or {@code /slaves}. */
final class StateReader {
    private StateReader() {}

    static List<AgentState> read(JsonValue root, Problems problems) {
        Field document = new Field(root, FieldPath.root(), problems);
        if (document.get("slaves").isEmpty()) {
            document.problem(
                    ViolationCode.MISSING_FIELD,
                    "a Mesos master state (an object with slaves, from /state or /slaves) was expected but there was "
                            + seen(document));
            return List.of();
        }
        return document.list("slaves", StateReader::agent).orElse(List.of());
    }

    private static String seen(Field document) {
        if (document.get("frameworks").isPresent()) {
            return "the state of a single agent: ask the master";
        }
        if (document.get("id").isPresent()) {
            return "what looks like an app: name the state file with --state";
        }
        return document.value().described() + (document.names().isEmpty() ? "" : " with " + document.names());
    }

    private static Optional<AgentState> agent(Field field) {
        return field.asObject().map(agent -> {
            Resources total = resources(agent, "resources");
            return new AgentState(
                    agent.text("id").orElse(""),
                    agent.text("hostname").orElse(""),
                    total,
                    resources(agent, "used_resources"),
                    resources(agent, "offered_resources"),
                    byRole(agent, total));
        });
    }

    /** Old masters tell neither {@code unreserved_resources} nor {@code reserved_resources}: then all is for everybody. */
    private static Map<Role, Resources> byRole(Field agent, Resources total) {
        Map<Role, Resources> byRole = new LinkedHashMap<>();
        Map<Role, Resources> reserved = new LinkedHashMap<>();
        agent.object("reserved_resources")
                .ifPresent(roles -> roles.names().forEach(role -> reserved.put(Role.of(role), resources(roles, role))));
        byRole.put(
                Role.ANY,
                agent.get("unreserved_resources").isPresent() ? resources(agent, "unreserved_resources") : total);
        byRole.putAll(reserved);
        return byRole;
    }

    private static Resources resources(Field agent, String name) {
        return agent.object(name).map(StateReader::resources).orElse(Resources.none());
    }

    private static Resources resources(Field resources) {
        Map<String, Double> amounts = new LinkedHashMap<>();
        for (String name : resources.names()) {
            resources
                    .get(name)
                    .filter(field -> field.value() instanceof Num)
                    .flatMap(field -> resources.amount(name))
                    .ifPresent(amount -> amounts.put(name, amount));
        }
        return new Resources(resources.get("ports").flatMap(StateReader::ports).orElse(PortRanges.empty()), amounts);
    }

    static Optional<PortRanges> ports(Field field) {
        return field.asText().flatMap(text -> {
            try {
                return Optional.of(PortRanges.parse(text));
            } catch (IllegalArgumentException e) {
                field.problem(ViolationCode.WRONG_TYPE, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }
}
