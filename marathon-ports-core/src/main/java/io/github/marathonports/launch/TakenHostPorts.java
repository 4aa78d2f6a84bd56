package io.github.marathonports.launch;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.range.PortNumber;
import java.util.List;
import java.util.OptionalInt;

/** Whether host ports are what a run spec's positions ask for: a caller's bug when they are not. */
final class TakenHostPorts {
    private TakenHostPorts() {}

    static void require(RunSpec spec, List<OptionalInt> hostPorts) {
        List<HostPortRequest> requests = spec.hostPortRequests();
        if (hostPorts.size() != requests.size()) {
            throw new IllegalArgumentException("host ports of " + spec.id() + " must be one for each of "
                    + requests.size() + " positions but were " + hostPorts.size() + ": " + hostPorts);
        }
        for (int i = 0; i < requests.size(); i++) {
            if (requests.get(i).isAsked() != hostPorts.get(i).isPresent()) {
                throw new IllegalArgumentException("host port at position " + i + " of " + spec.id() + " asks for "
                        + requests.get(i) + " but was " + hostPorts.get(i));
            }
            if (hostPorts.get(i).isPresent()) {
                PortNumber.require("taken host port", hostPorts.get(i).getAsInt());
            }
        }
    }
}
