package io.github.marathonports.testkit.assertj;

import io.github.marathonports.jackson.LocatedViolation;
import io.github.marathonports.jackson.Reading;
import io.github.marathonports.jackson.Reading.Read;
import io.github.marathonports.jackson.Reading.Unreadable;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;

/**
 * Assertions on whether a text is a document, or what keeps it from being one (S2.3, step a).
 *
 * @param <T> what was to be read
 */
public final class ReadingAssert<T> extends DecisionAssert<ReadingAssert<T>, Reading<T>> {

    @SuppressWarnings({"unchecked", "rawtypes"}) // A class literal has no type argument.
    ReadingAssert(Reading<T> actual) {
        super(actual, () -> Decisions.of(actual), (Class) ReadingAssert.class);
    }

    /** The text can be read. */
    public ReadingAssert<T> isRead() {
        return check(actual instanceof Read, "a text that can be read", "one that cannot");
    }

    /** The text cannot be read. */
    public ReadingAssert<T> isUnreadable() {
        return check(actual instanceof Unreadable, "a text that cannot be read", "one that can");
    }

    /** The text cannot be read, among others for what stands at each of these paths, such as {@code /portDefinitions(0)/port}. */
    public ReadingAssert<T> isUnreadableAt(String... paths) {
        isUnreadable();
        List<String> found = violations().stream()
                .map(located -> located.violation().path().toString())
                .toList();
        return check(found.containsAll(List.of(paths)), "violations at " + List.of(paths), "violations at " + found);
    }

    /** Assertions on what was read. */
    public ObjectAssert<T> value() {
        isRead();
        return Assertions.assertThat(actual.orElseThrow()).as(descriptionText());
    }

    private List<LocatedViolation> violations() {
        return actual.fold(read -> List.of(), Unreadable::violations);
    }
}
