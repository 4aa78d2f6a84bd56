package io.github.marathonports.explain;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.network.Protocol;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed host port that two mappings of one app ask for over the same protocol: every offer that has it matches, and every task
 * fails when it is launched (S12.4).
 *
 * <p>Immutable and thread-safe.
 *
 * @param port the port
 * @param first the mapping that asks first
 * @param second the one that asks again
 */
public record LaunchFailure(int port, FieldPath first, FieldPath second) {

    /** The failure in one sentence, and what to do. */
    public String sentence() {
        return "every task fails at launch although its offer matches: " + first + " and " + second
                + " both take host port " + port + " (S12.4); give one of them another port, or remove it";
    }

    static List<LaunchFailure> of(RunSpec spec) {
        List<LaunchFailure> failures = new ArrayList<>();
        if (spec instanceof AppSpec app) {
            List<FieldPath> paths = PositionPaths.of(app);
            for (int i = 1; i < app.portMappings().size(); i++) {
                int other = earlierWithSamePort(app.portMappings(), i);
                if (other >= 0) {
                    failures.add(new LaunchFailure(port(app.portMappings().get(i)), paths.get(other), paths.get(i)));
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
