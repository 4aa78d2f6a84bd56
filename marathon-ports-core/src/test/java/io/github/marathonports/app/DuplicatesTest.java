package io.github.marathonports.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Repeated values, on every list of up to four items of which some are called nothing. */
class DuplicatesTest {
    private static final List<String> NAMES = List.of("-", "a", "b");

    private static List<List<String>> lists(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<String>> lists = new ArrayList<>();
        for (List<String> shorter : lists(size - 1)) {
            NAMES.forEach(name -> lists.add(IntStream.range(0, size)
                    .mapToObj(i -> i < size - 1 ? shorter.get(i) : name)
                    .toList()));
        }
        return lists;
    }

    private static List<String> repeated(List<String> names) {
        return List.copyOf(Duplicates.of(names, name -> Optional.of(name).filter(text -> !text.equals("-"))));
    }

    @Test
    void the_repeated_ones_in_the_order_in_which_they_were_first_repeated() {
        for (int size = 0; size <= 4; size++) {
            for (List<String> names : lists(size)) {
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    String name = names.get(i);
                    if (!name.equals("-") && names.subList(0, i).contains(name) && !expected.contains(name)) {
                        expected.add(name);
                    }
                }
                assertThat(repeated(names)).as("%s", names).isEqualTo(expected);
                assertThat(repeated(among(names, 20)))
                        .as("%s among others", names)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<String> among(List<String> names, int others) {
        List<String> all = new ArrayList<>(
                IntStream.range(0, others).mapToObj(i -> "other" + i).toList());
        all.addAll(names);
        return all;
    }
}
