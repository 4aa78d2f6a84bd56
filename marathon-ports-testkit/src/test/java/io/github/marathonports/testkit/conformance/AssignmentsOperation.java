package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PortAssignment;
import io.github.marathonports.testkit.corpus.CorpusCase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/** S11.4: where every port is reached. The question lists taken host ports only, so they are spread over the positions. */
final class AssignmentsOperation implements Operation {

    @Override
    public JsonNode expected(CorpusCase question) {
        return question.expected();
    }

    @Override
    public JsonNode answer(CorpusCase question) {
        LaunchPlan plan = Cases.plan(question, spread(question), Cases.text(question.input("hostName")));
        List<String> addresses = new ArrayList<>();
        question.input("ipAddresses").forEach(address -> addresses.add(address.asText()));
        List<PortAssignment> assignments = question.input("includeUnresolved").asBoolean()
                ? plan.portAssignments(addresses)
                : plan.resolvedPortAssignments(addresses);
        ArrayNode list = Cases.array();
        assignments.forEach(assignment -> list.add(described(assignment)));
        return Cases.object().set("assignments", list);
    }

    private static List<OptionalInt> spread(CorpusCase question) {
        Iterator<OptionalInt> taken = Cases.hostPorts(question).iterator();
        List<OptionalInt> spread = new ArrayList<>();
        for (HostPortRequest request : Cases.app(question).hostPortRequests()) {
            spread.add(request.isAsked() ? taken.next() : OptionalInt.empty());
        }
        return spread;
    }

    private static ObjectNode described(PortAssignment assignment) {
        ObjectNode described = Cases.object()
                .put("portName", assignment.portName().orElse(null))
                .put("effectiveIpAddress", assignment.effectiveIpAddress().orElse(null))
                .put("effectivePort", assignment.effectivePort().orElse(PortAssignment.UNRESOLVED_PORT));
        put(described, "hostPort", assignment.hostPort());
        put(described, "containerPort", assignment.containerPort());
        return described;
    }

    private static void put(ObjectNode object, String name, OptionalInt number) {
        if (number.isPresent()) {
            object.put(name, number.getAsInt());
        } else {
            object.putNull(name);
        }
    }
}
