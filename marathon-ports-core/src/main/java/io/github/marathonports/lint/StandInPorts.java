package io.github.marathonports.lint;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Host ports to plan a launch with before there is an offer: a fixed port is itself, a dynamic one a number of nobody else. */
final class StandInPorts {
    private static final int HIGHEST = 65535;

    private StandInPorts() {}

    /**
     * One host port for each position that asks for one.
     *
     * @param declared numbers that a stand-in must not be taken for
     */
    static List<OptionalInt> of(RunSpec spec, Collection<Integer> declared) {
        Set<Integer> named = new HashSet<>(declared);
        for (HostPortRequest request : spec.hostPortRequests()) {
            if (request instanceof HostPortRequest.Static fixed) {
                named.add(fixed.port());
            }
        }
        List<OptionalInt> hostPorts = new ArrayList<>();
        int free = HIGHEST + 1;
        for (HostPortRequest request : spec.hostPortRequests()) {
            if (request instanceof HostPortRequest.Dynamic) {
                free = nextFree(free, named);
                hostPorts.add(OptionalInt.of(free));
            } else {
                hostPorts.add(
                        request instanceof HostPortRequest.Static fixed
                                ? OptionalInt.of(fixed.port())
                                : OptionalInt.empty());
            }
        }
        return hostPorts;
    }

    /** The next number down that nobody names; an app with more ports than there are numbers gets the last one again. */
    private static int nextFree(int before, Set<Integer> named) {
        int free = Math.max(1, before - 1);
        while (free > 1 && named.contains(free)) {
            free--;
        }
        return free;
    }
}
