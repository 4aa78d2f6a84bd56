package io.github.marathonports.jackson;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.jackson.DocumentReaders.AndSource;
import io.github.marathonports.jackson.Migration.Migrated;
import io.github.marathonports.jackson.Migration.Refused;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.normalize.PodNormalizer;
import java.util.ArrayList;
import java.util.List;

/** Rewrites documents into the canonical shape until another reading changes nothing any more. */
final class Migrator {
    private final DocumentSource source;
    private final AppNormalizer normalizer;

    Migrator(DocumentSource source, AppNormalizer normalizer) {
        this.source = source;
        this.normalizer = normalizer;
    }

    Migration migrated(AndSource<AppDocument> read) {
        return normalizer
                .normalize(read.document())
                .fold(
                        accepted -> settled(
                                JsonPrinter.print(new CanonicalDocument(read.source(), accepted.spec()).rewritten()),
                                accepted.steps()),
                        rejected -> new Refused(rejected.violations()));
    }

    /**
     * A canonical document may still be read with one more guess than the old one (S3.8), which is taken in too. One that Marathon
     * would refuse when it is posted again stays as it is (S12.14).
     */
    private Migration settled(String text, List<NormalizationStep> steps) {
        return source.read("the migrated document", text, DocumentReaders.APP_AND_SOURCE)
                .fold(
                        read -> normalizer
                                .normalize(read.value().document())
                                .fold(
                                        accepted -> accepted.steps().isEmpty()
                                                ? new Migrated(text, steps)
                                                : new Migrated(
                                                        rewritten(read.value(), accepted), joined(steps, accepted)),
                                        rejected -> new Migrated(text, steps)),
                        unreadable -> new Migrated(text, steps));
    }

    private static String rewritten(AndSource<AppDocument> read, Accepted<AppSpec> accepted) {
        return JsonPrinter.print(new CanonicalDocument(read.source(), accepted.spec()).rewritten());
    }

    private static List<NormalizationStep> joined(List<NormalizationStep> first, Accepted<?> second) {
        List<NormalizationStep> all = new ArrayList<>(first);
        all.addAll(second.steps());
        return all;
    }

    /** Pods have no old shape, so one reading is enough. */
    static Migration migrated(AndSource<PodDocument> read, PodNormalizer normalizer) {
        return normalizer
                .normalize(read.document())
                .fold(
                        accepted -> new Migrated(
                                JsonPrinter.print(new CanonicalPod(read.source(), accepted.spec()).rewritten()),
                                accepted.steps()),
                        rejected -> new Refused(rejected.violations()));
    }
}
