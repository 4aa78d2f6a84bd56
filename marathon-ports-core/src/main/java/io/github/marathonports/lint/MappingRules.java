package io.github.marathonports.lint;

import io.github.marathonports.app.PortMapping;
import java.util.List;

/** Port mappings that stand in each other's way inside the container (S10.6). */
final class MappingRules {
    private MappingRules() {}

    static void containerPortTwice(LintedApp app, Findings findings) {
        List<PortMapping> mappings = app.spec().portMappings();
        List<PortPosition> positions = app.positions();
        EqualNumbers.each(
                mappings.size(),
                i -> mappings.get(i).containerPort(),
                (earlier, later) -> earlier.stream()
                        .filter(first -> positions.get(first).sharesProtocolWith(positions.get(later)))
                        .findFirst()
                        .ifPresent(first -> findings.add(
                                FindingCode.CONTAINER_PORT_TWICE,
                                app.ports().field(later, "containerPort"),
                                "container port " + mappings.get(later).containerPort() + " is that of mapping " + first
                                        + " already")));
    }
}
