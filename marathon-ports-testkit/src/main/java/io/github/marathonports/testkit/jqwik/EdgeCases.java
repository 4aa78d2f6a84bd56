package io.github.marathonports.testkit.jqwik;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Edge cases of values of many parts.
 *
 * <p>jqwik makes them of all combinations of the parts' own, which are thousands, and most of them of the first alternative; that
 * would displace everything else.
 */
final class EdgeCases {
    private static final int USUAL = 19;

    private EdgeCases() {}

    /** Values of which one in twenty is one of these edge cases, and which has no others. */
    static <T> Arbitrary<T> only(Arbitrary<T> usual, List<T> edgeCases) {
        return Arbitraries.frequencyOf(
                Tuple.of(USUAL, usual.withoutEdgeCases()), Tuple.of(1, Arbitraries.of(edgeCases)));
    }
}
