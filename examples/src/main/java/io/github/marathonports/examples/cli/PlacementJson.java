package io.github.marathonports.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.examples.cli.Placement.Attempt;
import io.github.marathonports.examples.cli.Placement.Plan;
import io.github.marathonports.examples.cli.Placement.Shortage;
import io.github.marathonports.jackson.MarathonPortsModule;
import java.io.UncheckedIOException;
import java.util.List;

/** A placement as JSON for a program. */
final class PlacementJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new MarathonPortsModule()).build();

    private PlacementJson() {}

    static String of(Placement placement) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("id", placement.spec().id().toString())
                .put("placed", placement.placed().isPresent())
                .set("spec", MAPPER.valueToTree(placement.spec()));
        placement.placed().ifPresent(placed -> {
            json.set("agent", agent(placed.agent()));
            json.set("match", MAPPER.valueToTree(placed.match()));
            json.set("plan", plan(placed.plan()));
        });
        ArrayNode refused = json.putArray("refused");
        placement.attempts().stream()
                .filter(attempt -> !attempt.fits())
                .forEach(attempt -> refused.add(refusal(attempt)));
        ArrayNode fixed = json.putArray("fixedPorts");
        FixedPortCount.of(placement.spec(), placement.agents()).forEach(count -> fixed.add(count(count)));
        return printed(json);
    }

    private static JsonNode plan(Plan plan) {
        return plan instanceof Plan.OfPod pod
                ? MAPPER.valueToTree(pod.plan())
                : MAPPER.valueToTree(((Plan.OfApp) plan).plan());
    }

    private static ObjectNode agent(AgentSnapshot agent) {
        return MAPPER.createObjectNode().put("id", agent.id()).put("hostname", agent.hostname());
    }

    private static ObjectNode refusal(Attempt attempt) {
        ObjectNode json = agent(attempt.agent());
        json.set("ports", MAPPER.valueToTree(attempt.ports()));
        json.set("shortages", shortages(attempt.shortages()));
        return json;
    }

    private static ArrayNode shortages(List<Shortage> shortages) {
        ArrayNode json = MAPPER.createArrayNode();
        shortages.forEach(shortage -> json.addObject()
                .put("name", shortage.name())
                .put("asked", shortage.asked())
                .put("free", shortage.free()));
        return json;
    }

    private static ObjectNode count(FixedPortCount count) {
        return MAPPER.createObjectNode()
                .put("port", count.port())
                .put("agents", count.agents())
                .put("existing", count.existing())
                .put("free", count.free())
                .put("message", count.sentence());
    }

    private static String printed(ObjectNode json) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
