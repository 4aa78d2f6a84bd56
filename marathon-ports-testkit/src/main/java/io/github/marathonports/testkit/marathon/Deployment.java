package io.github.marathonports.testkit.marathon;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.match.OfferMatchResult.Declined;
import io.github.marathonports.testkit.cluster.FakeTask;
import io.github.marathonports.testkit.cluster.FakeTask.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One app or pod with its running tasks of all versions. */
final class Deployment {
    private final List<Instance> instances = new ArrayList<>();
    private final Map<String, Declined> declined = new LinkedHashMap<>();
    private final Backoff backoff = new Backoff();
    private Optional<Waiting> waiting = Optional.empty();
    private boolean wasPassedOver;
    private RunSpec spec;
    private int version = 1;
    private Optional<Waiting> saidWaiting = Optional.empty();
    private int saidSettled;

    private record Instance(FakeTask task, int version) {
        boolean isHealthy(int cycle) {
            return task.launchedInCycle() < cycle;
        }
    }

    Deployment(RunSpec spec) {
        this.spec = spec;
    }

    RunSpec spec() {
        return spec;
    }

    String id() {
        return spec.id().toString();
    }

    int version() {
        return version;
    }

    /** Takes over a new definition: from now on the running tasks are old ones. */
    void update(RunSpec changed) {
        spec = changed;
        version++;
        backoff.reset();
        waiting = Optional.empty();
        saidWaiting = Optional.empty();
    }

    /** Takes over another number of instances. */
    void scale(RunSpec scaled) {
        spec = scaled;
        saidSettled = 0;
        waiting = Optional.empty();
        saidWaiting = Optional.empty();
    }

    /** Whether a spec is the same but for its instances (S6.1). */
    boolean isSameDefinition(RunSpec other) {
        return withInstances(other, spec.instances()).equals(spec);
    }

    static RunSpec withInstances(RunSpec spec, int instances) {
        return spec instanceof AppSpec app ? app.withInstances(instances) : podWithInstances((PodSpec) spec, instances);
    }

    private static PodSpec podWithInstances(PodSpec pod, int instances) {
        return PodSpec.builder(pod.id().toString())
                .from(pod)
                .instances(instances)
                .build();
    }

    /** Forgets the tasks that have ended; tells whether one of them failed. */
    boolean forgetEnded() {
        boolean failed = instances.stream().anyMatch(instance -> instance.task.state() == State.FAILED);
        instances.removeIf(instance -> instance.task.state() != State.RUNNING);
        return failed;
    }

    /** Notes failures and health; gives the cycle until which it backs off now, if a task failed. */
    Optional<Integer> observe(int cycle) {
        declined.clear();
        wasPassedOver = false;
        boolean failed = forgetEnded();
        if (!failed && instances.stream().anyMatch(i -> i.version == version && i.isHealthy(cycle))) {
            backoff.reset();
        }
        return failed ? Optional.of(backoff.failed(cycle)) : Optional.empty();
    }

    int failedAtLaunch(int cycle) {
        return backoff.failed(cycle);
    }

    /** The tasks that may be stopped in this cycle, of old versions or too many. */
    List<FakeTask> stoppable(int cycle) {
        List<FakeTask> stopped = new ArrayList<>(surplus());
        RollingRule rule = RollingRule.of(spec.instances(), spec.upgradeStrategy());
        int healthy = (int) instances.stream()
                .filter(instance -> instance.isHealthy(cycle) && !stopped.contains(instance.task))
                .count();
        for (Instance old : oldUnhealthyFirst(cycle)) {
            boolean isHealthy = old.isHealthy(cycle);
            if (!isHealthy || rule.mayStop(healthy)) {
                stopped.add(old.task);
                healthy -= isHealthy ? 1 : 0;
            }
        }
        return stopped;
    }

    /** Tasks of the current version beyond the wanted number, youngest first. */
    private List<FakeTask> surplus() {
        List<FakeTask> current = new ArrayList<>(instances.stream()
                .filter(instance -> instance.version == version)
                .map(Instance::task)
                .toList());
        Collections.reverse(current);
        return current.subList(0, Math.max(0, current.size() - spec.instances()));
    }

    private List<Instance> oldUnhealthyFirst(int cycle) {
        return instances.stream()
                .filter(instance -> instance.version != version)
                .sorted(Comparator.comparing(instance -> instance.isHealthy(cycle)))
                .toList();
    }

    /** Whether a task may be started in this cycle. */
    boolean mayStart(int cycle) {
        return missing() > 0
                && backoff.isOver(cycle)
                && RollingRule.of(spec.instances(), spec.upgradeStrategy()).mayStart(instances.size());
    }

    /** How many tasks of the current version are still to be started. */
    int missing() {
        return Math.max(0, spec.instances() - (int) current());
    }

    private long current() {
        return instances.stream()
                .filter(instance -> instance.version == version)
                .count();
    }

    void started(FakeTask task) {
        instances.add(new Instance(task, version));
    }

    void declined(String agentId, Declined by) {
        declined.put(agentId, by);
    }

    /** An offer had given all its tasks before this one had what it wanted; the next cycle shows what is left. */
    void passedOver() {
        wasPassedOver = true;
    }

    /** All offers of this cycle were shown. */
    void endOfRound(int cycle) {
        waiting = mayStart(cycle) && !wasPassedOver
                ? Optional.of(new Waiting(id(), missing(), declined))
                : Optional.empty();
    }

    /** The instances that no offer of the last cycle fitted; empty when none waits for an offer. */
    Optional<Waiting> waiting() {
        return waiting;
    }

    /** The same, when it has not been said yet. */
    Optional<Waiting> newlyWaiting() {
        Optional<Waiting> news =
                waiting.filter(now -> saidWaiting.filter(now::saysTheSameAs).isEmpty());
        saidWaiting = waiting;
        return news;
    }

    /** Whether all instances are healthy in the current version, and there are no others. */
    boolean isSettled(int cycle) {
        return instances.size() == spec.instances()
                && instances.stream().allMatch(i -> i.version == version && i.isHealthy(cycle) && isRunning(i));
    }

    private static boolean isRunning(Instance instance) {
        return instance.task.state() == State.RUNNING;
    }

    boolean isNewlySettled(int cycle) {
        boolean isNew = isSettled(cycle) && saidSettled != version;
        saidSettled = isSettled(cycle) ? version : 0;
        return isNew;
    }

    List<FakeTask> tasks() {
        return instances.stream()
                .filter(Deployment::isRunning)
                .map(Instance::task)
                .toList();
    }

    List<FakeTask> oldTasks() {
        return instances.stream()
                .filter(instance -> instance.version != version && isRunning(instance))
                .map(Instance::task)
                .toList();
    }

    @Override
    public String toString() {
        return id() + " in version " + version + ", tasks: " + tasks().size() + ", of older versions: "
                + oldTasks().size() + ", wanted: " + spec.instances();
    }
}
