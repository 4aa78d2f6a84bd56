package io.github.marathonports.examples.cli;

import io.github.marathonports.jackson.MigratedDocument;
import java.nio.file.Path;

/**
 * A file and its canonical form.
 *
 * @param path the file
 * @param document what would stand there
 */
record MigratedFile(Path path, MigratedDocument document) {

    /** Whether Marathon would refuse the canonical form of some app in it (S12.14). */
    boolean isObjectedTo() {
        return document.runSpecs().stream().anyMatch(spec -> !spec.objections().isEmpty());
    }

    /** Whether the file is worth touching: another layout alone is not. */
    boolean isToBeWritten() {
        return document.isChanged() && !isObjectedTo();
    }
}
