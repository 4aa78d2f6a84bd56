package io.github.marathonports.jackson;

import io.github.marathonports.app.DocumentObject;
import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.jackson.JsonValue.Arr;
import io.github.marathonports.jackson.JsonValue.Obj;
import io.github.marathonports.jackson.JsonValue.Text;
import io.github.marathonports.jackson.LintableFile.Part;
import io.github.marathonports.violation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds every app and pod of a file, and reads each on its own, so that a bad one does not hide the others. */
final class LintableFileReader implements DocumentSource.Reader<LintableFile> {
    private final List<Part> parts = new ArrayList<>();

    @Override
    public Optional<LintableFile> read(JsonValue root, Problems problems) {
        Problems ofFile = new Problems();
        problems.inOrder().forEach(ofFile::add);
        document(Field.root(root, ofFile));
        return Optional.of(new LintableFile(ofFile.inOrder(), parts));
    }

    /** Duplicate keys are told, and the last of them is read. */
    @Override
    public boolean isUsable(Problems problems) {
        return true;
    }

    private void document(Field root) {
        if (AppsReader.isState(root) || isListOfOthers(root)) {
            neitherAppNorPod(root);
        } else if (root.value() instanceof Arr) {
            items(root).forEach(item -> part(item, RunSpecId.root()));
        } else if (AppsReader.isGroup(root)) {
            group(root, RunSpecId.root());
        } else if (root.get("app").isPresent()) {
            part(root.get("app").orElseThrow(), RunSpecId.root());
        } else if (looksLikeRunSpec(root)) {
            part(root, RunSpecId.root());
        } else {
            neitherAppNorPod(root);
        }
    }

    private static void neitherAppNorPod(Field root) {
        root.problem(
                ViolationCode.WRONG_TYPE,
                AppsReader.ACCEPTED + " or a pod was expected but there was " + LooksLike.of(root.value()));
    }

    /** A list in which nothing looks like an app or pod; an empty one might be a list of them. */
    private static boolean isListOfOthers(Field root) {
        List<Field> items = root.value() instanceof Arr ? items(root) : List.of();
        return !items.isEmpty() && items.stream().noneMatch(LintableFileReader::looksLikeRunSpec);
    }

    /** An app without id is an app, too, which Marathon refuses; JSON of another kind has no field in common with one. */
    private static boolean looksLikeRunSpec(Field root) {
        return AppsReader.isPod(root)
                || root.get("id").filter(id -> id.value() instanceof Text).isPresent()
                || root.get("cmd").isPresent()
                || DocumentObject.APP.portFields().stream()
                        .anyMatch(name -> root.get(name).isPresent());
    }

    private void group(Field group, RunSpecId parent) {
        RunSpecId id = id(group, parent).orElse(parent);
        for (String list : List.of("apps", "pods")) {
            group.get(list).ifPresent(field -> items(field).forEach(item -> part(item, id)));
        }
        group.get("groups").ifPresent(field -> items(field).forEach(child -> group(child, id)));
    }

    /** The items of a list; what is no list is noted. */
    private static List<Field> items(Field list) {
        return list.asList(Optional::of).orElse(List.of());
    }

    private static Optional<RunSpecId> id(Field object, RunSpecId group) {
        return object.get("id")
                .map(Field::value)
                .filter(Text.class::isInstance)
                .map(text -> group.resolve(((Text) text).text()));
    }

    private void part(Field found, RunSpecId group) {
        Problems problems = new Problems();
        Field own = Field.root(found.value(), problems);
        boolean pod = own.value() instanceof Obj && AppsReader.isPod(own);
        Optional<? extends RunSpecDocument> document = pod ? PodReader.read(own, group) : AppReader.read(own, group);
        parts.add(
                new Part(found.path(), found.value(), id(own, group), document.map(read -> read), problems.inOrder()));
    }
}
