package io.github.marathonports.testkit.cluster;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.match.PortsMatchResult.Match;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** S12.4: one host port at two positions of a task, with a protocol in common. The offer matches, and the task cannot run. */
final class RepeatedPort {
    private RepeatedPort() {}

    static OptionalInt of(RunSpec spec, Match match) {
        List<OptionalInt> ports = match.hostPorts();
        for (int i = 0; i < ports.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (ports.get(i).isPresent() && ports.get(i).equals(ports.get(j)) && shareProtocol(spec, i, j)) {
                    return ports.get(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean shareProtocol(RunSpec spec, int i, int j) {
        return !Collections.disjoint(protocols(spec, i), protocols(spec, j));
    }

    private static List<String> protocols(RunSpec spec, int position) {
        if (spec instanceof PodSpec pod) {
            return pod.endpoints().get(position).protocols();
        }
        AppSpec app = (AppSpec) spec;
        return app.portMappings().isEmpty()
                ? app.portDefinitions().get(position).protocol().expansion()
                : app.portMappings().get(position).protocol().expansion();
    }
}
