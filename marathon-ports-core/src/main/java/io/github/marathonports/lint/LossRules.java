package io.github.marathonports.lint;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.ContainerDocument;
import io.github.marathonports.app.PortDefinition;
import io.github.marathonports.app.PortMapping;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.normalize.NormalizationStep.Effect;
import io.github.marathonports.violation.FieldPath;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What normalisation drops or fills up: the steps say it, the linter only tells where it was written. */
final class LossRules {
    private static final FieldPath REQUIRE_PORTS = FieldPath.of("requirePorts");
    private static final FieldPath PORT_MAPPINGS = FieldPath.of("container", "portMappings");
    private static final FieldPath DOCKER_PORT_MAPPINGS = FieldPath.of("container", "docker", "portMappings");

    private LossRules() {}

    private static Stream<NormalizationStep> dropped(LintedApp app, String rule) {
        return app.steps().stream()
                .filter(NormalizationStep::isLoss)
                .filter(step -> step.rule().equals(rule));
    }

    static void portMappingsDropped(LintedApp app, Findings findings) {
        dropped(app, "S3.4")
                .forEach(step -> findings.add(
                        FindingCode.PORT_MAPPINGS_DROPPED,
                        mappings(app.document()),
                        "on the host network these port mappings are dropped: "
                                + step.before().orElse("[]")));
    }

    private static FieldPath mappings(AppDocument document) {
        if (document.container().flatMap(ContainerDocument::portMappings).isPresent()) {
            return PORT_MAPPINGS;
        }
        boolean docker = document.container()
                .flatMap(ContainerDocument::dockerPortMappings)
                .isPresent();
        return docker ? DOCKER_PORT_MAPPINGS : FieldPath.of("ipAddress", "discovery", "ports");
    }

    static void portDefinitionsDropped(LintedApp app, Findings findings) {
        dropped(app, "S3.5")
                .forEach(step -> findings.add(
                        FindingCode.PORT_DEFINITIONS_DROPPED,
                        step.path(),
                        "outside the host network these ports are dropped: "
                                + step.before().orElse("[]") + (isRepetition(app) ? "; the mappings say the same" : ""),
                        isRepetition(app) ? "remove the list" : FindingCode.PORT_DEFINITIONS_DROPPED.advice()));
    }

    /** What Marathon 1.4 shows has the service ports of the mappings once more; then nothing is lost. */
    private static boolean isRepetition(LintedApp app) {
        List<PortMapping> mappings =
                app.spec().portMappings().subList(0, app.ports().written());
        return app.document()
                .portDefinitions()
                .map(definitions -> isRepetition(definitions, mappings, LossRules::repeats))
                .orElseGet(() -> isRepetition(app.document().ports().orElse(List.of()), mappings, LossRules::repeats));
    }

    private static <T> boolean isRepetition(
            List<T> written, List<PortMapping> mappings, BiPredicate<T, PortMapping> repeats) {
        return written.size() <= mappings.size()
                && IntStream.range(0, written.size()).allMatch(i -> repeats.test(written.get(i), mappings.get(i)));
    }

    private static boolean repeats(int number, PortMapping mapping) {
        return number == mapping.servicePort();
    }

    private static boolean repeats(PortDefinition definition, PortMapping mapping) {
        return definition.port() == mapping.servicePort()
                && definition.protocol() == mapping.protocol()
                && (definition.name().isEmpty() || definition.name().equals(mapping.name()))
                && mapping.labels().entrySet().containsAll(definition.labels().entrySet());
    }

    static void blankPortMappings(LintedApp app, Findings findings) {
        List<NormalizationStep> blank = app.steps().stream()
                .filter(step -> step.effect() == Effect.FILLED_IN && step.rule().equals("S3.5"))
                .filter(step -> !step.path().equals(PORT_MAPPINGS))
                .toList();
        if (!blank.isEmpty()) {
            findings.add(
                    FindingCode.BLANK_PORT_MAPPING,
                    FieldPath.of(app.document().portDefinitions().isPresent() ? "portDefinitions" : "ports"),
                    "fewer port mappings than ports here, of which there are "
                            + app.spec().portCount() + ": Marathon adds " + blank.size()
                            + " without container port and name");
        }
    }

    static void requirePortsIgnored(LintedApp app, Findings findings) {
        dropped(app, "S3.7")
                .forEach(step -> findings.add(
                        FindingCode.REQUIRE_PORTS_IGNORED,
                        REQUIRE_PORTS,
                        "requirePorts is true, but the app is not on the host network"));
    }

    static void healthChecksRepeated(LintedApp app, Findings findings) {
        dropped(app, "S3.9")
                .forEach(step -> findings.add(
                        FindingCode.HEALTH_CHECK_REPEATED,
                        step.path(),
                        "this health check is there before, equal in every field"));
    }
}
