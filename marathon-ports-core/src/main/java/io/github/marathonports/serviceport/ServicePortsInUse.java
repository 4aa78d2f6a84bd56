package io.github.marathonports.serviceport;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.range.PortNumber;
import io.github.marathonports.range.PortRange;
import java.util.BitSet;
import java.util.Collection;

/** The service ports that no zero may take in this update (S6.2), and the lowest numbers that are still free. */
final class ServicePortsInUse implements FreeServicePorts {
    private final PortRange range;
    private final BitSet used = new BitSet(PortNumber.MAX + 1);
    private int lowest;

    ServicePortsInUse(PortRange range, Collection<AppSpec> before) {
        this.range = range;
        used.set(0);
        before.forEach(this::add);
        this.lowest = range.begin();
    }

    /** Adds the ports of an app of the other state. */
    void add(AppSpec app) {
        for (int i = 0; i < app.portCount(); i++) {
            used.set(app.servicePort(i));
        }
    }

    @Override
    public int count() {
        return range.size() - used.get(range.begin(), range.end() + 1).cardinality();
    }

    @Override
    public int takeLowest() {
        lowest = used.nextClearBit(lowest);
        used.set(lowest);
        return lowest;
    }
}
