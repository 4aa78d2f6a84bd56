package io.github.marathonports.testkit.jqwik;

import io.github.marathonports.app.AppDocument;
import io.github.marathonports.app.PodDocument;
import io.github.marathonports.app.RunSpecId;
import io.github.marathonports.violation.ViolationCode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Documents that break exactly one rule, each rule equally often.
 *
 * <p>Rules that only a text can break, such as a port of 70000, are none of a document's; and the two rules of S4.2 cannot be
 * broken alone.
 */
public final class BrokenDocumentArbitraries {
    private BrokenDocumentArbitraries() {}

    /** The rules that {@link #apps()} break. */
    public static List<ViolationCode> appRules() {
        return BrokenApps.codes();
    }

    /** The rules that {@link #pods()} break. */
    public static List<ViolationCode> podRules() {
        return BrokenPods.codes();
    }

    /** An app document that breaks one of {@link #appRules()}. */
    public static Arbitrary<BrokenDocument<AppDocument>> apps() {
        return Arbitraries.of(appRules()).flatMap(BrokenDocumentArbitraries::apps);
    }

    /**
     * An app document that breaks this rule.
     *
     * @throws IllegalArgumentException if it is none of {@link #appRules()}
     */
    public static Arbitrary<BrokenDocument<AppDocument>> apps(ViolationCode code) {
        return Combinators.combine(AppArbitraries.ids(), PortArbitraries.ports())
                .as((id, port) ->
                        BrokenApps.breaking(code, AppDocument.builder().id(id), port));
    }

    /** A pod document that breaks one of {@link #podRules()}. */
    public static Arbitrary<BrokenDocument<PodDocument>> pods() {
        return Arbitraries.of(podRules()).flatMap(BrokenDocumentArbitraries::pods);
    }

    /**
     * A pod document that breaks this rule.
     *
     * @throws IllegalArgumentException if it is none of {@link #podRules()}
     */
    public static Arbitrary<BrokenDocument<PodDocument>> pods(ViolationCode code) {
        return PortArbitraries.ports()
                .map(port -> BrokenPods.breaking(code, PodDocument.builder().id(RunSpecId.of("/pod")), port));
    }
}
