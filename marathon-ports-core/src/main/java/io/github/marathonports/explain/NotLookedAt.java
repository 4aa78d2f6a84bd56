package io.github.marathonports.explain;

import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the fields of a run spec that may rule agents out although no explanation looks at them: constraints, volumes that stay. */
final class NotLookedAt {
    private static final String PERSISTENT = "\"persistent\":";

    private final Map<String, String> fields;
    private final List<String> found = new ArrayList<>();

    private NotLookedAt(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Their paths in the document. */
    static List<String> in(RunSpec spec) {
        return spec instanceof PodSpec pod
                ? new NotLookedAt(pod.otherFields()).ofPod()
                : new NotLookedAt(((AppSpec) spec).otherFields()).ofApp();
    }

    private List<String> ofApp() {
        add(!at("/constraints").isEmpty() && !at("/constraints").equals("[]"), "/constraints");
        add(at("/container/volumes").contains(PERSISTENT), "/container/volumes");
        return found;
    }

    private List<String> ofPod() {
        String placement = at("/scheduling");
        boolean constrained = placement.contains("\"constraints\":[") && !placement.contains("\"constraints\":[]");
        add(constrained, "/scheduling/placement/constraints");
        add(at("/volumes").contains(PERSISTENT), "/volumes");
        return found;
    }

    private void add(boolean isThere, String path) {
        if (isThere) {
            found.add(path);
        }
    }

    private String at(String path) {
        return fields.getOrDefault(path, "");
    }
}
