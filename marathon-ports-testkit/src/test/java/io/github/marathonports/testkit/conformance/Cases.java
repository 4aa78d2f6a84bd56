package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.jackson.MarathonJson;
import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.LaunchPlanner;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;

/** What several operations read from a case. */
final class Cases {
    static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

    private Cases() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static NormalizationConfig config(CorpusCase question) {
        JsonNode config = question.input("config");
        NormalizationConfig result = NormalizationConfig.defaults();
        if (config.hasNonNull("defaultNetworkName")) {
            result = result.withDefaultNetworkName(
                    config.get("defaultNetworkName").asText());
        }
        if (config.hasNonNull("mesosBridgeName")) {
            result = result.withMesosBridgeName(config.get("mesosBridgeName").asText());
        }
        return result;
    }

    static AppSpec app(CorpusCase question) {
        return app(question.input("app"), question);
    }

    static AppSpec app(JsonNode document, CorpusCase question) {
        return AppNormalizer.of(config(question))
                .normalize(MarathonJson.readApp(document.toString()))
                .orElseThrow();
    }

    static PodSpec pod(CorpusCase question) {
        return PodNormalizer.of(config(question))
                .normalize(MarathonJson.readPod(question.input("pod").toString()))
                .orElseThrow();
    }

    /** The plan of a launch question, with the host ports as it gives them. */
    static LaunchPlan plan(CorpusCase question, List<OptionalInt> hostPorts, Optional<String> hostname) {
        LaunchConfig config = LaunchConfig.defaults()
                .withMesosBridgeName(config(question).mesosBridgeName())
                .withEnvVarsPrefix(question.input("envPrefix").asText(""));
        return LaunchPlanner.of(config).plan(app(question), hostPorts, hostname, new Random(1));
    }

    static List<OptionalInt> hostPorts(CorpusCase question) {
        List<OptionalInt> ports = new ArrayList<>();
        question.input("hostPorts")
                .forEach(port -> ports.add(port.isNull() ? OptionalInt.empty() : OptionalInt.of(port.asInt())));
        return ports;
    }

    static Optional<String> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    /** A copy without empty lists and maps of these names at any depth, for fields where absent and empty are the same. */
    static JsonNode withoutEmpty(JsonNode node, String... names) {
        JsonNode copy = node.deepCopy();
        removeEmpty(copy, List.of(names));
        return copy;
    }

    private static void removeEmpty(JsonNode node, List<String> names) {
        if (node instanceof ObjectNode object) {
            names.forEach(name -> {
                if (object.path(name).isContainerNode() && object.path(name).isEmpty()) {
                    object.remove(name);
                }
            });
        }
        node.forEach(child -> removeEmpty(child, names));
    }

    static JsonNode picked(JsonNode object, String... names) {
        ObjectNode picked = object();
        for (String name : names) {
            if (object.has(name)) {
                picked.set(name, object.get(name));
            }
        }
        return picked;
    }
}
