package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What happens to documents while people edit them: something goes, comes twice, gets another name, or a piece of another document. */
final class Accidents {
    private static final int MOST_AT_ONCE = 4;

    private static final List<String> NAMES = List.of(
            "ports",
            "portDefinitions",
            "requirePorts",
            "networks",
            "container",
            "ipAddress",
            "healthChecks",
            "readinessChecks",
            "portMappings",
            "docker",
            "type",
            "network",
            "containerPort",
            "hostPort",
            "servicePort",
            "protocol",
            "name",
            "labels",
            "networkNames",
            "port",
            "mode",
            "networkName",
            "discovery",
            "number",
            "portIndex",
            "portName",
            "endpoints",
            "containers",
            "id",
            "env",
            "cmd",
            "args",
            "instances",
            "healthCheck",
            "endpoint",
            "x");

    private static final List<JsonNode> VALUES = Stream.of(
                    "null",
                    "0",
                    "1",
                    "-1",
                    "80",
                    "70000",
                    "1.5",
                    "1e2",
                    "\"x\"",
                    "\"\"",
                    "[]",
                    "{}",
                    "true",
                    "[0]",
                    "[80, 0]",
                    "[null]",
                    "[{}]",
                    "\"host\"",
                    "\"container/bridge\"",
                    "\"udp,tcp\"",
                    "\"BRIDGE\"",
                    "\"HOST\"",
                    "\"USER\"",
                    "\"MESOS\"",
                    "\"DOCKER\"",
                    "[{\"port\": 0}]",
                    "[{\"containerPort\": 80}]",
                    "{\"networkName\": \"MyNet\"}",
                    "{\"networkName\": \"dcos\", \"discovery\": {\"ports\": [{\"number\": 80, \"name\": \"h\"}]}}",
                    "[{\"mode\": \"host\"}]",
                    "[{\"mode\": \"container\", \"name\": \"a\"}, {\"name\": \"b\"}]",
                    "{\"PORT0\": \"$PORT1\"}",
                    "[{\"protocol\": \"MESOS_HTTP\"}, {\"protocol\": \"HTTP\", \"portIndex\": 0}]",
                    "{\"VIP_0\": \"x\"}",
                    "{\"http\": {\"endpoint\": \"x\"}}")
            .map(Accidents::json)
            .toList();

    private final Random random;
    private final List<JsonNode> documents;

    Accidents(Random random, List<JsonNode> documents) {
        this.random = random;
        this.documents = documents;
    }

    private static JsonNode json(String text) {
        try {
            return Cases.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** The document after one to four of them. */
    JsonNode happenTo(JsonNode document) {
        JsonNode hurt = document.deepCopy();
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
            JsonNode place = any(containers(hurt, new ArrayList<>()));
            if (place instanceof ObjectNode object) {
                happenTo(object);
            } else {
                happenTo((ArrayNode) place);
            }
        }
        return hurt;
    }

    private static List<JsonNode> containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainerNode()) {
            found.add(node);
            node.forEach(child -> containers(child, found));
        }
        return found;
    }

    private void happenTo(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(4) == 0) {
            object.set(any(NAMES), value());
            return;
        }
        String name = any(names);
        switch (random.nextInt(3)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, value());
            default -> object.set(any(NAMES), object.remove(name));
        }
    }

    private void happenTo(ArrayNode list) {
        int position = list.isEmpty() ? 0 : random.nextInt(list.size());
        switch (list.isEmpty() ? 3 : random.nextInt(4)) {
            case 0 -> list.remove(position);
            case 1 -> list.add(list.get(position).deepCopy());
            case 2 -> list.set(position, value());
            default -> list.add(value());
        }
    }

    private JsonNode value() {
        return random.nextInt(4) == 0
                ? any(containers(any(documents), new ArrayList<>())).deepCopy()
                : any(VALUES).deepCopy();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
