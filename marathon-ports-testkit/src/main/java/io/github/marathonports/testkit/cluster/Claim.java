package io.github.marathonports.testkit.cluster;

import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.match.PortsRequest;
import io.github.marathonports.match.PortsRequest.Kind;
import io.github.marathonports.offer.ResourceSelector;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a task wants of an agent.
 *
 * @param spec the app or pod, which says how much cpus, mem, disk and gpus
 * @param match the ports
 * @param selector from which roles the amounts may come
 */
record Claim(RunSpec spec, Match match, ResourceSelector selector) {
    private static final String ANOTHERS = ": it was made for another app or pod";

    /**
     * A claim.
     *
     * @throws IllegalArgumentException if the match cannot be one of this app or pod
     */
    static Claim of(RunSpec spec, Match match, OfferConfig config) {
        requireMatchOf(spec, match.hostPorts());
        return new Claim(spec, match, config.selector(spec));
    }

    private static void requireMatchOf(RunSpec spec, List<OptionalInt> hostPorts) {
        PortsRequest request = PortsRequest.of(spec);
        if (hostPorts.size() != request.positions().size()) {
            throw new IllegalArgumentException("the match has " + hostPorts.size() + " positions, but " + spec.id()
                    + " has " + request.positions().size() + ANOTHERS);
        }
        for (int i = 0; i < hostPorts.size(); i++) {
            if (!mayTake(request, i, hostPorts.get(i))) {
                throw new IllegalArgumentException(
                        "the match takes " + text(hostPorts.get(i)) + " at position " + i + ", but " + spec.id()
                                + " asks for " + request.positions().get(i) + ANOTHERS);
            }
        }
    }

    /** Without {@code requirePorts} the numbers of definitions are no host ports (S5.2). */
    private static boolean mayTake(PortsRequest request, int position, OptionalInt hostPort) {
        HostPortRequest asked = request.positions().get(position);
        return asked.isAsked() == hostPort.isPresent()
                && (request.kind() == Kind.DYNAMIC
                        || !(asked instanceof HostPortRequest.Static fixed)
                        || fixed.port() == hostPort.getAsInt());
    }

    private static String text(OptionalInt hostPort) {
        return hostPort.isPresent() ? "host port " + hostPort.getAsInt() : "no host port";
    }
}
