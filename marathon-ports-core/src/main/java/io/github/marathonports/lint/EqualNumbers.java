package io.github.marathonports.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Finds positions with equal numbers; 0 stands for none. */
final class EqualNumbers {
    /** A position, and all earlier ones with the same number, first one first. */
    @FunctionalInterface
    interface Repetition {
        void accept(List<Integer> earlier, int later);
    }

    private EqualNumbers() {}

    /** Each position whose number is there before, in order. */
    static void each(int positions, IntUnaryOperator number, Repetition repetition) {
        Map<Integer, List<Integer>> seen = new HashMap<>();
        for (int i = 0; i < positions; i++) {
            int wanted = number.applyAsInt(i);
            if (wanted != 0) {
                List<Integer> before = seen.computeIfAbsent(wanted, key -> new ArrayList<>());
                if (!before.isEmpty()) {
                    repetition.accept(Collections.unmodifiableList(before), i);
                }
                before.add(i);
            }
        }
    }
}
