package io.github.marathonports.testkit.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.Scalars;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.Resources;
import io.github.marathonports.cluster.RoleResources;
import io.github.marathonports.offer.OfferedRange;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Amount;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.Reservation;
import io.github.marathonports.offer.Role;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The state of a Mesos master, as far as it shows agents: sums in the short fields, and in the {@code _full} fields each resource
 * with its role and reservation.
 */
final class MesosState {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private MesosState() {}

    static String of(FakeCluster cluster) {
        List<AgentSnapshot> agents = cluster.snapshot().agents();
        ObjectNode state = NODES.objectNode();
        state.put("version", "1.11.0");
        state.put(
                "activated_slaves", agents.stream().filter(MesosState::isActive).count());
        ArrayNode slaves = state.putArray("slaves");
        agents.forEach(
                agent -> slaves.add(slave(agent, cluster.agent(agent.id()).attributes())));
        state.putArray("frameworks");
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(state) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isActive(AgentSnapshot agent) {
        return agent.availability() == Availability.ACTIVE;
    }

    private static ObjectNode slave(AgentSnapshot agent, Map<String, String> attributes) {
        ObjectNode slave = NODES.objectNode();
        slave.put("id", agent.id());
        slave.put("hostname", agent.hostname());
        slave.put("active", isActive(agent));
        ObjectNode named = slave.putObject("attributes");
        attributes.forEach(named::put);
        List<RoleResources> all = agent.resources();
        slave.set("resources", sum(all, RoleResources::total));
        slave.set("used_resources", sum(all, RoleResources::used));
        slave.set("offered_resources", sum(all, RoleResources::offered));
        List<RoleResources> unreserved =
                all.stream().filter(MesosState::isUnreserved).toList();
        List<Role> roles = all.stream()
                .filter(resources -> !isUnreserved(resources))
                .map(RoleResources::role)
                .distinct()
                .toList();
        ObjectNode reserved = slave.putObject("reserved_resources");
        roles.forEach(role -> reserved.set(role.name(), sum(ofRole(all, role), RoleResources::total)));
        slave.set("unreserved_resources", sum(unreserved, RoleResources::total));
        ObjectNode reservedFull = slave.putObject("reserved_resources_full");
        roles.forEach(role -> reservedFull.set(role.name(), full(ofRole(all, role), RoleResources::total)));
        slave.set("unreserved_resources_full", full(unreserved, RoleResources::total));
        slave.set("used_resources_full", full(all, RoleResources::used));
        slave.set("offered_resources_full", full(all, RoleResources::offered));
        return slave;
    }

    private static boolean isUnreserved(RoleResources resources) {
        return resources.role().equals(Role.ANY);
    }

    private static List<RoleResources> ofRole(List<RoleResources> all, Role role) {
        return all.stream().filter(resources -> resources.role().equals(role)).toList();
    }

    private static ObjectNode sum(List<RoleResources> all, Function<RoleResources, Resources> part) {
        Resources sum = all.stream().map(part).reduce(Resources.none(), Resources::plus);
        ObjectNode node = NODES.objectNode();
        node.set("disk", number(sum.scalars().disk()));
        node.set("mem", number(sum.scalars().mem()));
        node.set("gpus", number(sum.scalars().gpus()));
        node.set("cpus", number(sum.scalars().cpus()));
        if (!sum.ports().isEmpty()) {
            node.put("ports", sum.ports().toString());
        }
        return node;
    }

    private static JsonNode number(double amount) {
        return NODES.numberNode(new BigDecimal(Scalars.text(amount)));
    }

    private static ArrayNode full(List<RoleResources> all, Function<RoleResources, Resources> part) {
        ArrayNode list = NODES.arrayNode();
        for (RoleResources resources : all) {
            AgentSnapshot alone = AgentSnapshot.of("", "", List.of(with(resources, part.apply(resources))));
            alone.freeOffer().resources().forEach(resource -> list.add(full(resource)));
        }
        return list;
    }

    private static RoleResources with(RoleResources kind, Resources free) {
        return new RoleResources(kind.role(), kind.reservation(), kind.volume(), kind.total(), free, Resources.none());
    }

    private static ObjectNode full(OfferedResource resource) {
        ObjectNode node = NODES.objectNode();
        node.put("name", resource.name());
        if (resource instanceof Ports ports) {
            node.put("type", "RANGES");
            ArrayNode ranges = node.putObject("ranges").putArray("range");
            for (OfferedRange range : ports.ranges()) {
                ranges.addObject().put("begin", range.begin()).put("end", range.end());
            }
        } else if (resource instanceof Amount amount) {
            node.put("type", "SCALAR");
            node.putObject("scalar").set("value", number(amount.value()));
        }
        if (!resource.role().equals(Role.ANY)) {
            node.set("reservations", reservations(resource));
        }
        return node;
    }

    private static ArrayNode reservations(OfferedResource resource) {
        ArrayNode list = NODES.arrayNode();
        ObjectNode node = list.addObject();
        node.put("type", resource.reservation().isPresent() ? "DYNAMIC" : "STATIC");
        node.put("role", resource.role().name());
        resource.reservation().ifPresent(reservation -> describe(reservation, node));
        return list;
    }

    private static void describe(Reservation reservation, ObjectNode node) {
        reservation.principal().ifPresent(principal -> node.put("principal", principal));
        if (!reservation.labels().isEmpty()) {
            ArrayNode labels = node.putObject("labels").putArray("labels");
            reservation
                    .labels()
                    .forEach((key, value) -> labels.addObject().put("key", key).put("value", value));
        }
    }
}
