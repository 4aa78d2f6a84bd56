package io.github.marathonports.examples.cli;

import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.jackson.ClusterDocument;
import io.github.marathonports.jackson.ClusterShape;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options with which a command is told of a cluster: {@code --state FILE}, {@code --offers FILE}, or {@code --agent} for each
 * agent. They exclude each other; {@link ClusterOptions} gives them to a command.
 */
final class ClusterInput {
    private static final Set<ClusterShape> STATES = Set.of(ClusterShape.MESOS_MASTER_STATE);
    private static final Set<ClusterShape> OFFERS =
            Set.of(ClusterShape.MARATHON_QUEUE, ClusterShape.MARATHON_OFFERS, ClusterShape.MESOS_OFFERS);

    private static final Set<ClusterShape> FLAGS = Set.of(ClusterShape.RESOURCES_TEXT, ClusterShape.RESOURCES_JSON);

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "What the Mesos master shows at /state or /slaves. An agent's state, offers, and the text of "
                    + "--resources are recognised too.")
    private @Nullable Path state;

    @Option(
            names = "--offers",
            paramLabel = "FILE",
            description =
                    "Offers of Mesos, or Marathon's /v2/queue?embed=lastUnusedOffers; they show only what is free. The "
                            + "other documents are recognised too.")
    private @Nullable Path offers;

    @Option(
            names = "--agent",
            paramLabel = "RESOURCES",
            description =
                    "An agent on which nothing runs, as its --resources says it: 'ports(*):[31000-32000];cpus:4'. Once for "
                            + "each agent; they are called agent-1, agent-2, ... As on a real agent, ports that are not named are "
                            + "31000-32000; cpus, mem and disk that are not named are plenty.")
    private List<String> agents = new ArrayList<>();

    /**
     * The cluster.
     *
     * @param notes where to say what a file turned out to be, and what was assumed
     * @throws UnusableInputException if there is none in what was given
     */
    ClusterSnapshot read(PrintWriter notes) {
        if (state != null) {
            return read(state, STATES, notes);
        }
        return offers != null ? read(offers, OFFERS, notes) : typed(notes);
    }

    private static ClusterSnapshot read(Path file, Set<ClusterShape> named, PrintWriter notes) {
        ClusterDocument document = InputFiles.cluster(file);
        ClusterShape shape = document.shape();
        if (shape.isOffers() && document.snapshot().size() == 0) {
            throw new UnusableInputException(
                    file + " is " + shape.description() + ", and there is no offer in it: so it tells "
                            + "nothing about the agents, not even that there are none; fetch it again while offers are made, or give "
                            + "the master's /state with --state");
        }
        if (!named.contains(shape)) {
            int size = document.snapshot().size();
            note(
                    notes,
                    file + " is " + shape.description() + " with " + size + (size == 1 ? " agent" : " agents")
                            + (shape.isOffers() ? "; offers show only what is free" : ""));
        }
        return FLAGS.contains(shape)
                ? started(
                        document.snapshot().agents().stream()
                                .map(agent -> FlaggedAgent.of(name(0), agent.flag()))
                                .toList(),
                        notes)
                : named(document.snapshot());
    }

    private ClusterSnapshot typed(PrintWriter notes) {
        List<FlaggedAgent> typed = new ArrayList<>();
        agents.forEach(text -> typed.add(FlaggedAgent.typed(name(typed.size()), text)));
        return started(typed, notes);
    }

    /** Agents of which only the flag is known, with a note on what was assumed of which of them. */
    private static ClusterSnapshot started(List<FlaggedAgent> agents, PrintWriter notes) {
        Map<String, List<String>> assumptions = new LinkedHashMap<>();
        agents.forEach(agent -> agent.assumption()
                .ifPresent(assumption -> assumptions
                        .computeIfAbsent(assumption, first -> new ArrayList<>())
                        .add(agent.snapshot().name())));
        assumptions.forEach((assumption, names) -> note(
                notes,
                String.join(", ", names) + ": taken to have " + assumption + ", of which --resources names none"));
        return new ClusterSnapshot(agents.stream().map(FlaggedAgent::snapshot).toList());
    }

    /** Agents that nobody named are called by their place. */
    private static ClusterSnapshot named(ClusterSnapshot cluster) {
        List<AgentSnapshot> named = new ArrayList<>();
        for (AgentSnapshot agent : cluster.agents()) {
            boolean nameless = agent.id().isEmpty() && agent.hostname().isEmpty();
            named.add(nameless ? called(name(named.size()), agent) : agent);
        }
        return new ClusterSnapshot(named);
    }

    private static AgentSnapshot called(String hostname, AgentSnapshot agent) {
        return new AgentSnapshot(agent.id(), hostname, agent.source(), agent.availability(), agent.resources());
    }

    private static String name(int index) {
        return "agent-" + (index + 1);
    }

    private static void note(PrintWriter notes, String text) {
        notes.print("note: " + text + "\n");
        notes.flush();
    }
}
