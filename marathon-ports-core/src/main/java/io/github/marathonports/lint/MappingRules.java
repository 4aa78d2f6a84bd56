package io.github.marathonports.lint;

import io.github.marathonports.app.PortMapping;
import java.util.List;

/** Port mappings that stand in each other's way inside the container (S10.6). */
final class MappingRules {
    private MappingRules() {}

    static void containerPortTwice(LintedApp app, Findings findings) {
        List<PortMapping> mappings = app.spec().portMappings();
        List<PortPosition> positions = app.positions();
        EqualNumbers.pairs(mappings.size(), i -> mappings.get(i).containerPort(), (first, second) -> {
            if (positions.get(first).sharesProtocolWith(positions.get(second))) {
                findings.add(
                        FindingCode.CONTAINER_PORT_TWICE,
                        app.ports().field(second, "containerPort"),
                        "container port " + mappings.get(second).containerPort() + " is that of mapping " + first
                                + " already");
            }
        });
    }
}
