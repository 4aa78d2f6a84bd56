package io.github.marathonports.testkit.cluster;

import io.github.marathonports.app.RunSpec;
import io.github.marathonports.match.OfferConfig;
import io.github.marathonports.match.PortsMatchResult.Match;
import io.github.marathonports.offer.ResourceSelector;

/**
 * What a task wants of an agent.
 *
 * @param spec the app or pod, which says how much cpus, mem, disk and gpus
 * @param match the ports
 * @param selector from which roles the amounts may come
 */
record Claim(RunSpec spec, Match match, ResourceSelector selector) {

    static Claim of(RunSpec spec, Match match, OfferConfig config) {
        return new Claim(spec, match, config.selector(spec));
    }
}
