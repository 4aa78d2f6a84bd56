package io.github.marathonports.jackson;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.Explanation;
import io.github.marathonports.launch.LaunchPlan;
import io.github.marathonports.launch.PodLaunchPlan;
import io.github.marathonports.lint.LintReport;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.PortsMatchResult;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.offer.Offer;
import io.github.marathonports.serviceport.ServicePortAssignment;
import io.github.marathonports.violation.Violation;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The documents of Marathon and Mesos as JSON text: read with every error at once, written in Marathon's own shape.
 *
 * <p>Only standard JSON is read; nothing is coerced: a port in quotes, a fraction, a duplicate key or text behind the document is
 * an error with path, line and column (S1.3). Each {@code tryRead} method gives a {@link Reading}; each {@code read} method
 * gives the value or throws {@link UnreadableDocumentException}. A file that cannot be opened is an {@link UncheckedIOException}.
 * What is written is indented by two blanks and the same text on every run. Immutable and thread-safe.
 */
public final class MarathonJson {
    private static final MarathonJson DEFAULTS = new MarathonJson(ReadLimits.defaults());
    private static final String TEXT = "the document";

    private final DocumentSource source;

    private MarathonJson(ReadLimits limits) {
        this.source = new DocumentSource(limits);
    }

    /** A reader with 64 MiB and 1000 levels at most. */
    public static MarathonJson withDefaults() {
        return DEFAULTS;
    }

    /** A reader with other limits. */
    public static MarathonJson withLimits(ReadLimits limits) {
        return new MarathonJson(Objects.requireNonNull(limits, "limits"));
    }

    /** One app, bare or in {@code {"app": {...}}}; see {@link #tryReadApp(String)}. */
    public static AppDocument readApp(String json) {
        return DEFAULTS.tryReadApp(json).orElseThrow();
    }

    /** One app from a file. */
    public static AppDocument readApp(Path file) {
        return DEFAULTS.tryReadApp(file).orElseThrow();
    }

    /** All apps of a document; see {@link #tryReadApps(String)}. */
    public static List<AppDocument> readApps(String json) {
        return DEFAULTS.tryReadApps(json).orElseThrow();
    }

    /** All apps of a file. */
    public static List<AppDocument> readApps(Path file) {
        return DEFAULTS.tryReadApps(file).orElseThrow();
    }

    /** One pod; see {@link #tryReadPod(String)}. */
    public static PodDocument readPod(String json) {
        return DEFAULTS.tryReadPod(json).orElseThrow();
    }

    /** One pod from a file. */
    public static PodDocument readPod(Path file) {
        return DEFAULTS.tryReadPod(file).orElseThrow();
    }

    /** One offer; see {@link #tryReadOffer(String)}. */
    public static Offer readOffer(String json) {
        return DEFAULTS.tryReadOffer(json).orElseThrow();
    }

    /** One offer from a file. */
    public static Offer readOffer(Path file) {
        return DEFAULTS.tryReadOffer(file).orElseThrow();
    }

    /** The agents of a document that shows them; see {@link #tryReadCluster(String)}. */
    public static ClusterSnapshot readCluster(String document) {
        return DEFAULTS.tryReadCluster(document).orElseThrow().snapshot();
    }

    /** The agents of a file that shows them. */
    public static ClusterSnapshot readCluster(Path file) {
        return DEFAULTS.tryReadCluster(file).orElseThrow().snapshot();
    }

    /** One app, bare or in {@code {"app": {...}}}. The paths of violations are relative to the app (S4.7). */
    public Reading<AppDocument> tryReadApp(String json) {
        return source.read(TEXT, json, DocumentReaders.APP);
    }

    /** One app from a file. */
    public Reading<AppDocument> tryReadApp(Path file) {
        return source.read(file, DocumentReaders.APP);
    }

    /** One app from a stream, which is not closed. */
    public Reading<AppDocument> tryReadApp(InputStream bytes) {
        return source.read(TEXT, bytes, DocumentReaders.APP);
    }

    /**
     * All apps of a document, in document order: one app, a list, {@code {"apps": [...]}}, or a group tree, whose relative ids are
     * resolved (S1.6). Pods in it are passed over; {@link #tryReadPods} reads them.
     */
    public Reading<List<AppDocument>> tryReadApps(String json) {
        return source.read(TEXT, json, DocumentReaders.APPS);
    }

    /** All apps of a file. */
    public Reading<List<AppDocument>> tryReadApps(Path file) {
        return source.read(file, DocumentReaders.APPS);
    }

    /** One app or one pod from a file; a pod is what has {@code containers}. */
    public Reading<RunSpecDocument> tryReadRunSpec(Path file) {
        return source.read(file, DocumentReaders.APP_OR_POD);
    }

    /** One app or one pod; a pod is what has {@code containers}. */
    public Reading<RunSpecDocument> tryReadRunSpec(String json) {
        return source.read(TEXT, json, DocumentReaders.APP_OR_POD);
    }

    /** One pod: an object with {@code containers} (S13.1). */
    public Reading<PodDocument> tryReadPod(String json) {
        return source.read(TEXT, json, DocumentReaders.POD);
    }

    /** One pod from a file. */
    public Reading<PodDocument> tryReadPod(Path file) {
        return source.read(file, DocumentReaders.POD);
    }

    /** All pods of a document, in document order: one pod, a list, or those of a group tree. */
    public Reading<List<PodDocument>> tryReadPods(String json) {
        return source.read(TEXT, json, DocumentReaders.PODS);
    }

    /**
     * One offer, as Marathon's queue shows it ({@code {"agentId", "hostname", "resources": [...]}}) or as Mesos sends it
     * ({@code {"agent_id": {"value"}, ...}}).
     */
    public Reading<Offer> tryReadOffer(String json) {
        return source.read(TEXT, json, DocumentReaders.OFFER);
    }

    /** One offer from a file. */
    public Reading<Offer> tryReadOffer(Path file) {
        return source.read(file, DocumentReaders.OFFER);
    }

    /**
     * All offers of a document, exactly as written and in document order: of Marathon's queue, of Mesos' event OFFERS, of a list,
     * or one bare offer. A document that shows agents instead, such as a master's state, is refused.
     */
    public Reading<List<Offer>> tryReadOffers(String json) {
        return source.read(TEXT, json, DocumentReaders.OFFERS);
    }

    /** All offers of a file. */
    public Reading<List<Offer>> tryReadOffers(Path file) {
        return source.read(file, DocumentReaders.OFFERS);
    }

    /**
     * The agents of any document of {@link ClusterShape}, which is recognised by itself. An agent that made several offers is there
     * once. What is none of them is refused with a list of what is accepted and a guess at what it is.
     */
    public Reading<ClusterDocument> tryReadCluster(String document) {
        return source.read(TEXT, document, DocumentReaders.CLUSTER);
    }

    /** The agents of a file. */
    public Reading<ClusterDocument> tryReadCluster(Path file) {
        return source.read(file, DocumentReaders.CLUSTER);
    }

    /**
     * The canonical shape of a document (S2.2), keeping every field that the library does not know, the order of keys and the
     * spelling of numbers exactly as they were. Migrating the result again changes nothing, unless the document carries a network
     * name that Marathon would refuse when it is posted again (S12.14).
     */
    public Reading<Migration> tryMigrate(String json, AppNormalizer normalizer) {
        return source.read(TEXT, json, DocumentReaders.APP_AND_SOURCE).map(read -> Migrator.migrated(read, normalizer));
    }

    /**
     * A pod document completed as Marathon completes it (S13.6), keeping every other field, the order of keys and the spelling of
     * numbers exactly as they were. Doing it again changes nothing.
     */
    public Reading<Migration> tryMigrate(String json, PodNormalizer normalizer) {
        return source.read(TEXT, json, DocumentReaders.POD_AND_SOURCE).map(read -> Migrator.migrated(read, normalizer));
    }

    /**
     * A document with every app and pod in it migrated as {@link #tryMigrate} does it, each where it stands: alone or wrapped, in a
     * list, in {@code {"apps": [...]}} or in a group tree. All else is kept. If Marathon refuses one of them, the document is
     * unreadable, with every violation at its place in the whole.
     */
    public Reading<MigratedDocument> tryMigrateAll(String json, NormalizationConfig config) {
        return source.read(TEXT, json, DocumentMigrator.reader(config));
    }

    /** A file with every app and pod in it migrated; the file itself is not touched. */
    public Reading<MigratedDocument> tryMigrateAll(Path file, NormalizationConfig config) {
        return source.read(file, DocumentMigrator.reader(config));
    }

    /** An app in the canonical shape. Fields that the library does not know are not in it; {@link #tryMigrate} keeps them. */
    public static String write(AppSpec app) {
        return JsonPrinter.print(AppTree.app(app));
    }

    /** A pod in Marathon's shape. Fields that the library does not know are not in it. */
    public static String write(PodSpec pod) {
        return JsonPrinter.print(PodTree.pod(pod));
    }

    /** What the containers of a pod see. */
    public static String write(PodLaunchPlan plan) {
        return JsonPrinter.print(PodTree.plan(plan));
    }

    /** What a document means, with the steps, or the stage and violations. */
    public static String write(Normalization<?> normalization) {
        return JsonPrinter.print(ResultTree.normalization(normalization));
    }

    /** The service ports of an update. */
    public static String write(ServicePortAssignment assignment) {
        return JsonPrinter.print(ResultTree.servicePorts(assignment));
    }

    /** Whether an offer matched, with ports and consumed resources, or every reason. */
    public static String write(PortsMatchResult result) {
        return JsonPrinter.print(ResultTree.match(result));
    }

    /** What a task sees: environment with provenance, bindings, discovery, port assignments. */
    public static String write(LaunchPlan plan) {
        return JsonPrinter.print(LaunchTree.plan(plan));
    }

    /** What Marathon does with one offer: what it takes, or every reason (S12.15). */
    public static String write(OfferMatchResult result) {
        return JsonPrinter.print(OfferMatchTree.result(result));
    }

    /** Why an app or pod waits, or where it starts: verdict, numbers, checks and remedies. */
    public static String write(Explanation explanation) {
        return JsonPrinter.print(ExplanationTree.explanation(explanation));
    }

    /** What a linter found, with JSON pointers into each document. */
    public static String write(LintReport report) {
        return JsonPrinter.print(LintTree.report(report));
    }

    /** What a linter found in files, with line and column. */
    public static String write(FileLintReport report) {
        return JsonPrinter.print(LintTree.report(report));
    }

    /** What a linter found in files, as a SARIF 2.1.0 log with the metadata of every rule. */
    public static String writeSarif(FileLintReport report) {
        return JsonPrinter.print(SarifTree.log(report));
    }

    /** A list of violations. */
    public static String write(Collection<Violation> violations) {
        return JsonPrinter.print(ObjectBuilder.array(violations, ResultTree::violation));
    }
}
