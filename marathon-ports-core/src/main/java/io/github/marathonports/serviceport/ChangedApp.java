package io.github.marathonports.serviceport;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.ServicePorts;
import io.github.marathonports.range.PortRange;
import io.github.marathonports.serviceport.ServicePortAssignment.AssignedPort;
import io.github.marathonports.serviceport.ServicePortAssignment.Origin;
import java.util.List;
import java.util.Objects;

/**
 * A new or changed app of an update, and what its zeros take (S6.3).
 *
 * <p>It is the one place where that rule is written; {@link ServicePortAssigner} and the ledger of an incremental caller both
 * come here. Immutable and thread-safe.
 */
public final class ChangedApp {
    private final AppSpec app;
    private final ServicePorts previous;
    private final PortRange range;
    private final int zeros;
    private final int fresh;

    private ChangedApp(AppSpec app, ServicePorts previous, PortRange range) {
        this.app = Objects.requireNonNull(app, "app");
        this.previous = Objects.requireNonNull(previous, "previous");
        this.range = Objects.requireNonNull(range, "range");
        this.zeros = zeros(app);
        this.fresh = zeros == 0 ? 0 : Math.max(0, zeros - reusableCount());
    }

    /**
     * A changed app.
     *
     * @param app its new definition
     * @param previous the service ports of its previous version; none for a new app
     * @param range the range that numbers are handed out from
     */
    public static ChangedApp of(AppSpec app, ServicePorts previous, PortRange range) {
        return new ChangedApp(app, previous, range);
    }

    private static int zeros(AppSpec app) {
        int zeros = 0;
        for (int i = 0; i < app.portCount(); i++) {
            zeros += app.servicePort(i) == 0 ? 1 : 0;
        }
        return zeros;
    }

    private int reusableCount() {
        int count = 0;
        for (int i = 0; i < previous.portCount(); i++) {
            count += isReusable(previous.servicePort(i)) ? 1 : 0;
        }
        return count;
    }

    /** Whether the previous version had it in the range and the new one does not name it. */
    private boolean isReusable(int port) {
        return port != 0 && range.contains(port) && !isNamed(port);
    }

    private boolean isNamed(int port) {
        for (int i = 0; i < app.portCount(); i++) {
            if (app.servicePort(i) == port) {
                return true;
            }
        }
        return false;
    }

    /** The new definition, zeros included. */
    public AppSpec app() {
        return app;
    }

    /** Whether it has zeros at all. */
    public boolean hasZeros() {
        return zeros > 0;
    }

    /** How many of its zeros need a number that its previous version did not have. */
    public int fresh() {
        return fresh;
    }

    /**
     * The service port of each position: every zero takes first what the previous version had, in old order and by position, then
     * the lowest free number.
     *
     * @param free where fresh numbers come from; the caller knows that it has {@link #fresh()} of them
     * @param assigned gets what replaced each zero, in order
     */
    public int[] fill(FreeServicePorts free, List<? super AssignedPort> assigned) {
        int[] ports = new int[app.portCount()];
        int next = nextReusable(0);
        for (int i = 0; i < ports.length; i++) {
            ports[i] = app.servicePort(i);
            if (ports[i] == 0 && next < previous.portCount()) {
                ports[i] = previous.servicePort(next);
                assigned.add(new AssignedPort(app.id(), i, ports[i], Origin.PREVIOUS_VERSION));
                next = nextReusable(next + 1);
            } else if (ports[i] == 0) {
                ports[i] = free.takeLowest();
                assigned.add(new AssignedPort(app.id(), i, ports[i], Origin.RANGE));
            }
        }
        return ports;
    }

    private int nextReusable(int from) {
        int next = from;
        while (next < previous.portCount() && !isReusable(previous.servicePort(next))) {
            next++;
        }
        return next;
    }
}
