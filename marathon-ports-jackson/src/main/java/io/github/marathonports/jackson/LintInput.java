package io.github.marathonports.jackson;

import io.github.marathonports.app.RunSpecDocument;
import io.github.marathonports.lint.Finding;
import io.github.marathonports.lint.FindingCode;
import io.github.marathonports.violation.ViolationCode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file for the linter: its apps and pods, and what was found while reading it.
 *
 * <p>One app that cannot be read does not hide the others, and neither does a duplicate key. Immutable and thread-safe.
 */
public final class LintInput {
    private static final DocumentSource SOURCE = new DocumentSource(ReadLimits.defaults());

    private final String name;
    private final LintableFile file;

    private LintInput(String name, LintableFile file) {
        this.name = name;
        this.file = file;
    }

    /**
     * The apps and pods of a text: one of them, a list, {@code {"app": {...}}}, {@code {"apps": [...]}} or a group tree.
     *
     * @param name what findings call it, usually a file's name
     */
    public static LintInput of(String name, String json) {
        return from(name, SOURCE.read(name, json, new LintableFileReader()));
    }

    /**
     * The apps and pods of a file; findings call it by the path as given.
     *
     * @throws UncheckedIOException if the file cannot be opened
     */
    public static LintInput read(Path file) {
        return from(file.toString(), SOURCE.read(file, new LintableFileReader()));
    }

    private static LintInput from(String name, Reading<LintableFile> reading) {
        return reading.fold(
                read -> new LintInput(name, read.value()),
                unreadable -> new LintInput(name, new LintableFile(unreadable.violations(), List.of())));
    }

    /** What findings call it. */
    public String name() {
        return name;
    }

    /** The apps and pods that could be read, in the order of the file. */
    public List<RunSpecDocument> documents() {
        return file.documents().stream()
                .flatMap(part -> part.document().stream())
                .toList();
    }

    /** How many apps and pods there are, those included that could not be read because Marathon refuses them. */
    public int size() {
        return file.documents().size();
    }

    /** What keeps the file, or some app in it, from being read. */
    public List<LocatedFinding> findings() {
        return Stream.concat(
                        file.violations().stream().map(this::aboutFile),
                        file.documents().stream().flatMap(this::aboutDocument))
                .toList();
    }

    /** Whether this is JSON of another kind: neither an app nor a pod, nor a collection of them. */
    public boolean holdsNoRunSpec() {
        Collection<LocatedViolation> violations = file.violations();
        return file.documents().isEmpty()
                && violations.stream().anyMatch(located -> code(located) == FindingCode.NOT_A_RUN_SPEC);
    }

    private LocatedFinding aboutFile(LocatedViolation located) {
        Finding finding = Finding.ofViolation(code(located), Optional.empty(), located.violation());
        return new LocatedFinding(
                name, located.location(), located.violation().path().jsonPointer(), finding);
    }

    private static FindingCode code(LocatedViolation located) {
        ViolationCode code = located.violation().code();
        if (code == ViolationCode.NOT_JSON) {
            return FindingCode.NOT_JSON;
        }
        return code == ViolationCode.DUPLICATE_KEY ? FindingCode.DUPLICATE_KEY : FindingCode.NOT_A_RUN_SPEC;
    }

    private Stream<LocatedFinding> aboutDocument(LintableFile.Part part) {
        return part.violations().stream()
                .map(located -> new LocatedFinding(
                        name,
                        located.location(),
                        part.pointer(located.violation().path()),
                        Finding.ofViolation(FindingCode.REJECTED, part.id(), located.violation())));
    }

    /** The parts that could not be read whole. */
    List<LintableFile.Part> unreadableParts() {
        return file.documents().stream()
                .filter(part -> part.document().isEmpty())
                .toList();
    }

    /** The parts that could be read, in the order of {@link #documents()}. */
    List<LintableFile.Part> readableParts() {
        return file.documents().stream()
                .filter(part -> part.document().isPresent())
                .toList();
    }
}
