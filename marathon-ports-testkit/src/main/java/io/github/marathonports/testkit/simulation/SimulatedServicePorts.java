package io.github.marathonports.testkit.simulation;

import io.github.marathonports.range.PortNumber;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.testkit.simulation.StrategyResult.ServicePortChurn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Service ports of apps that come and go: the lowest number of the range that no app has (S6.3). */
final class SimulatedServicePorts {
    private final PortRange range;
    private final int[] users = new int[PortNumber.MAX + 1];
    private final BitSet inUse = new BitSet(PortNumber.MAX + 1);
    private final long[] freedAt = new long[PortNumber.MAX + 1];
    private final LongSamples reuse = new LongSamples();
    private int left;
    private long deployments;
    private long refused;
    private long assigned;
    private long handedOver;

    SimulatedServicePorts(PortRange range) {
        this.range = range;
        this.left = range.size() - (range.contains(0) ? 1 : 0);
        Arrays.fill(freedAt, PortHistory.NEVER);
    }

    /** The service ports of a new app, zeros replaced; empty when the range has too few left (S6.4). */
    Optional<List<Integer>> deploy(List<Integer> declared, long now) {
        long zeros = declared.stream().filter(port -> port == 0).count();
        long fixed = declared.stream()
                .filter(port -> port != 0 && range.contains(port) && users[port] == 0)
                .distinct()
                .count();
        if (zeros > left - fixed) {
            refused++;
            return Optional.empty();
        }
        deployments++;
        declared.stream().filter(port -> port != 0).forEach(this::use);
        List<Integer> ports = new ArrayList<>();
        for (int port : declared) {
            ports.add(port == 0 ? next(now) : port);
        }
        return Optional.of(ports);
    }

    private int next(long now) {
        int port = inUse.nextClearBit(Math.max(1, range.begin()));
        use(port);
        assigned++;
        if (freedAt[port] != PortHistory.NEVER) {
            handedOver++;
            reuse.add(now - freedAt[port]);
        }
        return port;
    }

    private void use(int port) {
        if (users[port]++ == 0) {
            inUse.set(port);
            left -= range.contains(port) ? 1 : 0;
        }
    }

    /** The last task of an app has ended, so it is removed. */
    void remove(List<Integer> ports, long now) {
        for (int port : ports) {
            if (--users[port] == 0) {
                inUse.clear(port);
                freedAt[port] = now;
                left += range.contains(port) ? 1 : 0;
            }
        }
    }

    ServicePortChurn churn() {
        return new ServicePortChurn(deployments, refused, assigned, handedOver, reuse.distribution());
    }
}
