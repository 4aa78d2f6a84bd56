package io.github.marathonports.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Replaces what is in files, each in one step: whoever reads it meanwhile sees the old text or the new one, never a part. */
final class AtomicFile {
    private final Path target;
    private final Path written;

    private AtomicFile(Path target, Path written) {
        this.target = target;
        this.written = written;
    }

    /**
     * Replaces the texts of files that exist; behind a symbolic link the file itself. Their permissions stay. All new texts are on
     * the disk before the first file is replaced, so that one that cannot be written leaves all as they are.
     *
     * @throws UncheckedIOException if that is not possible
     */
    static void writeAll(Map<Path, String> textByFile) {
        List<AtomicFile> prepared = new ArrayList<>();
        try {
            textByFile.forEach((file, text) -> prepared.add(prepared(file, text)));
            prepared.forEach(AtomicFile::replace);
        } finally {
            prepared.forEach(AtomicFile::discard);
        }
    }

    private static AtomicFile prepared(Path file, String text) {
        try {
            Path target = file.toRealPath();
            AtomicFile prepared = new AtomicFile(
                    target, Files.createTempFile(target.getParent(), "." + target.getFileName(), ".new"));
            prepared.fill(text);
            return prepared;
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private void fill(String text) throws IOException {
        try {
            Files.writeString(written, text);
            copyPermissions(target, written);
        } catch (IOException e) {
            discard();
            throw e;
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(
                    Files.readAttributes(from, PosixFileAttributes.class).permissions());
        }
    }

    private void replace() {
        try {
            try {
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** Takes the new text away again, unless it is in its place. */
    private void discard() {
        try {
            Files.deleteIfExists(written);
        } catch (IOException e) {
            throw failure(written, e);
        }
    }

    private static UncheckedIOException failure(Path file, IOException reason) {
        return new UncheckedIOException("cannot write " + file, reason);
    }
}
