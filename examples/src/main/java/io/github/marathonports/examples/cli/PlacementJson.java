package io.github.marathonports.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.examples.cli.Placement.Attempt;
import io.github.marathonports.examples.cli.Placement.Plan;
import io.github.marathonports.jackson.MarathonPortsModule;
import io.github.marathonports.match.ScalarMatch;
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
                .filter(attempt -> !attempt.isPlaced())
                .forEach(attempt -> refused.add(refusal(attempt)));
        ArrayNode fixed = json.putArray("fixedPorts");
        ScarcePort.of(placement.explanation()).forEach(port -> fixed.add(scarce(port)));
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

    private static ArrayNode shortages(List<ScalarMatch> shortages) {
        ArrayNode json = MAPPER.createArrayNode();
        shortages.forEach(shortage -> json.addObject()
                .put("name", shortage.scalar().text())
                .put("asked", shortage.asked())
                .put("free", shortage.offered()));
        return json;
    }

    private static ObjectNode scarce(ScarcePort port) {
        return MAPPER.createObjectNode()
                .put("port", port.count().port())
                .put("agents", port.count().agents())
                .put("existing", port.count().having())
                .put("free", port.count().free())
                .put("message", port.sentence());
    }

    private static String printed(ObjectNode json) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
