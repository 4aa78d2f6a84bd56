package io.github.marathonports.normalize;

import io.github.marathonports.violation.FieldPath;
import io.github.marathonports.violation.Violation;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import java.util.function.Function;

/** A translated part of a document, or the contradiction that keeps it from having a canonical form (S2.3, step c). */
sealed interface Translation<T> {

    static <T> Translation<T> of(T value) {
        return new Done<>(value);
    }

    static <T> Translation<T> contradiction(ViolationCode code, FieldPath path, String message) {
        return new Contradiction<>(List.of(new Violation(code, path, message)));
    }

    /** Goes on with the value; a contradiction stays the first one, as Marathon's does. */
    <U> Translation<U> then(Function<T, Translation<U>> next);

    record Done<T>(T value) implements Translation<T> {
        @Override
        public <U> Translation<U> then(Function<T, Translation<U>> next) {
            return next.apply(value);
        }
    }

    record Contradiction<T>(List<Violation> violations) implements Translation<T> {
        @Override
        public <U> Translation<U> then(Function<T, Translation<U>> next) {
            return new Contradiction<>(violations);
        }
    }
}
