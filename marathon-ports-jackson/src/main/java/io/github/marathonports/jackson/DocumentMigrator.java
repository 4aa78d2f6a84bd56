package io.github.marathonports.jackson;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.MigratedRunSpec.Outcome;
import io.github.marathonports.jackson.Migrator.Rewritten;
import io.github.marathonports.normalize.AppNormalizer;
import io.github.marathonports.normalize.Normalization.Rejected;
import io.github.marathonports.normalize.NormalizationConfig;
import io.github.marathonports.normalize.PodNormalizer;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rewrites every app and pod of a document where it stands: alone, wrapped, in a list, in a group tree. */
final class DocumentMigrator {
    private final AppNormalizer apps;
    private final PodNormalizer pods;
    private final Problems problems;
    private final List<MigratedRunSpec> migrated = new ArrayList<>();

    private DocumentMigrator(NormalizationConfig config, Problems problems) {
        this.apps = AppNormalizer.of(config);
        this.pods = PodNormalizer.of(config);
        this.problems = problems;
    }

    /** Reads a document for migration; what Marathon refuses is unreadable, at its place in the whole document. */
    static DocumentSource.Reader<MigratedDocument> reader(NormalizationConfig config) {
        return (root, problems) -> new DocumentMigrator(config, problems).document(root);
    }

    private Optional<MigratedDocument> document(JsonValue root) {
        JsonValue tree = rewritten(Field.root(root, problems));
        return problems.isEmpty()
                ? Optional.of(new MigratedDocument(JsonPrinter.print(tree), migrated))
                : Optional.empty();
    }

    private JsonValue rewritten(Field document) {
        if (document.value() instanceof Arr) {
            return items(document, RunSpecId.root());
        }
        if (document.value() instanceof Obj object && LooksLike.isGroup(object)) {
            return group(document, object, RunSpecId.root());
        }
        Optional<Field> wrapped = document.get("app");
        if (wrapped.isPresent() && document.value() instanceof Obj object) {
            return new ObjectBuilder(object)
                    .value("app", runSpec(wrapped.get(), RunSpecId.root()))
                    .build();
        }
        if (document.get("id").isEmpty() || document.get("slaves").isPresent()) {
            document.problem(
                    ViolationCode.WRONG_TYPE,
                    AppsReader.ACCEPTED + " or a pod was expected but there was " + LooksLike.of(document.value()));
            return document.value();
        }
        return runSpec(document, RunSpecId.root());
    }

    private JsonValue group(Field field, Obj group, RunSpecId parent) {
        RunSpecId id = field.text("id").map(parent::resolve).orElse(parent);
        ObjectBuilder result = new ObjectBuilder(group);
        for (String list : List.of("apps", "pods")) {
            field.get(list).ifPresent(items -> result.value(list, items(items, id)));
        }
        field.get("groups").ifPresent(groups -> result.value("groups", groups(groups, id)));
        return result.build();
    }

    private JsonValue groups(Field field, RunSpecId parent) {
        List<JsonValue> groups = field.asList(child ->
                        child.asObject().map(object -> group(child, (Obj) child.value(), parent)))
                .orElse(List.of());
        return ObjectBuilder.array(groups, group -> group);
    }

    private JsonValue items(Field field, RunSpecId group) {
        List<JsonValue> items =
                field.asList(item -> Optional.of(runSpec(item, group))).orElse(List.of());
        return ObjectBuilder.array(items, item -> item);
    }

    private JsonValue runSpec(Field field, RunSpecId group) {
        return field.get("containers").isPresent() ? pod(field, group) : app(field, group);
    }

    private JsonValue app(Field field, RunSpecId group) {
        int before = problems.inOrder().size();
        Optional<AppDocument> app =
                AppReader.read(field, group).filter(read -> problems.inOrder().size() == before);
        return app.<JsonValue>map(document -> apps.normalize(document)
                        .fold(
                                accepted ->
                                        done(field, document, Migrator.rewritten((Obj) field.value(), accepted, apps)),
                                rejected -> refused(field, rejected)))
                .orElse(field.value());
    }

    private JsonValue pod(Field field, RunSpecId group) {
        int before = problems.inOrder().size();
        Optional<PodDocument> pod =
                PodReader.read(field, group).filter(read -> problems.inOrder().size() == before);
        return pod.<JsonValue>map(document -> pods.normalize(document)
                        .fold(
                                accepted -> done(
                                        field,
                                        document,
                                        new Rewritten(
                                                new CanonicalPod((Obj) field.value(), accepted.spec()).rewritten(),
                                                accepted.steps(),
                                                List.of())),
                                rejected -> refused(field, rejected)))
                .orElse(field.value());
    }

    private JsonValue done(Field field, RunSpecDocument document, Rewritten rewritten) {
        boolean same = JsonPrinter.print(field.value()).equals(JsonPrinter.print(rewritten.tree()));
        migrated.add(new MigratedRunSpec(
                document.id(),
                field.path(),
                same ? Outcome.UNCHANGED : Outcome.CHANGED,
                rewritten.steps(),
                rewritten.objections()));
        return rewritten.tree();
    }

    private JsonValue refused(Field field, Rejected<?> rejected) {
        rejected.violations()
                .forEach(violation -> problems.add(
                        violation.code(),
                        violation.path().inside(field.path()),
                        JsonLocator.locate(field.value(), violation.path()),
                        violation.message()));
        return field.value();
    }
}
