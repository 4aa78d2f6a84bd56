package io.github.marathonports.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.marathonports.MarathonPorts;
import io.github.marathonports.app.RunSpec;
import io.github.marathonports.cluster.AgentSnapshot;
import io.github.marathonports.cluster.AgentSnapshot.Availability;
import io.github.marathonports.cluster.ClusterSnapshot;
import io.github.marathonports.explain.AgentFit;
import io.github.marathonports.match.OfferMatchResult;
import io.github.marathonports.match.OfferMatchResult.Taken;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How many instances an agent is said to have room for, held against launching them one after the other. */
class RoomProperties {
    private static final MarathonPorts MARATHON = MarathonPorts.withDefaults();
    private static final int MOST = 12;

    @Property
    void an_agent_has_room_for_as_many_instances_as_can_be_launched_and_for_no_more(
            @ForAll("specs") RunSpec spec, @ForAll("clusters") ClusterSnapshot cluster) {
        for (AgentFit fit : MARATHON.explain(spec, cluster).agents()) {
            if (fit.agent().availability() == Availability.ACTIVE) {
                assertThat(launched(spec, fit.agent()))
                        .as("%s", fit)
                        .isEqualTo(Math.min(MOST, fit.checks().instancesNow()));
            }
        }
    }

    private static int launched(RunSpec spec, AgentSnapshot agent) {
        AgentSnapshot left = agent;
        for (int i = 0; i < MOST; i++) {
            OfferMatchResult result = MARATHON.matchOffer(spec, left.freeOffer(), new Random(i));
            if (!(result instanceof Taken taken)) {
                return i;
            }
            left = ExplainCases.without(left, taken);
        }
        return MOST;
    }

    @Provide
    Arbitrary<RunSpec> specs() {
        return ExplainCases.specs();
    }

    @Provide
    Arbitrary<ClusterSnapshot> clusters() {
        return ExplainCases.clusters();
    }
}
