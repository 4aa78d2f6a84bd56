package io.github.marathonports.jackson;

import io.github.marathonports.violation.FieldPath;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a text turned out to be: a document, or everything that keeps it from being one (S2.3, step a).
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> {

    /** Handles both answers. */
    <R> R fold(Function<? super Read<T>, ? extends R> read, Function<? super Unreadable<T>, ? extends R> unreadable);

    /** The same reading of something made from the value. */
    <R> Reading<R> map(Function<? super T, ? extends R> function);

    /**
     * The value, for callers who cannot go on without it.
     *
     * @throws UnreadableDocumentException with every violation
     */
    T orElseThrow();

    /** A document that was read. */
    final class Read<T> implements Reading<T> {
        private final T value;
        private final JsonValue root;

        Read(T value, JsonValue root) {
            this.value = Objects.requireNonNull(value, "value");
            this.root = root;
        }

        /** What was read. */
        public T value() {
            return value;
        }

        /** Where a field stands in the text; for an absent field, the object that lacks it. */
        public SourceLocation locate(FieldPath path) {
            return JsonLocator.locate(root, path);
        }

        @Override
        public <R> R fold(
                Function<? super Read<T>, ? extends R> read, Function<? super Unreadable<T>, ? extends R> unreadable) {
            return read.apply(this);
        }

        @Override
        public <R> Reading<R> map(Function<? super T, ? extends R> function) {
            return new Read<>(function.apply(value), root);
        }

        @Override
        public T orElseThrow() {
            return value;
        }
    }

    /**
     * A text that is not what was to be read.
     *
     * @param source where the text came from, for messages
     * @param violations everything that is wrong with it
     * @param <T> what was to be read
     */
    record Unreadable<T>(String source, List<LocatedViolation> violations) implements Reading<T> {
        /** Copies the violations. */
        public Unreadable {
            violations = List.copyOf(violations);
        }

        @Override
        public <R> R fold(
                Function<? super Read<T>, ? extends R> read, Function<? super Unreadable<T>, ? extends R> unreadable) {
            return unreadable.apply(this);
        }

        @Override
        public <R> Reading<R> map(Function<? super T, ? extends R> function) {
            return new Unreadable<>(source, violations);
        }

        @Override
        public T orElseThrow() {
            throw new UnreadableDocumentException(source, violations);
        }
    }
}
