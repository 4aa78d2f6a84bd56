package io.github.marathonports.lint;

import io.github.marathonports.app.Endpoint;
import io.github.marathonports.app.PodContainer;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.launch.LaunchPlanner;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An accepted pod, its document, and what its containers would see. */
final class LintedPod implements LintedSpec {
    private static final FieldPath CONTAINERS = FieldPath.of("containers");

    private final PodDocument document;
    private final PodSpec pod;
    private final LintOptions options;
    private final PodLaunchPlan plan;

    LintedPod(PodDocument document, PodSpec pod, LintOptions options) {
        this.document = document;
        this.pod = pod;
        this.options = options;
        List<Integer> declared = pod.endpoints().stream()
                .flatMap(endpoint -> endpoint.containerPort().stream())
                .toList();
        this.plan = LaunchPlanner.of(options.launch()).plan(pod, StandInPorts.of(pod, declared), Optional.of("host"));
    }

    @Override
    public PodSpec spec() {
        return pod;
    }

    @Override
    public LintOptions options() {
        return options;
    }

    @Override
    public String advice(FindingCode code) {
        return Advice.inPods(code);
    }

    @Override
    public String rule(FindingCode code) {
        return Advice.ruleInPods(code);
    }

    PodDocument document() {
        return document;
    }

    PodLaunchPlan plan() {
        return plan;
    }

    static FieldPath container(int index) {
        return CONTAINERS.item(index);
    }

    static FieldPath checkCommand(int container) {
        return container(container)
                .field("healthCheck")
                .field("exec")
                .field("command")
                .field("shell");
    }

    static FieldPath endpoint(int container, int index) {
        return container(container).field("endpoints").item(index);
    }

    @Override
    public List<PortPosition> positions() {
        List<PortPosition> positions = new ArrayList<>();
        for (int i = 0; i < pod.containers().size(); i++) {
            List<Endpoint> endpoints = pod.containers().get(i).endpoints();
            for (int j = 0; j < endpoints.size(); j++) {
                positions.add(position(endpoint(i, j), endpoints.get(j)));
            }
        }
        return positions;
    }

    private static PortPosition position(FieldPath path, Endpoint endpoint) {
        return new PortPosition(
                path,
                path.field("hostPort"),
                "endpoint \"" + endpoint.name() + "\"",
                endpoint.hostPort(),
                endpoint.protocols(),
                endpoint.labels());
    }

    @Override
    public List<LintedTask> tasks() {
        List<LintedTask> tasks = new ArrayList<>();
        for (int i = 0; i < pod.containers().size(); i++) {
            PodContainer container = pod.containers().get(i);
            tasks.add(LintedTask.of(this, i, container));
        }
        return tasks;
    }
}
