package io.github.marathonports.lint;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.HostPortRequest;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.LaunchPlanner;
import io.github.marathonports.launch.ResolvedPort;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.violation.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An accepted app, its document, and what its task would see. */
final class LintedApp implements LintedSpec {
    private final AppDocument document;
    private final Accepted<AppSpec> accepted;
    private final LintOptions options;
    private final AppPorts ports;
    private final LaunchPlan plan;

    LintedApp(AppDocument document, Accepted<AppSpec> accepted, LintOptions options) {
        this.document = document;
        this.accepted = accepted;
        this.options = options;
        this.ports = new AppPorts(document, accepted.spec());
        this.plan = plan(accepted.spec(), options);
    }

    /** Numbers that are not known before a launch are stand-ins, and told apart by {@link #isKnownBeforeLaunch}. */
    private static LaunchPlan plan(AppSpec app, LintOptions options) {
        List<Integer> declared = app.portMappings().stream()
                .map(mapping -> mapping.containerPort())
                .toList();
        return LaunchPlanner.of(options.launch())
                .plan(app, StandInPorts.of(app, declared), Optional.of("host"), new Random(0));
    }

    @Override
    public AppSpec spec() {
        return accepted.spec();
    }

    @Override
    public LintOptions options() {
        return options;
    }

    @Override
    public List<PortPosition> positions() {
        return ports.positions();
    }

    @Override
    public List<LintedTask> tasks() {
        return List.of(LintedTask.of(this));
    }

    @Override
    public String advice(FindingCode code) {
        return spec().requirePorts() ? Advice.whereNumbersAreRequired(code) : code.advice();
    }

    @Override
    public String rule(FindingCode code) {
        return code.rule();
    }

    AppDocument document() {
        return document;
    }

    List<NormalizationStep> steps() {
        return accepted.steps();
    }

    AppPorts ports() {
        return ports;
    }

    LaunchPlan plan() {
        return plan;
    }

    /** Whether a number of the position stands in the document, so that {@code PORT_<number>} can be foreseen (S10.3). */
    boolean isKnownBeforeLaunch(int position) {
        return port(position).declaredPort() != 0
                || spec().hostPortRequests().get(position) instanceof HostPortRequest.Static;
    }

    /** The user's variables whose values are secrets, and so no text (S10.7). */
    List<String> secretVariables() {
        String env = FieldPath.of("env") + "/";
        return document.otherFields().keySet().stream()
                .filter(path -> path.startsWith(env))
                .map(path -> path.substring(env.length()))
                .toList();
    }

    /** The container port of one of its positions; empty on the host network. */
    Optional<Integer> containerPort(PortPosition position) {
        return spec().isHostMode()
                ? Optional.empty()
                : Optional.of(port(positions().indexOf(position)).declaredPort());
    }

    ResolvedPort port(int position) {
        return plan.ports().get(position);
    }
}
