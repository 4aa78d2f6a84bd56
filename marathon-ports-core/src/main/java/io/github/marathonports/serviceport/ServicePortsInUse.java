package io.github.marathonports.serviceport;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.range.PortRange;
import java.util.BitSet;

/** The numbers of the range that no zero may take in this update (S6.2), and the lowest ones that are still free. */
final class ServicePortsInUse implements FreeServicePorts {
    private final PortRange range;
    /** One bit for each number of the range; it grows with the highest that is used. */
    private final BitSet used;

    private int lowest;

    ServicePortsInUse(PortRange range) {
        this.range = range;
        this.used = new BitSet();
        use(0);
    }

    /** Adds the ports of an app, before or after the update. */
    void add(AppSpec app) {
        app.forEachServicePort(this::use);
    }

    private void use(int port) {
        if (range.contains(port)) {
            used.set(port - range.begin());
        }
    }

    @Override
    public int count() {
        return range.size() - used.cardinality();
    }

    @Override
    public int takeLowest() {
        lowest = used.nextClearBit(lowest);
        used.set(lowest);
        return range.begin() + lowest;
    }
}
