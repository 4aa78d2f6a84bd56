package io.github.marathonports.explain;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.explain.LaunchFailure.NoContainerPort;
import io.github.marathonports.explain.LaunchFailure.PortTwice;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;

/** Finds what makes every task of a run spec fail at launch, in order of the positions. */
final class LaunchFailures {
    private LaunchFailures() {}

    static List<LaunchFailure> of(RunSpec spec) {
        return spec instanceof PodSpec pod ? ofPod(pod) : ofApp((AppSpec) spec);
    }

    private static List<LaunchFailure> ofApp(AppSpec app) {
        List<LaunchFailure> failures = new ArrayList<>();
        List<FieldPath> paths = PositionPaths.of(app);
        for (int i = 1; i < app.portMappings().size(); i++) {
            int other = earlierWithSamePort(app.portMappings(), i);
            if (other >= 0) {
                failures.add(new PortTwice(port(app.portMappings().get(i)), paths.get(other), paths.get(i)));
            }
        }
        return failures;
    }

    /** A pod on a container network has them all (S13.4), and in host mode there are none. */
    private static List<LaunchFailure> ofPod(PodSpec pod) {
        List<LaunchFailure> failures = new ArrayList<>();
        for (int i = 0; i < pod.containers().size() && !pod.isHostMode(); i++) {
            List<Endpoint> endpoints = pod.containers().get(i).endpoints();
            FieldPath path = FieldPath.of("containers").item(i).field("endpoints");
            for (int j = 0; j < endpoints.size(); j++) {
                if (endpoints.get(j).containerPort().isEmpty()) {
                    failures.add(new NoContainerPort(path.item(j).field("containerPort")));
                }
            }
        }
        return failures;
    }

    private static int earlierWithSamePort(List<PortMapping> mappings, int position) {
        PortMapping mapping = mappings.get(position);
        for (int i = 0; i < position; i++) {
            if (port(mapping) > 0
                    && port(mappings.get(i)) == port(mapping)
                    && sharesProtocol(mappings.get(i).protocol(), mapping.protocol())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean sharesProtocol(Protocol one, Protocol other) {
        return one.expansion().stream().anyMatch(other.expansion()::contains);
    }

    private static int port(PortMapping mapping) {
        return mapping.hostPort() instanceof HostPortRequest.Static fixed ? fixed.port() : 0;
    }
}
