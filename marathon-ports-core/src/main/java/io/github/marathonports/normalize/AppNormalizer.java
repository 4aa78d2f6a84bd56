package io.github.marathonports.normalize;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.CanonicalRules;
import io.github.marathonports.violation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * Turns an app document, in the old shape or the new, into the app that Marathon understands by it (S2.3, S3).
 *
 * <p>It takes the steps b to f of S2.3 in order and stops at the first that fails, with everything that this step found; step
 * a, reading the text, has happened before. It never guesses beyond the rules: a canonical, complete document comes out as it
 * went in, without steps. Immutable and thread-safe.
 */
public final class AppNormalizer {
    private final NormalizationConfig config;

    private AppNormalizer(NormalizationConfig config) {
        this.config = Objects.requireNonNull(config, "config");
    }

    /** A normaliser for a Marathon that was started with these flags. */
    public static AppNormalizer of(NormalizationConfig config) {
        return new AppNormalizer(config);
    }

    /** The flags it works with. */
    public NormalizationConfig config() {
        return config;
    }

    /** The app that the document means, or why Marathon refuses it. */
    public Normalization<AppSpec> normalize(AppDocument document) {
        List<Violation> oldFields = OldFieldRules.check(document);
        if (!oldFields.isEmpty()) {
            return new Normalization.Rejected<>(Stage.CHECK, oldFields);
        }
        Steps steps = new Steps();
        Translation<Draft> translation = translate(document, steps);
        if (translation instanceof Translation.Contradiction<Draft> contradiction) {
            return new Normalization.Rejected<>(Stage.CONTRADICTION, contradiction.violations());
        }
        return checkAndComplete(((Translation.Done<Draft>) translation).value(), steps);
    }

    private Translation<Draft> translate(AppDocument document, Steps steps) {
        return new NetworkTranslation(document, config, steps)
                .translate()
                .then(networks -> new ContainerTranslation(document, steps)
                        .translate()
                        .then(container -> new PortsTranslation(document, networks, container, steps).translate())
                        .then(draft -> Translation.of(new HealthCheckTranslation(steps).translate(draft))));
    }

    private Normalization<AppSpec> checkAndComplete(Draft draft, Steps steps) {
        List<Violation> violations = CanonicalRules.check(draft, config.defaultNetworkName());
        if (!violations.isEmpty()) {
            return new Normalization.Rejected<>(Stage.CHECK, violations);
        }
        Completion completion = new Completion(config, steps);
        Draft complete = completion.complete(draft);
        List<Violation> names = CanonicalRules.checkNetworkNames(complete);
        if (!names.isEmpty()) {
            return new Normalization.Rejected<>(Stage.CHECK, names);
        }
        return new Normalization.Accepted<>(completion.spec(complete), steps.inOrder());
    }
}
