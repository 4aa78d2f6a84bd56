package io.github.marathonports.testkit.simulation;

import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.testkit.simulation.StrategyResult.TaskCounts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/** One simulation under one strategy, event by event. */
final class SimulationRun {
    private final SimulationPlan plan;
    private final SimulationStrategy strategy;
    private final long end;
    private final SimulatedAgent[] agents;
    private final List<Deque<Waiter>> queues = new ArrayList<>();
    private final PriorityQueue<TaskEnd> ends =
            new PriorityQueue<>(Comparator.comparingLong(TaskEnd::time).thenComparingLong(TaskEnd::sequence));
    private final SimulatedServicePorts servicePorts;
    private final Map<DeclineReason, Long> waits = new EnumMap<>(DeclineReason.class);
    /** Why the tasks of each workload wait, found out when the first of them did. */
    private final DeclineReason[] waitReasons;

    private final LongSamples waitingTime = new LongSamples();
    private final LongSamples portReuse = new LongSamples();
    private final ArrivalTimes arrivals;
    private final Random choices;
    private final Random lifetimes;
    private final Random agentOrder;
    private final Random ports;
    private final int stride;
    private long launched;
    private long ended;

    /** An app that runs: what it asks for, its service ports, and how many of its tasks have not ended. */
    private static final class Running {
        private final int workload;
        private final List<Integer> servicePorts;
        private int tasks;

        Running(int workload, List<Integer> servicePorts, int tasks) {
            this.workload = workload;
            this.servicePorts = servicePorts;
            this.tasks = tasks;
        }
    }

    private record Waiter(Running app, long since) {}

    private record TaskEnd(long time, long sequence, SimulatedTask task, Running app) {}

    SimulationRun(SimulationPlan plan, SimulationStrategy strategy, long end) {
        this.plan = plan;
        this.strategy = strategy;
        this.end = end;
        this.agents = plan.agentKinds().stream()
                .map(kind -> new SimulatedAgent(kind, strategy))
                .toArray(SimulatedAgent[]::new);
        this.waitReasons = new DeclineReason[plan.workloads().size()];
        plan.workloads().forEach(workload -> queues.add(new ArrayDeque<>()));
        this.servicePorts = new SimulatedServicePorts(plan.servicePortRange());
        Random seeds = new Random(plan.seed());
        this.arrivals = new ArrivalTimes(plan, new Random(seeds.nextLong()));
        this.choices = new Random(seeds.nextLong());
        this.lifetimes = new Random(seeds.nextLong());
        this.agentOrder = new Random(seeds.nextLong());
        this.ports = new Random(seeds.nextLong());
        this.stride = stride(agents.length);
    }

    /** A step that comes by every agent, far enough that neighbours are not filled one after the other. */
    private static int stride(int agents) {
        int stride = Math.max(1, (int) (agents * 0.618));
        while (gcd(stride, agents) != 1) {
            stride++;
        }
        return stride;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    StrategyResult run() {
        long nextArrival = arrivals.next();
        while (true) {
            TaskEnd next = ends.peek();
            if (next != null && next.time <= Math.min(nextArrival, end)) {
                ends.remove();
                taskEnds(next);
            } else if (nextArrival <= end) {
                appArrives(nextArrival);
                nextArrival = arrivals.next();
            } else {
                return result();
            }
        }
    }

    private void appArrives(long now) {
        int number = choices.nextInt(plan.workloads().size());
        Workload workload = plan.workloads().get(number);
        servicePorts.deploy(workload.servicePorts(), now).ifPresent(assigned -> {
            Running app = new Running(number, assigned, workload.instances());
            for (int i = 0; i < workload.instances(); i++) {
                taskArrives(app, now);
            }
        });
    }

    /** Behind others that wait for the same there is no use in asking: what they need has not come free. */
    private void taskArrives(Running app, long now) {
        Deque<Waiter> queue = queues.get(app.workload);
        if (queue.isEmpty()) {
            Optional<DeclineReason> reason = launchAnywhere(app, now);
            if (reason.isEmpty()) {
                return;
            }
            waitReasons[app.workload] = reason.get();
        }
        waits.merge(waitReasons[app.workload], 1L, Long::sum);
        queue.add(new Waiter(app, now));
    }

    /** Asks the agents one after the other, from a random one on; if none has room, the reason of the one that came furthest. */
    private Optional<DeclineReason> launchAnywhere(Running app, long now) {
        int agent = agentOrder.nextInt(agents.length);
        DeclineReason furthest = DeclineReason.INSUFFICIENT_CPUS;
        for (int asked = 0; asked < agents.length; asked++) {
            Optional<DeclineReason> lacks = launch(app, agents[agent], now);
            if (lacks.isEmpty()) {
                return lacks;
            }
            furthest = further(furthest, lacks.get());
            agent = (agent + stride) % agents.length;
        }
        return Optional.of(furthest);
    }

    private static DeclineReason further(DeclineReason one, DeclineReason other) {
        List<DeclineReason> order = StrategyResult.WAIT_REASONS;
        return order.indexOf(other) > order.indexOf(one) ? other : one;
    }

    private Optional<DeclineReason> launch(Running app, SimulatedAgent agent, long now) {
        Workload workload = plan.workloads().get(app.workload);
        Optional<DeclineReason> lacks = agent.shortage(workload);
        if (lacks.isPresent()) {
            return lacks;
        }
        Optional<Match> match = agent.match(workload, ports);
        if (match.isEmpty()) {
            return Optional.of(DeclineReason.INSUFFICIENT_PORTS);
        }
        SimulatedTask task = agent.take(workload, match.get(), now, portReuse);
        launched++;
        ends.add(new TaskEnd(Times.later(now, plan.nextLifetime(lifetimes, workload)), launched, task, app));
        return Optional.empty();
    }

    private void taskEnds(TaskEnd event) {
        SimulatedAgent agent = event.task.agent();
        agent.release(event.task, event.time);
        ended++;
        event.app.tasks--;
        if (event.app.tasks == 0) {
            servicePorts.remove(event.app.servicePorts, event.time);
        }
        serveWaiting(agent, event.time);
    }

    /** What came free goes to those that have waited longest, one queue after the other. */
    private void serveWaiting(SimulatedAgent agent, long now) {
        List<Deque<Waiter>> waiting = queues.stream()
                .filter(queue -> !queue.isEmpty())
                .sorted(Comparator.comparingLong(queue -> queue.element().since))
                .toList();
        for (Deque<Waiter> queue : waiting) {
            while (!queue.isEmpty() && launch(queue.element().app, agent, now).isEmpty()) {
                waitingTime.add(now - queue.remove().since);
            }
        }
    }

    private StrategyResult result() {
        List<AgentMetrics> metrics = new ArrayList<>();
        for (int i = 0; i < agents.length; i++) {
            metrics.add(agents[i].metrics(i, end));
        }
        long stillWaiting = queues.stream().mapToLong(Deque::size).sum();
        long waited = waits.values().stream().mapToLong(Long::longValue).sum();
        return new StrategyResult(
                strategy.name(),
                new TaskCounts(launched, ended, waited, stillWaiting),
                waits,
                waitingTime.distribution(),
                portReuse.distribution(),
                servicePorts.churn(),
                metrics);
    }
}
