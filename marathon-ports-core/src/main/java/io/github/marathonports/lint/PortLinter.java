package io.github.marathonports.lint;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.lint.AcrossRule.LintedDocument;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.PodNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells what is wrong, surprising or risky about the ports of apps and pods, before Marathon sees them (S12).
 *
 * <p>It runs the normaliser on every document: one that Marathon refuses has at least one finding of the code
 * {@link FindingCode#REJECTED}, and one that it accepts has none. Service ports and VIPs are compared across all documents of a
 * call. It never changes a document. Immutable and thread-safe.
 */
public final class PortLinter {
    private final LintOptions options;

    private PortLinter(LintOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /** A linter for a Marathon without flags, and no cluster. */
    public static PortLinter withDefaults() {
        return new PortLinter(LintOptions.defaults());
    }

    /** A linter that knows this much. */
    public static PortLinter of(LintOptions options) {
        return new PortLinter(options);
    }

    /** What it knows besides the documents. */
    public LintOptions options() {
        return options;
    }

    /** Everything that is to be said about these documents, which are taken to live on one Marathon. */
    public LintReport lint(List<? extends RunSpecDocument> documents) {
        List<Findings> findings = new ArrayList<>();
        List<LintedDocument> accepted = new ArrayList<>();
        for (RunSpecDocument document : documents) {
            Findings own = new Findings(document.id());
            findings.add(own);
            check(document, own).ifPresent(spec -> accepted.add(new LintedDocument(spec, own)));
        }
        LintRules.ACROSS.forEach(rule -> rule.check(accepted));
        return new LintReport(findings.stream().map(Findings::inOrder).toList());
    }

    /**
     * What is to be said of a document of which only a part could be read: the fields that look misspelt, which may be why the rest is
     * missing. It never says why the document cannot be read.
     *
     * @param read what of it could be read
     */
    public List<Finding> lintPartly(RunSpecDocument read) {
        Findings findings = new Findings(read.id());
        LintRules.OF_DOCUMENTS.forEach(rule -> rule.check(read, findings));
        return findings.inOrder();
    }

    private Optional<? extends LintedSpec> check(RunSpecDocument document, Findings findings) {
        Optional<? extends LintedSpec> spec =
                document instanceof PodDocument pod ? pod(pod, findings) : app((AppDocument) document, findings);
        LintRules.OF_DOCUMENTS.forEach(rule -> rule.check(document, findings));
        spec.ifPresent(linted -> LintRules.OF_RUN_SPECS.forEach(rule -> rule.check(linted, findings)));
        return spec;
    }

    private Optional<LintedApp> app(AppDocument document, Findings findings) {
        Optional<Accepted<AppSpec>> accepted =
                accepted(AppNormalizer.of(options.normalization()).normalize(document), findings);
        LintRules.OF_APP_DOCUMENTS.forEach(rule -> rule.check(document, findings));
        Optional<LintedApp> app = accepted.map(taken -> new LintedApp(document, taken, options));
        app.ifPresent(findings::areAbout);
        app.ifPresent(linted -> LintRules.OF_APPS.forEach(rule -> rule.check(linted, findings)));
        return app;
    }

    private Optional<LintedPod> pod(PodDocument document, Findings findings) {
        Optional<Accepted<PodSpec>> accepted =
                accepted(PodNormalizer.of(options.normalization()).normalize(document), findings);
        Optional<LintedPod> pod = accepted.map(taken -> new LintedPod(document, taken.spec(), options));
        pod.ifPresent(findings::areAbout);
        pod.ifPresent(linted -> LintRules.OF_PODS.forEach(rule -> rule.check(linted, findings)));
        return pod;
    }

    private static <S extends RunSpec> Optional<Accepted<S>> accepted(
            Normalization<S> normalization, Findings findings) {
        return normalization.fold(Optional::of, rejected -> {
            rejected.violations().forEach(findings::rejected);
            return Optional.empty();
        });
    }
}
