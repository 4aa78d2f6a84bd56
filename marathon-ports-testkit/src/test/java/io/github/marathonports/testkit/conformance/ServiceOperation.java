package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssigner;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** S6: service ports of an update. */
final class ServiceOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        JsonNode expected = question.expected();
        return expected.has("error")
                ? Cases.picked(expected, "error")
                : Cases.withoutEmpty(Cases.picked(expected, "apps"), "labels", "networkNames");
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        JsonNode range = question.input("portRange");
        return ServicePortAssigner.of(
                        PortRange.of(range.get("min").asInt(), range.get("max").asInt()))
                .assign(apps(question, "from"), inServingOrder(question))
                .fold(
                        assigned -> Cases.object().set("apps", sorted(assigned.apps())),
                        exhausted -> Cases.object().put("error", "PortRangeExhaustedException"));
    }

    private static List<AppSpec> apps(CorpusCase question, String name) {
        List<AppSpec> apps = new ArrayList<>();
        question.input(name).forEach(app -> apps.add(Cases.app(app, question)));
        return apps;
    }

    private static List<AppSpec> inServingOrder(CorpusCase question) {
        List<String> order = new ArrayList<>();
        question.expected().path("iterationOrder").forEach(id -> order.add(id.asText()));
        List<AppSpec> apps = apps(question, "to");
        if (!order.isEmpty()) {
            apps.sort(Comparator.comparingInt(app -> order.indexOf(app.id().toString())));
        }
        return apps;
    }

    private static ArrayNode sorted(List<AppSpec> apps) {
        ArrayNode sorted = Cases.array();
        apps.stream().sorted(Comparator.comparing(AppSpec::id)).forEach(app -> sorted.add(described(app)));
        return sorted;
    }

    private static JsonNode described(AppSpec app) {
        JsonNode tree = Cases.MAPPER.valueToTree(app);
        ObjectNode described = Cases.object().put("id", app.id().toString());
        ArrayNode servicePorts = described.putArray("servicePorts");
        app.servicePorts().forEach(servicePorts::add);
        if (tree.has("portDefinitions")) {
            described.set("portDefinitions", tree.get("portDefinitions"));
        }
        if (tree.path("container").has("portMappings")) {
            described.set("portMappings", tree.get("container").get("portMappings"));
        }
        return described;
    }
}
