package io.github.marathonports.testkit.simulation;

import io.github.marathonports.match.DeclineReason;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsMatcher;
import io.github.marathonports.match.TakenPort;
import io.github.marathonports.offer.CountedPorts;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.offer.OfferedResource;
import io.github.marathonports.offer.OfferedResource.Ports;
import io.github.marathonports.offer.OfferedResource.VolumeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** An agent in as little memory as a large cluster allows: its free ports and amounts, and what became of them over time. */
final class SimulatedAgent implements PortHistory {
    private static final double THOUSAND = 1000;

    private final AgentKind kind;
    private final FreeRanges[] ports;
    private final long[][] amounts;
    private final long[] freedAt;
    private final PortsMatcher matcher;
    private final AgentClock clock;

    SimulatedAgent(AgentKind kind, SimulationStrategy strategy) {
        this.kind = kind;
        this.ports = kind.pools().stream()
                .map(pool -> new FreeRanges(pool.total().ports()))
                .toArray(FreeRanges[]::new);
        this.amounts = kind.pools().stream()
                .map(pool -> Workload.thousandths(pool.total().scalars()))
                .toArray(long[][]::new);
        this.freedAt = new long[kind.index().size()];
        Arrays.fill(freedAt, NEVER);
        this.matcher = PortsMatcher.of(strategy.on(this));
        this.clock = new AgentClock(ports);
    }

    @Override
    public long freedAt(int port) {
        return freedAt[kind.index().of(port)];
    }

    /** The first thing that a task of this workload lacks here, in Marathon's order; empty when it may fit. */
    Optional<DeclineReason> shortage(Workload workload) {
        long[] asked = workload.amounts();
        for (int i = 0; i < asked.length; i++) {
            if (asked[i] > 0 && !has(workload, i)) {
                return Optional.of(StrategyResult.WAIT_REASONS.get(i));
            }
        }
        if (workload.declinesGpus() && hasGpus()) {
            return Optional.of(DeclineReason.DECLINED_SCARCE_RESOURCES);
        }
        return hasPorts(workload) ? Optional.empty() : Optional.of(DeclineReason.INSUFFICIENT_PORTS);
    }

    /** Of whatever role, accepted or not. */
    private boolean hasGpus() {
        for (long[] pool : amounts) {
            if (pool[Workload.GPUS] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether an amount is there, taken pool by pool in doubles as Marathon does: 0.7 and 0.3 are no 1 (S12.15). */
    private boolean has(Workload workload, int amount) {
        double missing = workload.amounts()[amount] / THOUSAND;
        for (int pool = 0; pool < amounts.length; pool++) {
            if (kind.accepts(workload.selector(), pool)) {
                missing -= Math.min(missing, amounts[pool][amount] / THOUSAND);
            }
        }
        return missing <= 0;
    }

    private boolean hasPorts(Workload workload) {
        int left = 0;
        for (int pool = 0; pool < ports.length; pool++) {
            left += kind.accepts(workload.selector(), pool) ? ports[pool].size() : 0;
        }
        return left >= workload.dynamicPorts()
                && Arrays.stream(workload.fixedPorts()).allMatch(port -> poolWith(port, workload) >= 0);
    }

    private int poolWith(int port, Workload workload) {
        for (int pool = 0; pool < ports.length; pool++) {
            if (ports[pool].contains(port) && kind.accepts(workload.selector(), pool)) {
                return pool;
            }
        }
        return -1;
    }

    /** The ports of a task, chosen by the strategy; empty when they are not here. */
    Optional<Match> match(Workload workload, RandomGenerator random) {
        return matcher.match(workload.request(), CountedPorts.of(offer(), workload.selector()), random);
    }

    private Offer offer() {
        List<OfferedResource> offered = new ArrayList<>(ports.length);
        for (int pool = 0; pool < ports.length; pool++) {
            if (ports[pool].size() > 0) {
                var like = kind.pools().get(pool);
                offered.add(new Ports(like.role(), ports[pool].offered(), like.reservation(), VolumeUse.NONE));
            }
        }
        return new Offer(Optional.empty(), "", "", offered);
    }

    /** Takes ports and amounts for a task; tells how long each port that was used before and not asked for by number lay idle. */
    SimulatedTask take(Workload workload, Match match, long now, LongSamples portReuse) {
        clock.advance(now);
        List<TakenPort> taken = match.takenPorts();
        int[] numbers = taken.stream().mapToInt(TakenPort::port).distinct().toArray();
        for (int port : numbers) {
            ports[poolWith(port, workload)].take(port);
            long freed = freedAt(port);
            if (freed != NEVER && !workload.isFixed(port)) {
                portReuse.add(now - freed);
            }
        }
        clock.changed();
        return new SimulatedTask(this, numbers, amounts(workload));
    }

    /** Amounts, greedily in the order of the pools; what was taken from which pool. */
    private long[][] amounts(Workload workload) {
        long[] missing = workload.amounts().clone();
        long[][] shares = new long[amounts.length][missing.length];
        for (int pool = 0; pool < amounts.length; pool++) {
            if (kind.accepts(workload.selector(), pool)) {
                for (int i = 0; i < missing.length; i++) {
                    shares[pool][i] = Math.min(missing[i], amounts[pool][i]);
                    amounts[pool][i] -= shares[pool][i];
                    missing[i] -= shares[pool][i];
                }
            }
        }
        return shares;
    }

    /** Takes back what a task had. */
    void release(SimulatedTask task, long now) {
        clock.advance(now);
        for (int port : task.ports()) {
            ports[poolOf(port)].release(port);
            freedAt[kind.index().of(port)] = now;
        }
        for (int pool = 0; pool < amounts.length; pool++) {
            for (int i = 0; i < amounts[pool].length; i++) {
                amounts[pool][i] += task.amounts()[pool][i];
            }
        }
        clock.changed();
    }

    private int poolOf(int port) {
        int pool = 0;
        while (!kind.pools().get(pool).total().ports().contains(port)) {
            pool++;
        }
        return pool;
    }

    AgentMetrics metrics(int number, long end) {
        clock.advance(end);
        return clock.metrics(number, kind.index().size(), end);
    }
}
