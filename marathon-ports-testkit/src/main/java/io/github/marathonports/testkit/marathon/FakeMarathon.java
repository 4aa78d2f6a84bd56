package io.github.marathonports.testkit.marathon;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.serviceport.ServicePortAssignment;
import io.github.marathonports.testkit.cluster.EventLog;
import io.github.marathonports.testkit.cluster.FakeCluster;
import io.github.marathonports.testkit.cluster.FakeTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Holds apps and pods and keeps their instances running on a {@link FakeCluster}, as Marathon does, one offer cycle at a time.
 *
 * <p>In each {@link #cycle} the cluster's clock moves on; ended tasks are forgotten; tasks are stopped; then every offer is shown
 * to the apps and pods in turn, each taking what fits (S12.15) until five tasks were launched from it, and what is left of it is
 * declined. A task is healthy from the cycle after its launch on, as long as it runs.
 *
 * <p><b>Rolling update.</b> With {@code n} instances wanted, at least {@code ceil(n * minimumHealthCapacity)} tasks stay healthy
 * and at most {@code floor(n * (1 + maximumOverCapacity))} run at once, old and new together. When both bounds equal the number of
 * running tasks, one more may be started: then a new task has to run before an old one stops. Old tasks that are not healthy are
 * stopped at once, healthy ones, oldest first, only as long as enough stay healthy; so each new healthy task lets one old task
 * stop. Where no agent has room for that first new task, the update waits for ever (S12.3).
 *
 * <p><b>Backoff.</b> After a task failed, or could not be launched (S12.4), the next one waits one cycle, after each further
 * failure in a row twice as long, 64 cycles at most. A healthy task or a new version ends it.
 *
 * <p>It is no server: nothing happens between cycles. All randomness is of the given generator. Mutable and not thread-safe.
 */
public final class FakeMarathon {
    private final FakeCluster cluster;
    private final MarathonPorts marathon;
    private final OfferRound offerRound;
    private final Map<RunSpecId, Deployment> deployments = new LinkedHashMap<>();

    private FakeMarathon(FakeCluster cluster, RandomGenerator random) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.marathon = cluster.marathon();
        this.offerRound = new OfferRound(cluster, Objects.requireNonNull(random, "random"));
    }

    /** A Marathon on this cluster, with the cluster's flags; dynamic host ports come from {@code new java.util.Random(0)}. */
    public static FakeMarathon on(FakeCluster cluster) {
        return on(cluster, new Random(0));
    }

    /** A Marathon on this cluster, with the cluster's flags; dynamic host ports come from this generator. */
    public static FakeMarathon on(FakeCluster cluster, RandomGenerator random) {
        return new FakeMarathon(cluster, random);
    }

    /** The cluster it runs on. */
    public FakeCluster cluster() {
        return cluster;
    }

    /**
     * Creates or changes apps and pods in one update. Service ports are assigned first (S6); if their range is exhausted, nothing
     * changes at all. An app or pod that differs in nothing but its instances is scaled.
     *
     * @param specs the new definitions; all others stay as they are
     * @return the apps with their service ports, or why the update is refused
     * @throws IllegalArgumentException if one is there twice
     */
    public ServicePortAssignment deploy(RunSpec... specs) {
        Map<RunSpecId, RunSpec> update = new LinkedHashMap<>();
        for (RunSpec spec : specs) {
            if (update.put(spec.id(), spec) != null) {
                throw new IllegalArgumentException("an update must name " + spec.id() + " once, but it is there twice");
            }
        }
        ServicePortAssignment assignment = marathon.assignServicePorts(apps(), after(update));
        assignment.fold(
                assigned -> apply(update, assigned.apps()),
                exhausted -> log(new MarathonEvent.UpdateRefused(cluster.cycle(), exhausted)));
        return assignment;
    }

    private List<AppSpec> apps() {
        return deployments.values().stream()
                .map(Deployment::spec)
                .filter(AppSpec.class::isInstance)
                .map(AppSpec.class::cast)
                .toList();
    }

    /** All apps after an update, the changed ones in the caller's order (S6.7). */
    private List<AppSpec> after(Map<RunSpecId, RunSpec> update) {
        List<AppSpec> after = new ArrayList<>(apps());
        after.removeIf(app -> update.containsKey(app.id()));
        update.values().stream()
                .filter(AppSpec.class::isInstance)
                .map(AppSpec.class::cast)
                .forEach(after::add);
        return after;
    }

    private FakeMarathon apply(Map<RunSpecId, RunSpec> update, List<AppSpec> assigned) {
        assigned.forEach(app -> update.replace(app.id(), app));
        update.values().forEach(this::apply);
        return this;
    }

    private void apply(RunSpec spec) {
        Deployment there = deployments.get(spec.id());
        if (there == null) {
            deployments.put(spec.id(), new Deployment(spec));
            logDeployed(spec, 1);
        } else if (!there.isSameDefinition(spec)) {
            there.update(spec);
            logDeployed(spec, there.version());
        } else if (there.spec().instances() != spec.instances()) {
            scale(there, spec);
        }
    }

    private void logDeployed(RunSpec spec, int version) {
        List<Integer> servicePorts = spec instanceof AppSpec app ? app.servicePorts() : List.of();
        log(new MarathonEvent.Deployed(cluster.cycle(), spec.id().toString(), version, spec.instances(), servicePorts));
    }

    /**
     * Wants another number of instances.
     *
     * @param instances 0 or more
     * @throws IllegalArgumentException if there is no such app or pod, or the number is negative
     */
    public void scale(String id, int instances) {
        requireNotNegative("instances of " + id, instances);
        Deployment there = deployment(id);
        scale(there, Deployment.withInstances(there.spec(), instances));
    }

    private static void requireNotNegative(String subject, int number) {
        if (number < 0) {
            throw new IllegalArgumentException(subject + " must not be negative but were " + number);
        }
    }

    private void scale(Deployment there, RunSpec scaled) {
        log(new MarathonEvent.Scaled(cluster.cycle(), there.id(), there.spec().instances(), scaled.instances()));
        there.scale(scaled);
    }

    /**
     * Removes an app or pod and kills its tasks.
     *
     * @throws IllegalArgumentException if there is no such app or pod
     */
    public void remove(String id) {
        Deployment there = deployment(id);
        deployments.remove(there.spec().id());
        log(new MarathonEvent.Removed(cluster.cycle(), there.id()));
        there.tasks().forEach(cluster::kill);
    }

    /** Lets one offer cycle pass. */
    public void cycle() {
        cluster.tick();
        int now = cluster.cycle();
        for (Deployment deployment : deployments.values()) {
            deployment.observe(now).ifPresent(until -> log(new MarathonEvent.BacksOff(now, deployment.id(), until)));
            deployment.stoppable(now).forEach(cluster::kill);
            deployment.forgetEnded();
        }
        offerRound.run(List.copyOf(deployments.values()));
        for (Deployment deployment : deployments.values()) {
            deployment.newlyWaiting().ifPresent(waiting -> log(new MarathonEvent.Waits(now, waiting)));
            if (deployment.isNewlySettled(now)) {
                log(new MarathonEvent.Settled(now, deployment.id(), deployment.version()));
            }
        }
    }

    /**
     * Lets several offer cycles pass.
     *
     * @param cycles how many, 0 or more
     */
    public void run(int cycles) {
        requireNotNegative("cycles", cycles);
        for (int i = 0; i < cycles; i++) {
            cycle();
        }
    }

    /**
     * Lets offer cycles pass until {@link #isSettled}.
     *
     * @param atMost how many cycles at most, 0 or more
     * @return whether it is settled then
     */
    public boolean runUntilSettled(int atMost) {
        requireNotNegative("cycles", atMost);
        for (int i = 0; i < atMost && !isSettled(); i++) {
            cycle();
        }
        return isSettled();
    }

    /** Whether every app and pod has all its instances healthy in the current version, and no others. */
    public boolean isSettled() {
        return deployments.values().stream().allMatch(deployment -> deployment.isSettled(cluster.cycle()));
    }

    /**
     * The instances that no offer of the last cycle fitted, app by app, and why. Those for which an offer was not shown to the end,
     * because five tasks were launched from it, are none of them.
     */
    public List<Waiting> waiting() {
        return deployments.values().stream()
                .flatMap(deployment -> deployment.waiting().stream())
                .toList();
    }

    /** The apps and pods, service ports assigned, in the order in which they were created. */
    public List<RunSpec> specs() {
        return deployments.values().stream().map(Deployment::spec).toList();
    }

    /**
     * One app or pod, service ports assigned.
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    public RunSpec spec(String id) {
        return deployment(id).spec();
    }

    /**
     * The running tasks of an app or pod, oldest first, whatever their version.
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    public List<FakeTask> tasks(String id) {
        return deployment(id).tasks();
    }

    /**
     * Those of its running tasks that are of an older version, and so to be replaced.
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    public List<FakeTask> oldTasks(String id) {
        return deployment(id).oldTasks();
    }

    private Deployment deployment(String id) {
        Deployment there = deployments.get(RunSpecId.of(id));
        if (there == null) {
            throw new IllegalArgumentException("there is no app or pod " + id + " but " + deployments.keySet());
        }
        return there;
    }

    /** What happened so far, in the cluster and here: both write into the cluster's log. */
    public EventLog log() {
        return cluster.log();
    }

    private FakeMarathon log(MarathonEvent event) {
        cluster.log().add(event);
        return this;
    }

    /** A picture for a person: every app and pod with its running instances, who waits and why, and the cluster. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        deployments.values().forEach(deployment -> text.append(deployment).append('\n'));
        waiting().forEach(waiting -> text.append(waiting).append('\n'));
        return text.append(cluster).toString();
    }
}
