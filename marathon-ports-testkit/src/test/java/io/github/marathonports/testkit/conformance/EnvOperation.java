package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.ResolvedPort;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** S10: the environment. Made-up numbers are compared as placeholders, after their bounds have been checked. */
final class EnvOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        return question.expected().get("env");
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        LaunchPlan plan = Cases.plan(question, Cases.hostPorts(question), Cases.text(question.input("host")));
        Map<String, String> placeholders = placeholders(question.expected().path("random"), plan);
        ObjectNode env = Cases.object();
        plan.environment()
                .asMap()
                .forEach((name, value) -> env.put(placed(name, placeholders), placed(value, placeholders)));
        return env;
    }

    private static Map<String, String> placeholders(JsonNode randoms, LaunchPlan plan) {
        Map<String, String> placeholders = new HashMap<>();
        Set<Integer> seen = new HashSet<>();
        for (JsonNode random : randoms) {
            int port = plan.ports().get(random.get("index").asInt()).effectivePort();
            require(
                    port >= random.get("min").asInt()
                            && port <= random.get("max").asInt(),
                    port + " is out of bounds");
            random.get("notIn").forEach(taken -> require(taken.asInt() != port, port + " is a known number"));
            require(seen.add(port), port + " is there twice");
            placeholders.put(String.valueOf(port), random.get("placeholder").asText());
        }
        long generated = plan.ports().stream().filter(ResolvedPort::isGenerated).count();
        require(generated == placeholders.size(), generated + " numbers are made up");
        return placeholders;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError("made-up port: " + message);
        }
    }

    /** Replaces made-up numbers, standing alone, behind PORT_ or in a list. */
    private static String placed(String text, Map<String, String> placeholders) {
        String placed = text;
        for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
            placed = placed.replaceAll(
                    "(?<![0-9A-Za-z])" + placeholder.getKey() + "(?![0-9A-Za-z])", placeholder.getValue());
        }
        return placed;
    }
}
