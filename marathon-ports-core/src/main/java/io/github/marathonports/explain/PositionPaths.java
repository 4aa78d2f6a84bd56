package io.github.marathonports.explain;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.violation.FieldPath;
import java.util.ArrayList;
import java.util.List;

/** Where in the canonical document each port position asks for its host port (S5.1). */
final class PositionPaths {
    private PositionPaths() {}

    static List<FieldPath> of(RunSpec spec) {
        return spec instanceof PodSpec pod ? ofPod(pod) : ofApp((AppSpec) spec);
    }

    private static List<FieldPath> ofApp(AppSpec app) {
        boolean mappings = !app.portMappings().isEmpty();
        FieldPath list = mappings ? FieldPath.of("container", "portMappings") : FieldPath.of("portDefinitions");
        List<FieldPath> paths = new ArrayList<>();
        for (int i = 0; i < app.portCount(); i++) {
            paths.add(list.item(i).field(mappings ? "hostPort" : "port"));
        }
        return paths;
    }

    private static List<FieldPath> ofPod(PodSpec pod) {
        List<FieldPath> paths = new ArrayList<>();
        for (int i = 0; i < pod.containers().size(); i++) {
            FieldPath endpoints = FieldPath.of("containers").item(i).field("endpoints");
            for (int j = 0; j < pod.containers().get(i).endpoints().size(); j++) {
                paths.add(endpoints.item(j).field("hostPort"));
            }
        }
        return paths;
    }
}
