package io.github.marathonports.explain;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.match.OfferConfig;

/** A run spec and the cluster it is to run on: what a remedy changes. */
record Situation(RunSpec spec, ClusterSnapshot cluster) {

    Situation after(Remedy remedy) {
        return new Situation(remedy.applyTo(spec), remedy.applyTo(cluster));
    }

    boolean fits(OfferConfig config) {
        return new Assessment(new Demand(spec, config), cluster).verdict() == Verdict.FITS;
    }
}
