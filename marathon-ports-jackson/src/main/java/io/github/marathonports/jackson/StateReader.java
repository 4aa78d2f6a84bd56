package io.github.marathonports.jackson;

import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.AgentSnapshot.Source;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import io.github.marathonports.offer.Role;
import io.github.marathonports.range.PortRanges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one agent as a Mesos master's state shows it among its {@code slaves}, or as its own state does. */
final class StateReader {
    private StateReader() {}

    static Optional<AgentSnapshot> agent(Field field) {
        return field.asObject().map(agent -> {
            if (agent.get("resources").isEmpty()
                    && agent.get("unreserved_resources").isEmpty()) {
                agent.missing(
                        "resources",
                        "an agent has resources like {\"cpus\": 4, \"ports\": \"[31000-32000]\"}; "
                                + "there were none");
            }
            return new AgentSnapshot(
                    agent.text("id").orElse(""),
                    agent.text("hostname").orElse(""),
                    Source.TOTALS,
                    availability(agent),
                    FullState.resources(agent)
                            .orElseGet(() ->
                                    attributed(totals(agent), used(agent), resources(agent, "offered_resources"))));
        });
    }

    private static Availability availability(Field agent) {
        boolean inactive = agent.get("active").isPresent() && !agent.bool("active");
        return inactive || agent.bool("deactivated") ? Availability.INACTIVE : Availability.ACTIVE;
    }

    /** What there is for each role, {@code *} first. Old states do not tell what is unreserved: the rest is. */
    private static Map<Role, Resources> totals(Field agent) {
        Map<Role, Resources> reserved = new LinkedHashMap<>();
        agent.object("reserved_resources")
                .ifPresent(roles -> roles.names().forEach(role -> reserved.put(Role.of(role), resources(roles, role))));
        Resources all = reserved.values().stream().reduce(Resources.none(), Resources::plus);
        Map<Role, Resources> totals = new LinkedHashMap<>();
        totals.put(
                Role.ANY,
                agent.get("unreserved_resources").isPresent()
                        ? resources(agent, "unreserved_resources")
                        : resources(agent, "resources").minus(all));
        totals.putAll(reserved);
        return totals;
    }

    /** An agent's own state tells only what each executor holds, its tasks included. */
    private static Resources used(Field agent) {
        if (agent.get("used_resources").isPresent()) {
            return resources(agent, "used_resources");
        }
        return objects(agent, "frameworks").stream()
                .flatMap(framework -> objects(framework, "executors").stream())
                .map(executor -> resources(executor, "resources"))
                .reduce(Resources.none(), Resources::plus);
    }

    private static List<Field> objects(Field object, String name) {
        return object.list(name, Field::asObject).orElse(List.of());
    }

    /**
     * The short fields do not say of which role the used and offered parts are. A port is in one role only, so ports are attributed
     * exactly; amounts are taken from the roles in order.
     */
    private static List<RoleResources> attributed(Map<Role, Resources> totals, Resources used, Resources offered) {
        List<RoleResources> roles = new ArrayList<>();
        Resources usedRest = used;
        Resources offeredRest = offered;
        for (Map.Entry<Role, Resources> role : totals.entrySet()) {
            Resources total = role.getValue();
            Resources inUse = total.intersect(usedRest);
            Resources free = total.minus(inUse);
            Resources onTheirWay = free.intersect(offeredRest);
            usedRest = usedRest.minus(inUse);
            offeredRest = offeredRest.minus(onTheirWay);
            roles.add(new RoleResources(role.getKey(), Optional.empty(), VolumeUse.NONE, total, free, onTheirWay));
        }
        return roles;
    }

    private static Resources resources(Field agent, String name) {
        return agent.object(name).map(StateReader::resources).orElse(Resources.none());
    }

    private static Resources resources(Field resources) {
        return new Resources(
                resources.get("ports").flatMap(RangeReader::text).orElse(PortRanges.empty()),
                new Scalars(
                        amount(resources, "cpus"),
                        amount(resources, "mem"),
                        amount(resources, "disk"),
                        amount(resources, "gpus")));
    }

    private static double amount(Field resources, String name) {
        return ResourceReader.amount(resources, name).orElse(0.0);
    }
}
