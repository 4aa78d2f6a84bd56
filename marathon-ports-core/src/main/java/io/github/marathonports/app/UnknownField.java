package io.github.marathonports.app;

import io.github.marathonports.violation.FieldPath;
import java.util.Objects;

/**
 * A field that a document has where Marathon knows none of that name.
 *
 * <p>Marathon passes it over, so it is no part of what the document means. Immutable and thread-safe.
 *
 * @param object what kind of object it stands in
 * @param within where that object is
 * @param name the field's name as written
 */
public record UnknownField(DocumentObject object, FieldPath within, String name) {
    /** Checks that nothing is missing. */
    public UnknownField {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(within, "within");
        Objects.requireNonNull(name, "name");
    }

    /** Where the field is. */
    public FieldPath path() {
        return within.field(name);
    }
}
