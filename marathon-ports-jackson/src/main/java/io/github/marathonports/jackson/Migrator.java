package io.github.marathonports.jackson;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.AppSpec;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.jackson.DocumentReaders.AndSource;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.Migration.Migrated;
import io.github.marathonports.jackson.Migration.Refused;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization.Accepted;
import io.github.marathonports.normalize.NormalizationStep;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.violation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rewrites documents into the canonical shape until another reading changes nothing any more. */
final class Migrator {
    private Migrator() {}

    /**
     * An app or pod in the canonical shape.
     *
     * @param tree the document
     * @param steps every change
     * @param objections what Marathon will say against the tree (S12.14)
     */
    record Rewritten(Obj tree, List<NormalizationStep> steps, List<Violation> objections) {}

    static Migration migrated(AndSource<AppDocument> read, AppNormalizer normalizer) {
        return normalizer
                .normalize(read.document())
                .fold(
                        accepted -> {
                            Rewritten rewritten = rewritten(read.source(), accepted, normalizer);
                            return new Migrated(JsonPrinter.print(rewritten.tree()), rewritten.steps());
                        },
                        rejected -> new Refused(rejected.violations()));
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

    /**
     * The canonical form of an accepted app. It may still be read with one more guess than the old one (S3.8), which is taken in
     * too. One that Marathon would refuse when it is posted again stays as it is (S12.14).
     */
    static Rewritten rewritten(Obj source, Accepted<AppSpec> accepted, AppNormalizer normalizer) {
        Obj tree = new CanonicalDocument(source, accepted.spec()).rewritten();
        List<NormalizationStep> steps = new ArrayList<>(accepted.steps());
        steps.addAll(LostFields.of(source));
        Problems problems = new Problems();
        Optional<AppDocument> again = AppReader.read(Field.root(tree, problems), RunSpecId.root());
        if (again.isEmpty() || !problems.isEmpty()) {
            List<Violation> found =
                    problems.inOrder().stream().map(LocatedViolation::violation).toList();
            return new Rewritten(tree, steps, found);
        }
        return normalizer
                .normalize(again.get())
                .fold(
                        settled -> settled(tree, steps, settled),
                        rejected -> new Rewritten(tree, steps, rejected.violations()));
    }

    private static Rewritten settled(Obj tree, List<NormalizationStep> steps, Accepted<AppSpec> again) {
        List<NormalizationStep> all = new ArrayList<>(steps);
        all.addAll(again.steps());
        Obj settled = again.steps().isEmpty() ? tree : new CanonicalDocument(tree, again.spec()).rewritten();
        return new Rewritten(settled, all, List.of());
    }
}
