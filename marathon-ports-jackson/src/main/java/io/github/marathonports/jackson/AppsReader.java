package io.github.marathonports.jackson;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the apps in a document: one app, a list of them, or a group tree with relative ids (S1.6). */
final class AppsReader {
    static final String ACCEPTED =
            "an app (an object with id, or {\"app\": {...}}), a list of apps, {\"apps\": [...]}, "
                    + "or a group (an object with apps and groups)";

    private final Problems problems;

    AppsReader(Problems problems) {
        this.problems = problems;
    }

    /** The one app of a document, bare or wrapped. Violations are placed relative to the app itself (S4.7). */
    Optional<AppDocument> one(JsonValue root) {
        Field app = Field.root(unwrapped(root), problems);
        if (!(app.value() instanceof Obj) || isGroup(app) || isPod(app) || isState(app)) {
            app.problem(ViolationCode.WRONG_TYPE, unexpected(app, "an app (an object with id, or {\"app\": {...}})"));
            return Optional.empty();
        }
        return AppReader.read(app, RunSpecId.root());
    }

    /** The app inside {@code {"app": {...}}}, or the document itself. */
    static JsonValue unwrapped(JsonValue root) {
        return Field.root(root, new Problems()).get("app").map(Field::value).orElse(root);
    }

    /** The one app or pod of a document: a pod is what has containers. */
    Optional<RunSpecDocument> oneOfEither(JsonValue root) {
        Field field = Field.root(unwrapped(root), problems);
        return isPod(field) ? onePod(root).map(pod -> pod) : one(root).map(app -> app);
    }

    /** The one pod of a document, bare or wrapped. */
    Optional<PodDocument> onePod(JsonValue root) {
        Field pod = Field.root(unwrapped(root), problems);
        if (!(pod.value() instanceof Obj) || !isPod(pod)) {
            pod.problem(ViolationCode.WRONG_TYPE, unexpected(pod, "a pod (an object with id and containers)"));
            return Optional.empty();
        }
        return PodReader.read(pod, RunSpecId.root());
    }

    /** Every pod of a document, in document order: one pod, a list of them, or those of a group tree. */
    List<PodDocument> allPods(JsonValue root) {
        Field document = Field.root(root, problems);
        if (root instanceof Arr) {
            return document.asList(pod -> PodReader.read(pod, RunSpecId.root())).orElse(List.of());
        }
        return isPod(document) ? onePod(root).map(List::of).orElse(List.of()) : podsOfGroup(document, RunSpecId.root());
    }

    private List<PodDocument> podsOfGroup(Field group, RunSpecId parent) {
        RunSpecId id = group.text("id").map(parent::resolve).orElse(parent);
        List<PodDocument> pods = new ArrayList<>(
                group.list("pods", pod -> PodReader.read(pod, id)).orElse(List.of()));
        group.list("groups", child -> child.asObject().map(object -> podsOfGroup(object, id)))
                .orElse(List.of())
                .forEach(pods::addAll);
        return pods;
    }

    static boolean isGroup(Field field) {
        return field.get("apps").isPresent()
                || field.get("groups").isPresent()
                || field.get("pods").isPresent();
    }

    static boolean isPod(Field field) {
        return field.get("containers").isPresent();
    }

    static boolean isState(Field field) {
        return field.get("slaves").isPresent() || field.get("frameworks").isPresent();
    }

    private static String unexpected(Field field, String expected) {
        return expected + " was expected but there was " + LooksLike.of(field.value());
    }

    /** Every app of a document, in document order. */
    List<AppDocument> all(JsonValue root) {
        Field document = Field.root(root, problems);
        if (root instanceof Arr) {
            return document.asList(this::app).orElse(List.of());
        }
        if (isGroup(document)) {
            return group(document, RunSpecId.root());
        }
        if (root instanceof Obj
                && !isPod(document)
                && (document.get("app").isPresent() || document.get("id").isPresent())) {
            return one(root).map(List::of).orElse(List.of());
        }
        document.problem(ViolationCode.WRONG_TYPE, unexpected(document, ACCEPTED));
        return List.of();
    }

    private Optional<AppDocument> app(Field field) {
        return AppReader.read(field, RunSpecId.root());
    }

    private List<AppDocument> group(Field group, RunSpecId parent) {
        RunSpecId id = group.text("id").map(parent::resolve).orElse(parent);
        List<AppDocument> apps = new ArrayList<>(
                group.list("apps", app -> AppReader.read(app, id)).orElse(List.of()));
        group.list("groups", child -> child.asObject().map(object -> group(object, id)))
                .orElse(List.of())
                .forEach(apps::addAll);
        return apps;
    }
}
