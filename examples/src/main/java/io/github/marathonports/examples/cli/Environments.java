package io.github.marathonports.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.launch.PodTask;
import io.github.marathonports.launch.PortEnvironment;
import io.github.marathonports.launch.PortVariable;
import io.github.marathonports.launch.PortVariable.Origin;
import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.match.PortStrategy;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.ResourceSelector;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.range.PortRanges;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** The variables of the tasks of some apps and pods, each on the first agent that takes it. */
final class Environments {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final PortRanges USUAL = PortRanges.of(PortRange.of(31000, 32000));
    private static final String IMAGINED = "agent.example";

    private final MarathonPorts marathon;
    private final Optional<ClusterSnapshot> cluster;
    private final RandomGenerator random;
    private final List<Task> tasks = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();

    /** One task and what it sees. */
    private record Task(String name, PortEnvironment environment) {}

    /** @param cluster where they run; empty for an imagined agent that has every port they need */
    Environments(MarathonPorts marathon, Optional<ClusterSnapshot> cluster, RandomGenerator random) {
        this.marathon = marathon;
        this.cluster = cluster;
        this.random = random;
    }

    void add(RunSpec spec) {
        if (cluster.isEmpty()) {
            Offer offer = imagined(spec);
            Match match = PortsMatcher.of(PortStrategy.reference())
                    .match(spec, offer, ResourceSelector.unreserved(), random)
                    .orElseThrow();
            add(spec, match, offer);
            return;
        }
        for (AgentSnapshot agent : cluster.get().agents()) {
            Offer offer = agent.freeOffer();
            if (agent.availability() == Availability.ACTIVE
                    && marathon.matchOffer(spec, offer, random) instanceof Taken taken) {
                add(spec, taken.ports(), offer);
                return;
            }
        }
        waiting.add(marathon.explain(spec, cluster.get()).headline());
    }

    private static Offer imagined(RunSpec spec) {
        PortRanges fixed = PortRanges.ofPorts(spec.hostPortRequests().stream()
                .filter(HostPortRequest.Static.class::isInstance)
                .mapToInt(request -> ((HostPortRequest.Static) request).port())
                .toArray());
        return Offer.builder()
                .hostname(IMAGINED)
                .ports("*", fixed.union(USUAL).toString())
                .build();
    }

    private void add(RunSpec spec, Match match, Offer offer) {
        if (spec instanceof AppSpec app) {
            tasks.add(new Task(
                    app.id().toString(),
                    marathon.launch(app, match, offer, random).environment()));
        } else {
            for (PodTask task : marathon.launch((PodSpec) spec, match, offer).tasks()) {
                tasks.add(new Task(spec.id() + " " + task.name(), task.environment()));
            }
        }
    }

    /** Why those wait that no agent takes. */
    List<String> waiting() {
        return waiting;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Task task : tasks) {
            text.append(text.length() == 0 ? "" : "\n").append(task.name()).append('\n');
            List<PortVariable> variables = task.environment().variables();
            if (variables.isEmpty()) {
                text.append("  none\n");
            }
            Table.lines(VariableRows.of(variables))
                    .forEach(line ->
                            text.append("  ").append(line.stripTrailing()).append('\n'));
        }
        return text.toString();
    }

    String json() {
        ArrayNode array = MAPPER.createArrayNode();
        for (Task task : tasks) {
            ObjectNode node = array.addObject().put("task", task.name());
            ObjectNode values = node.putObject("environment");
            task.environment().asMap().forEach(values::put);
            ArrayNode variables = node.putArray("variables");
            task.environment().variables().forEach(variable -> addTo(variables, variable));
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTo(ArrayNode variables, PortVariable variable) {
        ObjectNode node = variables.addObject().put("name", variable.name()).put("value", variable.value());
        addTo(node, variable.origin());
        if (!variable.overwritten().isEmpty()) {
            ArrayNode overwritten = node.putArray("overwrites");
            variable.overwritten()
                    .forEach(before -> addTo(overwritten.addObject().put("value", before.value()), before.origin()));
        }
    }

    private static void addTo(ObjectNode node, Origin origin) {
        node.put("source", origin.source().name()).put("rule", origin.rule());
        OptionalInt position = origin.position();
        if (position.isPresent()) {
            node.put("position", position.getAsInt());
        }
    }
}
