package io.github.marathonports.explain;

import io.github.marathonports.app.PodSpec;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.explain.Remedy.AskForLess;
import io.github.marathonports.explain.Remedy.Together;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a person could write for cpus, mem, disk or gpus so that all instances have room: one of them, or two. */
final class SmallerAmounts {
    private static final Scalar[] SCALARS = Scalar.values();

    private final Situation situation;
    private final OfferConfig config;

    SmallerAmounts(Situation situation, OfferConfig config) {
        this.situation = situation;
        this.config = config;
    }

    /** What nobody who writes a pod can change (S12.15). */
    static double ofExecutor(Scalar scalar, RunSpec spec) {
        return spec instanceof PodSpec pod ? scalar.of(pod.executor()) : 0;
    }

    List<AskForLess> single() {
        List<AskForLess> single = new ArrayList<>();
        for (Scalar scalar : SCALARS) {
            less(situation, scalar).ifPresent(single::add);
        }
        return single;
    }

    /** Two amounts that are too large where everything else is there. */
    List<Together> pairs() {
        List<Together> pairs = new ArrayList<>();
        for (int i = 0; i < SCALARS.length; i++) {
            for (int j = i + 1; j < SCALARS.length; j++) {
                pair(SCALARS[i], SCALARS[j]).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<Together> pair(Scalar one, Scalar other) {
        Optional<AskForLess> first = less(withLeast(other), one);
        return first.flatMap(less -> less(situation.after(less), other).map(second -> new Together(less, second)));
    }

    private Situation withLeast(Scalar scalar) {
        RunSpec spec = situation.spec();
        return new Situation(
                SpecChanges.withScalars(
                        spec, scalar.in(spec.scalars(), ofExecutor(scalar, spec) + SmallerAmount.LEAST)),
                situation.cluster());
    }

    private Optional<AskForLess> less(Situation asking, Scalar scalar) {
        double executor = ofExecutor(scalar, asking.spec());
        double asked = Math.rint((scalar.of(asking.spec().scalars()) - executor) * 1000) / 1000;
        if (asked <= 0) {
            return Optional.empty();
        }
        return new SmallerAmount(asking, config, scalar)
                .find()
                .map(most -> largest(scalar, executor, most))
                .filter(to -> to > 0 && to < asked)
                .map(to -> new AskForLess(scalar, asked, to));
    }

    /** The largest number that, with the executor's part, is still not more; gpus are whole. */
    private static double largest(Scalar scalar, double executor, double most) {
        double step = scalar == Scalar.GPUS ? 1 : 1000;
        double to = Math.floor((most - executor) * step + 1e-6) / step;
        return executor + to <= most ? to : Math.rint(to * step - 1) / step;
    }
}
