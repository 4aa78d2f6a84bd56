package io.github.marathonports.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids (S1.6), on every spelling of up to three segments. */
class RunSpecIdTest {
    private static final List<String> SEGMENTS = List.of("", ".", "..", "a", "b.", ".c", "...");

    private static List<String> spellings() {
        List<String> spellings = new ArrayList<>();
        for (String first : SEGMENTS) {
            spellings.add(first);
            for (String second : SEGMENTS) {
                spellings.add(first + "/" + second);
                SEGMENTS.forEach(third -> spellings.add(first + "/" + second + "/" + third));
            }
        }
        return spellings;
    }

    /** The rule, read literally. */
    private static List<String> resolved(List<String> group, String id) {
        List<String> path = new ArrayList<>(id.startsWith("/") ? List.of() : group);
        for (String segment : id.split("/")) {
            if (segment.equals("..") && !path.isEmpty()) {
                path.remove(path.size() - 1);
            } else if (!List.of("", ".", "..").contains(segment)) {
                path.add(segment);
            }
        }
        return path;
    }

    @Test
    void S1_6_every_spelling_is_resolved_as_the_rule_says() {
        RunSpecId group = RunSpecId.of("/x/y");
        for (String id : spellings()) {
            List<String> expected = resolved(List.of("x", "y"), id);
            assertThat(group.resolve(id).segments()).as(id).isEqualTo(expected);
            assertThat(group.resolve(id)).as(id).hasToString("/" + String.join("/", expected));
        }
    }

    @Test
    void S1_6_an_id_resolved_again_is_the_same() {
        for (String id : spellings()) {
            RunSpecId once = RunSpecId.of(id);
            assertThat(RunSpecId.of(once.toString())).isEqualTo(once).hasSameHashCodeAs(once);
        }
    }
}
