package io.github.marathonports.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/** Replaces what is in a file in one step: whoever reads it meanwhile sees the old text or the new one, never a part. */
final class AtomicFile {
    private AtomicFile() {}

    /**
     * Replaces the text of a file that exists; behind a symbolic link the file itself. Its permissions stay.
     *
     * @throws UncheckedIOException if that is not possible; the file is as it was then
     */
    static void write(Path file, String text) {
        try {
            Path target = file.toRealPath();
            Path written = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".new");
            try {
                Files.writeString(written, text);
                copyPermissions(target, written);
                replace(written, target);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(
                    Files.readAttributes(from, PosixFileAttributes.class).permissions());
        }
    }

    private static void replace(Path written, Path target) throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
