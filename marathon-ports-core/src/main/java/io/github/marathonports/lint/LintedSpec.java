package io.github.marathonports.lint;

import io.github.marathonports.app.RunSpec;
import java.util.List;

/** An accepted app or pod, with its ports placed in the document it came from. */
sealed interface LintedSpec permits LintedApp, LintedPod {

    RunSpec spec();

    LintOptions options();

    /** Its ports, in the order of {@link RunSpec#hostPortRequests()}. */
    List<PortPosition> positions();

    /** What to do about a finding in a document of its kind, where nothing narrower is known. */
    String advice(FindingCode code);

    /** The rule behind a finding in a document of its kind. */
    String rule(FindingCode code);

    /** What it runs: one task for an app, one for each container of a pod. */
    List<LintedTask> tasks();

    /** The fixed host ports. */
    default List<PortPosition> fixed() {
        return positions().stream().filter(PortPosition::isFixed).toList();
    }
}
