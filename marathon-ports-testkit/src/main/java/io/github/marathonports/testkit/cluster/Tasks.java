package io.github.marathonports.testkit.cluster;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.testkit.cluster.FakeTask.State;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** The running tasks of a cluster, and their names. */
final class Tasks {
    private final Map<String, FakeTask> running = new LinkedHashMap<>();
    private final Map<RunSpecId, Integer> launched = new HashMap<>();
    private final MarathonPorts marathon;
    private final Random madeUpPorts;
    private int count;

    Tasks(MarathonPorts marathon, Random madeUpPorts) {
        this.marathon = marathon;
        this.madeUpPorts = madeUpPorts;
    }

    /** The id of the next task of an app or pod: no other task, running or ended, has it. */
    String nextId(RunSpec spec) {
        return spec.id() + "." + (launched.getOrDefault(spec.id(), 0) + 1);
    }

    /** What a task wants, from the roles that this Marathon accepts. */
    Claim claim(RunSpec spec, Match match) {
        return Claim.of(spec, match, marathon.offerConfig());
    }

    /** Starts a task that nobody refuses. */
    FakeTask start(Claim claim, Shares shares, Offer offer, FakeAgent agent, int cycle) {
        RunSpec spec = claim.spec();
        TaskPlan plan = plan(spec, claim.match(), offer);
        FakeTask task = new FakeTask(nextId(spec), agent, claim.match(), plan, cycle);
        agent.launch(task.id(), shares);
        running.put(task.id(), task);
        launched.merge(spec.id(), 1, Integer::sum);
        count++;
        return task;
    }

    private TaskPlan plan(RunSpec spec, Match match, Offer offer) {
        return spec instanceof PodSpec pod
                ? TaskPlan.OfPod.of(marathon.launch(pod, match, offer), count)
                : TaskPlan.OfApp.of(marathon.launch((AppSpec) spec, match, offer, madeUpPorts), count);
    }

    void end(FakeTask task, State state) {
        if (running.get(task.id()) != task) {
            throw new IllegalStateException(
                    "task " + task.id() + " does not run in this cluster: it is " + task.state());
        }
        running.remove(task.id());
        task.agent().end(task);
        task.end(state);
    }

    List<FakeTask> all() {
        return List.copyOf(running.values());
    }

    List<FakeTask> where(Predicate<FakeTask> condition) {
        return running.values().stream().filter(condition).toList();
    }
}
