package io.github.marathonports.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Finds positions with equal numbers; 0 stands for none. */
final class EqualNumbers {
    /** An earlier position and a later one with the same number. */
    @FunctionalInterface
    interface Pair {
        void accept(int earlier, int later);
    }

    private EqualNumbers() {}

    /** Each position with each earlier one of the same number, in the order of the later one. */
    static void pairs(int positions, IntUnaryOperator number, Pair pair) {
        Map<Integer, List<Integer>> seen = new HashMap<>();
        for (int i = 0; i < positions; i++) {
            int wanted = number.applyAsInt(i);
            if (wanted != 0) {
                List<Integer> before = seen.computeIfAbsent(wanted, key -> new ArrayList<>());
                for (int earlier : before) {
                    pair.accept(earlier, i);
                }
                before.add(i);
            }
        }
    }
}
