package io.github.marathonports.benchmarks;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.ledger.AgentLedger;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatchResult.Taken;
import io.github.marathonports.offer.OfferedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 10,000 tasks of one cpu and three dynamic ports on 1,000 agents of ten cpus: offer by offer, and by Fenzo, task by task. */
@State(Scope.Benchmark)
public class P1PlaceTasks {
    static final int AGENTS = 1_000;
    static final int TASKS = 10_000;

    private final MarathonPorts marathon = MarathonPorts.withDefaults();
    private final AppSpec app = Workloads.dynamicPorts(3);
    private final Random random = Workloads.random();
    private final List<FenzoAgents.Task> fenzoTasks = FenzoAgents.tasks(TASKS);

    /** Every agent offers what it has until Marathon declines; how many tasks run in the end. */
    @Benchmark
    public int marathonPorts() {
        int placed = 0;
        for (AgentLedger agent : agents()) {
            OfferMatchResult answer = marathon.matchOffer(app, agent.offer(), random);
            while (placed < TASKS && answer instanceof Taken taken) {
                agent.take("task-" + placed++, consumed(taken));
                answer = marathon.matchOffer(app, agent.offer(), random);
            }
        }
        return placed;
    }

    private static List<AgentLedger> agents() {
        return IntStream.range(0, AGENTS)
                .mapToObj(i -> AgentLedger.of("S" + i, "agent" + i + ".example", Workloads.agentResources()))
                .toList();
    }

    private static List<OfferedResource> consumed(Taken taken) {
        List<OfferedResource> consumed = new ArrayList<>(taken.ports().consumedResources());
        consumed.addAll(Workloads.taskAmounts());
        return consumed;
    }

    /** The peer: one call of its scheduler, which takes the first agent that is good enough for each task. */
    @Benchmark
    public int fenzo() {
        try (FenzoAgents fenzo = new FenzoAgents(AGENTS)) {
            return fenzo.place(fenzoTasks);
        }
    }
}
