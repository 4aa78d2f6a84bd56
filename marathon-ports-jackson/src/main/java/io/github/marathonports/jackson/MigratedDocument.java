package io.github.marathonports.jackson;

import java.util.List;
import java.util.Objects;

/**
 * A document in which every app and pod stands in the canonical shape, at its place; all else is as it was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the document, indented by two blanks
 * @param runSpecs what became of each app and pod, in document order
 */
public record MigratedDocument(String text, List<MigratedRunSpec> runSpecs) {
    /** Copies the list. */
    public MigratedDocument {
        Objects.requireNonNull(text, "text");
        runSpecs = List.copyOf(runSpecs);
    }

    /** Whether anything but the layout of the text differs from the document that was read. */
    public boolean isChanged() {
        return runSpecs.stream().anyMatch(MigratedRunSpec::isChanged);
    }

    /** Whether something that the document said has no effect any more, or its canonical form is one that Marathon refuses. */
    public boolean hasLosses() {
        return runSpecs.stream()
                .anyMatch(spec -> !spec.losses().isEmpty() || !spec.objections().isEmpty());
    }
}
