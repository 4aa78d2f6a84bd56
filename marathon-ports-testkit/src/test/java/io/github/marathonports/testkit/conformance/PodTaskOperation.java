package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.launch.LaunchConfig;
import io.github.marathonports.launch.LaunchPlanner;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.Role;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** S13.2, S13.3, S13.5, S13.7: what the containers of a pod see. */
final class PodTaskOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        return Cases.withoutEmpty(question.expected(), "labels");
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        List<OptionalInt> hostPorts = Cases.hostPorts(question);
        LaunchConfig config = LaunchConfig.defaults()
                .withMesosBridgeName(Cases.config(question).mesosBridgeName())
                .withEnvVarsPrefix(question.input("envPrefix").asText(""));
        PodLaunchPlan plan =
                LaunchPlanner.of(config).plan(Cases.pod(question), hostPorts, Cases.text(question.input("host")));
        ObjectNode answer = Cases.object();
        JsonNode tree = Cases.MAPPER.valueToTree(plan);
        answer.set("networkInfos", tree.get("networkInfos"));
        answer.set("portResources", portResources(hostPorts));
        ArrayNode tasks = answer.putArray("tasks");
        tree.get("tasks").forEach(task -> tasks.add(task(task)));
        return answer;
    }

    private static JsonNode portResources(List<OptionalInt> hostPorts) {
        Match match = new Match(hostPorts.stream()
                .map(port -> port.isPresent()
                        ? Optional.of(new TakenPort(port.getAsInt(), Role.ANY, Optional.empty()))
                        : Optional.<TakenPort>empty())
                .toList());
        return Cases.MAPPER.<JsonNode>valueToTree(match).get("resources");
    }

    private static JsonNode task(JsonNode task) {
        ObjectNode picked = (ObjectNode) Cases.picked(task, "name", "discovery", "hostPorts", "healthCheckPort");
        return picked.set("env", task.get("environment"));
    }
}
