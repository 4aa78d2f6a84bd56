package io.github.marathonports.lint;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Service ports that somebody wrote (S12.5); pods have none. */
final class ServicePortRules {
    private static final Set<Integer> RESERVED = Set.of(80, 443, 9090, 9091);

    private ServicePortRules() {}

    private static FieldPath path(LintedApp app, int position) {
        return app.ports().field(position, app.spec().isHostMode() ? "port" : "servicePort");
    }

    private static void each(AppSpec app, IntConsumer position) {
        for (int i = 0; i < app.portCount(); i++) {
            if (app.servicePort(i) != 0) {
                position.accept(i);
            }
        }
    }

    static void inAssignedRange(LintedApp app, Findings findings) {
        each(app.spec(), i -> {
            int port = app.spec().servicePort(i);
            if (app.options().servicePortRange().contains(port)) {
                findings.add(
                        FindingCode.SERVICE_PORT_IN_ASSIGNED_RANGE,
                        path(app, i),
                        "service port " + port + " is inside " + app.options().servicePortRange()
                                + ", from which Marathon serves apps that ask for 0");
            }
        });
    }

    static void reserved(LintedApp app, Findings findings) {
        each(app.spec(), i -> {
            int port = app.spec().servicePort(i);
            if (RESERVED.contains(port)) {
                findings.add(
                        FindingCode.SERVICE_PORT_RESERVED,
                        path(app, i),
                        "service port " + port + " is one that load balancers keep for themselves");
            }
        });
    }

    /** S12.5: Marathon does not check (S6.3). */
    static void shared(List<AcrossRule.LintedDocument> documents) {
        Map<Integer, List<AcrossRule.Use>> uses = new TreeMap<>();
        for (AcrossRule.LintedDocument document : documents) {
            if (document.spec() instanceof LintedApp app) {
                List<PortPosition> positions = app.positions();
                each(
                        app.spec(),
                        i -> uses.computeIfAbsent(app.spec().servicePort(i), port -> new ArrayList<>())
                                .add(new AcrossRule.Use(document, path(app, i), positions.get(i))));
            }
        }
        uses.forEach(ServicePortRules::shared);
    }

    private static void shared(int port, List<AcrossRule.Use> uses) {
        for (AcrossRule.Use use : uses) {
            String others = AcrossRule.others(use, uses);
            if (!others.isEmpty()) {
                use.document()
                        .findings()
                        .add(
                                FindingCode.SERVICE_PORT_SHARED,
                                use.path(),
                                "service port " + port + " is also that of " + others);
            }
        }
    }
}
